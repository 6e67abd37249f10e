import { useTranslations } from 'use-intl';
import type { MeasuredResult } from '#measure/result.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from './measure.module.css';
import { useMeasuredText } from './use-measured-text.ts';
import { useSnapName } from './use-snap-name.ts';

/** How the figure came about, in full: what somebody needs to vouch for it. */
export function Method({ result }: { result: MeasuredResult }) {
  const t = useTranslations();
  const { number, list } = useFormat();
  const { lengthUncertainty } = useMeasuredText();
  const nameOf = useSnapName();
  const version = useAtlas((state) => state.atlas.dataVersion);
  const names = result.snaps.map(nameOf).filter((name) => name !== null);
  const { positionClass, lostSnaps } = result;
  return (
    <details className={styles.details}>
      <summary>{t('measure.method')}</summary>
      <dl className={styles.facts}>
        <dt>{t('measure.fact.method')}</dt>
        <dd>{t(`measure.methodOf.${result.kind === 'area' ? 'area' : 'length'}`)}</dd>
        <dt>{t('measure.fact.ellipsoid')}</dt>
        <dd>{t('measure.wgs84')}</dd>
        <dt>{t('measure.fact.points')}</dt>
        <dd>{number(result.vertexCount)}</dd>
        <dt>{t('measure.fact.snapped')}</dt>
        <dd>{names.length === 0 ? t('measure.nothing') : list(names)}</dd>
        <dt>{t('measure.fact.class')}</dt>
        <dd>{positionClass === null ? t('measure.freeClass') : t(`positionClass.${positionClass}`)}</dd>
        <dt>{t('measure.fact.uncertainty')}</dt>
        <dd>
          {result.uncertaintyMetres === 0
            ? t('measure.noUncertainty')
            : t('measure.uncertainty', { error: lengthUncertainty(result.uncertaintyMetres) })}
        </dd>
        <dt>{t('measure.fact.data')}</dt>
        <dd>
          <bdi>{version}</bdi>
        </dd>
      </dl>
      {lostSnaps.length > 0 && (
        <p className={styles.warning}>{t('measure.lostSnaps', { count: lostSnaps.length })}</p>
      )}
    </details>
  );
}
