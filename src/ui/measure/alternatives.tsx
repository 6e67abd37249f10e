import { useTranslations } from 'use-intl';
import type { MeasuredResult } from '#measure/result.ts';
import styles from './measure.module.css';
import { useMeasuredText } from './use-measured-text.ts';

/** What other tools would say about the same points, each with the reason. */
export function Alternatives({ result }: { result: MeasuredResult }) {
  const t = useTranslations('measure');
  const { length, lengthDifference } = useMeasuredText();
  return (
    <details className={styles.details}>
      <summary>{t('whyDifferent')}</summary>
      <dl className={styles.alternatives}>
        {result.alternatives.map(({ method, lengthMetres }) => (
          <div key={method} data-method={method} data-length-metres={lengthMetres}>
            <dt>{t(`alternative.${method}.name`)}</dt>
            <dd>
              <bdi>{length(lengthMetres, 0)}</bdi>{' '}
              <bdi className={styles.note}>({lengthDifference(lengthMetres - result.lengthMetres, 0)})</bdi>
              <p className={styles.note}>{t(`alternative.${method}.why`)}</p>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
