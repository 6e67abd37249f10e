import { X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { type ComparisonRow, comparisonOf, type Difference } from '#measure/comparison.ts';
import { isMeasurable } from '#measure/measurement.ts';
import { type MeasuredResult, resultOf } from '#measure/result.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import styles from './measure.module.css';
import pointsStyles from './points.module.css';
import sharesStyles from './shares.module.css';
import { useCountryName } from './use-country-name.ts';
import { useGround } from './use-measured.ts';
import { useMeasuredText } from './use-measured-text.ts';

/** Stands for the letter of what is not pinned. */
const CURRENT = '';

/** What has been pinned and what is measured now, side by side in the same units, each against the first. */
export function Comparison() {
  const t = useTranslations('measure');
  const nameOf = useCountryName();
  const hasPins = useAtlas((state) => state.measuring.pinned.length > 0);
  const { rows, countries } = useComparison();
  if (!hasPins) return null;
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
            {rows.map((row) => (
              <VariantRow key={row.letter} row={row} countries={countries} />
            ))}
            {rows.map(
              ({ letter, difference }) =>
                difference !== null && (
                  <DifferenceRow
                    key={letter}
                    letters={[letter, rows[0]?.letter ?? '']}
                    difference={difference}
                    countries={countries}
                  />
                ),
            )}
          </tbody>
        </table>
      </section>
    </div>
  );
}

interface VariantRowProps {
  readonly row: ComparisonRow;
  readonly countries: readonly string[];
}

function VariantRow({ row: { letter, result }, countries }: VariantRowProps) {
  const t = useTranslations('measure');
  const measure = useAtlas((state) => state.measure);
  const { lengthRange } = useMeasuredText();
  const total = useTotalText();
  return (
    <tr data-variant={letter || 'current'} data-length-metres={result.lengthMetres}>
      <th scope="row">
        <span className={sharesStyles.variant}>
          {letter || t('current')}
          {letter !== CURRENT && (
            <button
              type="button"
              className={pointsStyles.small}
              aria-label={t('unpin', { letter })}
              title={t('unpin', { letter })}
              onClick={() => measure({ type: 'unpin', letter })}
            >
              <X aria-hidden="true" />
            </button>
          )}
        </span>
      </th>
      <td>
        <bdi>{total(result)}</bdi>
      </td>
      {countries.map((country) => {
        const share = result.countries?.find((known) => known.country === country);
        return (
          <td key={country}>
            <bdi>
              {share === undefined
                ? '–'
                : lengthRange(share.leastMetres, share.mostMetres, result.uncertaintyMetres)}
            </bdi>
          </td>
        );
      })}
    </tr>
  );
}

interface DifferenceRowProps {
  readonly letters: readonly [variant: string, first: string];
  readonly difference: Difference;
  readonly countries: readonly string[];
}

function DifferenceRow({ letters: [variant, first], difference, countries }: DifferenceRowProps) {
  const t = useTranslations('measure');
  const { lengthDifference } = useMeasuredText();
  const { lengthMetres, uncertaintyMetres } = difference;
  return (
    <tr
      className={sharesStyles.difference}
      data-difference={variant || 'current'}
      data-length-metres={lengthMetres}
    >
      <th scope="row">{t('difference', { variant: variant || t('current'), first })}</th>
      <td>
        <bdi>{lengthDifference(lengthMetres, uncertaintyMetres)}</bdi>
      </td>
      {countries.map((country) => (
        <td key={country}>
          <bdi>{lengthDifference(difference.countries.get(country) ?? 0, uncertaintyMetres)}</bdi>
        </td>
      ))}
    </tr>
  );
}

/** The figure somebody measured for: of an area the area, else the length. */
function useTotalText(): (result: MeasuredResult) => string {
  const { length, area } = useMeasuredText();
  return (result) =>
    result.kind === 'area'
      ? area(result.areaSquareMetres, result.areaUncertaintySquareMetres)
      : length(result.lengthMetres, result.uncertaintyMetres);
}

function useComparison() {
  const ground = useGround();
  const pinned = useAtlas((state) => state.measuring.pinned);
  const current = useAtlas((state) => state.measuring.measurement);
  return useMemo(() => {
    const given = isMeasurable(current) ? [...pinned, { letter: CURRENT, measurement: current }] : pinned;
    return comparisonOf(
      given.flatMap(({ letter, measurement }) => {
        const result = resultOf(measurement, ground);
        return result === null ? [] : [{ letter, result }];
      }),
    );
  }, [pinned, current, ground]);
}
