import { useTranslations } from 'use-intl';
import { selectUrlState } from '#store/url-of-state.ts';
import { formatUrl } from '#store/url-state.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import type { MapStage } from '../map-stage.ts';
import styles from './print-head.module.css';

/** What a printed sheet says above everything else: the day, the link back, and the map. Not on any screen. */
export function PrintHead({ stage }: { stage: MapStage }) {
  const t = useTranslations('time');
  const { date } = useFormat();
  const day = useAtlas((state) => state.date);
  const hash = useAtlas((state) => formatUrl(selectUrlState(state)));
  return (
    <div className={styles.head}>
      <p>{t('knownOn', { date: date(day) })}</p>
      <p className={styles.address} dir="ltr">
        {new URL(`./${hash}`, document.baseURI).href}
      </p>
      <div className={styles.map} dir="ltr" ref={(place) => place?.append(stage.printSlot)} />
    </div>
  );
}
