import { PencilLine, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import {
  type Comparison as Compared,
  type ComparisonRow,
  comparisonOf,
  type Difference,
} from '#measure/comparison.ts';
import { isMeasurable } from '#measure/measurement.ts';
import { keptResultOf, type MeasuredResult } from '#measure/result.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import styles from './comparison.module.css';
import measureStyles from './measure.module.css';
import { SmallButton } from './small-button.tsx';
import { useCountryName } from './use-country-name.ts';
import { useGround } from './use-measured.ts';
import { useMeasuredText } from './use-measured-text.ts';

/** Stands for the letter of what is not pinned. */
const CURRENT = '';

/** What has been pinned and what is measured now, one below the other in the same units, each against the first. */
export function Comparison() {
  const t = useTranslations('measure');
  const hasPins = useAtlas((state) => state.measuring.pinned.length > 0);
  const { rows, countries } = useComparison();
  if (!hasPins) return null;
  const [first] = rows;
  return (
    <section aria-labelledby="measured-comparison">
      <h3 className={measureStyles.heading} id="measured-comparison">
        {t('comparison')}
      </h3>
      <ul className={styles.rows} data-comparison="">
        {rows.map((row) => (
          <Variant key={row.letter} row={row} countries={countries} />
        ))}
        {rows.map(
          ({ letter, difference }) =>
            difference !== null && (
              <DifferenceRow
                key={letter}
                letters={[letter, first?.letter ?? CURRENT]}
                difference={difference}
                countries={countries}
              />
            ),
        )}
      </ul>
    </section>
  );
}

interface VariantProps {
  readonly row: ComparisonRow;
  readonly countries: readonly string[];
}

function Variant({ row: { letter, result }, countries }: VariantProps) {
  const t = useTranslations('measure');
  const measure = useAtlas((state) => state.measure);
  const { lengthRange } = useMeasuredText();
  const total = useTotalText();
  const textOf = (country: string) => {
    const share = result.countries?.find((known) => known.country === country);
    const { uncertaintyMetres, lengthMetres } = result;
    return share && lengthRange(share.leastMetres, share.mostMetres, uncertaintyMetres, lengthMetres);
  };
  return (
    <li className={styles.row} data-variant={letter || 'current'} data-length-metres={result.lengthMetres}>
      <span className={styles.letter}>{letter || t('current')}</span>
      <bdi className={styles.figure}>{total(result)}</bdi>
      <span className={styles.buttons}>
        {letter !== CURRENT && (
          <>
            <SmallButton label={t('edit', { letter })} onClick={() => measure({ type: 'edit', letter })}>
              <PencilLine aria-hidden="true" />
            </SmallButton>
            <SmallButton label={t('unpin', { letter })} onClick={() => measure({ type: 'unpin', letter })}>
              <X aria-hidden="true" />
            </SmallButton>
          </>
        )}
      </span>
      <Shares countries={countries} textOf={textOf} />
    </li>
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
  const { lengthMetres, uncertaintyMetres, wholeMetres } = difference;
  return (
    <li
      className={styles.row}
      data-difference={variant || 'current'}
      data-length-metres={difference.of === 'length' ? lengthMetres : undefined}
    >
      <span className={styles.letter}>{t('difference', { variant: variant || t('current'), first })}</span>
      <bdi className={styles.figure}>
        <DifferenceFigure difference={difference} />
      </bdi>
      <Shares
        countries={countries}
        textOf={(country) => {
          const share = difference.countries.get(country);
          return share && lengthDifference(share, uncertaintyMetres, wholeMetres);
        }}
      />
    </li>
  );
}

function DifferenceFigure({ difference }: { difference: Difference }): ReactNode {
  const t = useTranslations('measure');
  const { lengthDifference, areaDifference } = useMeasuredText();
  const { of, lengthMetres, uncertaintyMetres, wholeMetres } = difference;
  if (of === 'nothing') return t('notComparable');
  if (of === 'length') return lengthDifference(lengthMetres, uncertaintyMetres, wholeMetres);
  return areaDifference(difference.areaSquareMetres, difference.areaUncertaintySquareMetres);
}

interface SharesProps {
  readonly countries: readonly string[];
  /** Undefined for a country that is not crossed. */
  readonly textOf: (country: string) => string | 0 | undefined;
}

function Shares({ countries, textOf }: SharesProps) {
  const nameOf = useCountryName();
  const shown = countries.flatMap((country) => {
    const text = textOf(country);
    return text ? [{ country, text }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <span className={styles.shares}>
      {shown.map(({ country, text }) => (
        <span key={country} className={styles.share} data-country-share={country}>
          {nameOf(country)} <bdi>{text}</bdi>
        </span>
      ))}
    </span>
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

/** What is pinned is worked out once, so that only what is being measured costs anything. */
function useComparison(): Compared {
  const ground = useGround();
  const pinned = useAtlas((state) => state.measuring.pinned);
  const current = useAtlas((state) => state.measuring.measurement);
  if (pinned.length === 0) return comparisonOf([]);
  const given = isMeasurable(current) ? [...pinned, { letter: CURRENT, measurement: current }] : pinned;
  return comparisonOf(
    given.flatMap(({ letter, measurement }) => {
      const result = keptResultOf(measurement, ground);
      return result === null ? [] : [{ letter, result }];
    }),
  );
}
