import { X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { isMeasurable, type Measurement } from '#measure/measurement.ts';
import { type MeasuredResult, resultOf } from '#measure/result.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import styles from './measure.module.css';
import pointsStyles from './points.module.css';
import sharesStyles from './shares.module.css';
import { useCountryName } from './use-country-name.ts';
import { useGround } from './use-measured.ts';
import { useMeasuredText } from './use-measured-text.ts';

interface Variant {
  /** Null for the one that is not pinned. */
  readonly letter: string | null;
  readonly result: MeasuredResult;
}

/** What has been pinned and what is measured now, side by side in the same units, each against the first. */
export function Comparison() {
  const t = useTranslations('measure');
  const variants = useVariants();
  const unpin = useAtlas((state) => state.measure);
  const { length, lengthRange, lengthDifference } = useMeasuredText();
  const nameOf = useCountryName();
  const [first, ...others] = variants;
  if (first === undefined || first.letter === null) return null;
  const firstLetter = first.letter;
  const countries = countriesOf(variants);
  return (
    <div>
      <h3 className={styles.heading} id="measured-comparison">
        {t('comparison')}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={sharesStyles.scrolls} aria-labelledby="measured-comparison" tabIndex={0}>
        <table className={sharesStyles.table} data-comparison="">
          <thead>
            <tr>
              <td />
              <th scope="col">{t('total')}</th>
              {countries.map((country) => (
                <th key={country} scope="col">
                  {nameOf(country)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {variants.map(({ letter, result }) => (
              <tr key={letter} data-variant={letter ?? 'current'} data-length-metres={result.lengthMetres}>
                <th scope="row">
                  <span className={sharesStyles.variant}>
                    {letter ?? t('current')}
                    {letter !== null && (
                      <button
                        type="button"
                        className={pointsStyles.small}
                        aria-label={t('unpin', { letter })}
                        title={t('unpin', { letter })}
                        onClick={() => unpin({ type: 'unpin', letter })}
                      >
                        <X aria-hidden="true" />
                      </button>
                    )}
                  </span>
                </th>
                <td>
                  <bdi>{length(result.lengthMetres, result.uncertaintyMetres)}</bdi>
                </td>
                {countries.map((country) => {
                  const share = result.countries?.find((known) => known.country === country);
                  return (
                    <td key={country}>
                      {share === undefined ? (
                        '–'
                      ) : (
                        <bdi>
                          {lengthRange(share.leastMetres, share.mostMetres, result.uncertaintyMetres)}
                        </bdi>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
            {others.map(({ letter, result }) => {
              const error = Math.max(result.uncertaintyMetres, first.result.uncertaintyMetres);
              const metres = result.lengthMetres - first.result.lengthMetres;
              return (
                <tr
                  key={letter}
                  className={sharesStyles.difference}
                  data-difference={letter ?? 'current'}
                  data-length-metres={metres}
                >
                  <th scope="row">
                    {t('difference', { variant: letter ?? t('current'), first: firstLetter })}
                  </th>
                  <td>
                    <bdi>{lengthDifference(metres, error)}</bdi>
                  </td>
                  {countries.map((country) => (
                    <td key={country}>
                      <bdi>
                        {lengthDifference(metresIn(result, country) - metresIn(first.result, country), error)}
                      </bdi>
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function useVariants(): Variant[] {
  const ground = useGround();
  const pinned = useAtlas((state) => state.measuring.pinned);
  const current = useAtlas((state) => state.measuring.measurement);
  return useMemo(() => {
    const given: { letter: string | null; measurement: Measurement }[] = [...pinned];
    if (isMeasurable(current)) given.push({ letter: null, measurement: current });
    return given.flatMap(({ letter, measurement }) => {
      const result = resultOf(measurement, ground);
      return result === null ? [] : [{ letter, result }];
    });
  }, [pinned, current, ground]);
}

/** All countries any variant runs through, in the order in which they are met. */
function countriesOf(variants: readonly Variant[]): string[] {
  return [
    ...new Set(variants.flatMap(({ result }) => (result.countries ?? []).map(({ country }) => country))),
  ];
}

function metresIn({ countries }: MeasuredResult, country: string): number {
  return countries?.find((share) => share.country === country)?.lengthMetres ?? 0;
}
