import { useFormat } from '../hooks/use-format.ts';
import { useGround } from './use-measured.ts';

/** A country, or the sea, in words. */
export function useCountryName(): (country: string) => string {
  const { text } = useFormat();
  const { borders } = useGround();
  return (code) => {
    const name = borders !== null && Object.hasOwn(borders.names, code) ? borders.names[code] : undefined;
    return name === undefined ? code : text(name);
  };
}
