import { useTranslations } from 'use-intl';
import type { Alternative } from '#measure/alternatives.ts';
import type { MeasuredResult } from '#measure/result.ts';
import styles from './measure.module.css';
import { type MeasuredText, useMeasuredText } from './use-measured-text.ts';

/** What other tools would say about the same points, each with the reason. */
export function Alternatives({ result }: { result: MeasuredResult }) {
  const t = useTranslations('measure');
  const texts = useMeasuredText();
  return (
    <details className={styles.details}>
      <summary>{t('whyDifferent')}</summary>
      <dl className={styles.alternatives}>
        {result.alternatives.map((alternative) => {
          const { method, lengthMetres, areaSquareMetres } = alternative;
          const [figure, difference] = figuresOf(alternative, result, texts);
          return (
            <div
              key={method}
              data-method={method}
              data-length-metres={lengthMetres}
              data-area-square-metres={areaSquareMetres ?? undefined}
            >
              <dt>{t(`alternative.${method}.name`)}</dt>
              <dd>
                <bdi>{figure}</bdi> <bdi className={styles.note}>({difference})</bdi>
                <p className={styles.note}>{t(`alternative.${method}.why`)}</p>
              </dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}

/** The figure and its difference to ours: of an area the area. The points are the same, so that their error counts for nothing. */
function figuresOf(
  { lengthMetres, areaSquareMetres }: Alternative,
  result: MeasuredResult,
  { length, lengthDifference, area, areaDifference }: MeasuredText,
): readonly [figure: string, difference: string] {
  if (result.kind !== 'area' || areaSquareMetres === null)
    return [length(lengthMetres, 0), lengthDifference(lengthMetres - result.lengthMetres, 0)];
  return [area(areaSquareMetres, 0), areaDifference(areaSquareMetres - result.areaSquareMetres, 0)];
}
