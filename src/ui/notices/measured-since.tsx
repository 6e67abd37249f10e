import { useTranslations } from 'use-intl';
import type { MeasuredResult } from '#measure/result.ts';
import type { LinkOrigin } from '#store/link-origin.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { isGroundKnown } from '../measure/ground-of.ts';
import { useCountryName } from '../measure/use-country-name.ts';
import { useMeasured } from '../measure/use-measured.ts';
import { useMeasuredText } from '../measure/use-measured-text.ts';
import { type Change, SinceNotice } from './since-notice.tsx';

/** What a link measured when it was made, beside what the same line measures now; nothing where that reads the same. */
export function MeasuredSince({ origin, isOlder }: { origin: LinkOrigin; isOlder: boolean }) {
  const t = useTranslations('linkNotice');
  const result = useMeasured();
  // Before lines and borders have arrived, the line measures something else for a moment.
  const isKnown = useAtlas(isGroundKnown);
  const changesOf = useChanges(origin);
  const { version } = origin;
  if (result === null || !isKnown) return null;
  if (origin.lengthMetres === null)
    return isOlder ? <SinceNotice sentence={t('measuredUnknown', { version })} /> : null;
  const changes = changesOf(result);
  if (changes.length === 0) return null;
  return <SinceNotice sentence={t('changed', { count: changes.length, version })} changes={changes} />;
}

/** Figures count as changed where they read differently: with the digits that the line carries, no finer. */
function useChanges({ lengthMetres, areaSquareMetres, countries }: LinkOrigin) {
  const t = useTranslations('linkNotice');
  const { length, area } = useMeasuredText();
  const countryName = useCountryName();
  return (result: MeasuredResult): Change[] => {
    const { uncertaintyMetres } = result;
    const share = (metres: number) => length(metres, uncertaintyMetres, result.lengthMetres);
    const now = new Map<string, number>(
      (result.countries ?? []).map((part) => [part.country, part.lengthMetres]),
    );
    // A link without countries had no room for them.
    const codes = countries.size === 0 ? [] : [...new Set([...now.keys(), ...countries.keys()])];
    const figures = [
      { key: 'length', label: t('length'), before: lengthMetres, after: result.lengthMetres, written: share },
      ...(result.kind === 'line' || areaSquareMetres === null
        ? []
        : [
            {
              key: 'area',
              label: t('area'),
              before: areaSquareMetres,
              after: result.areaSquareMetres,
              written: (value: number) => area(value, result.areaUncertaintySquareMetres),
            },
          ]),
      ...codes.map((code) => ({
        key: code,
        label: countryName(code),
        before: countries.get(code) ?? 0,
        after: now.get(code) ?? 0,
        written: share,
      })),
    ];
    return figures.flatMap(({ key, label, before, after, written }) => {
      const texts = { before: written(before ?? 0), after: written(after) };
      return texts.before === texts.after ? [] : [{ key, label, ...texts }];
    });
  };
}
