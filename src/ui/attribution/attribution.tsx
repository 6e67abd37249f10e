import { useTranslations } from 'use-intl';
import type { MapStage } from '../map-region.tsx';
import styles from './attribution.module.css';

/** Whose data the map is made of: always on screen, as their licences ask. */
export function Attribution({ stage }: { stage: MapStage }) {
  const t = useTranslations('map');
  return (
    <footer className={styles.footer}>
      <div className={styles.scale} dir="ltr" ref={stage.scaleRef} />
      <output
        className={styles.pointer}
        dir="ltr"
        ref={(element) => {
          stage.pointerRef.current = element;
        }}
      />
      <span className={styles.sources}>
        <a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noreferrer">
          {t('contributors')}
        </a>
        {' (ODbL) · '}
        <a href="https://www.geonames.org/" target="_blank" rel="noreferrer">
          GeoNames
        </a>
        {' (CC BY 4.0) · '}
        <a href="https://www.naturalearthdata.com/" target="_blank" rel="noreferrer">
          Natural Earth
        </a>
        {` · ${t('reliefNote')} · `}
        <a href="https://maplibre.org/" target="_blank" rel="noreferrer">
          MapLibre
        </a>
        {` · ${t('borderNote')}`}
      </span>
    </footer>
  );
}
