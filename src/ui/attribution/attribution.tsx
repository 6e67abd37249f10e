import { memo, Suspense, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import type { MapStage } from '../map-stage.ts';
import { lazyPart } from '../primitives/lazy-part.tsx';
import styles from './attribution.module.css';

/** Only shown without a network, where the atlas is kept on the device: the code for it is kept too. */
const OfflineMark = lazyPart(() => import('../offline/offline-mark.tsx'));

/** Whose data the map is made of: always on screen, as their licences ask. */
export const Attribution = memo(function Attribution({ stage }: { stage: MapStage }) {
  const t = useTranslations('map');
  const { distance } = useFormat();
  const isKeptOffline = useAtlas(({ offline }) => !offline.isOnline && offline.keeping === 'kept');
  useEffect(() => stage.setScaleText(distance), [stage, distance]);
  return (
    <footer className={styles.footer} data-covers="bottom">
      {isKeptOffline && (
        <Suspense>
          <OfflineMark />
        </Suspense>
      )}
      <Slot className={styles.scale} element={stage.scaleSlot} />
      <Slot className={styles.pointer} element={stage.pointerSlot} />
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
});

/** A place on the page for an element that is written past React. */
function Slot({ element, className }: { element: HTMLElement; className: string | undefined }) {
  return <div className={className} dir="ltr" ref={(place) => place?.append(element)} />;
}
