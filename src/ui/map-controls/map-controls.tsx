import { Maximize, Minus, Plus } from 'lucide-react';
import { memo } from 'react';
import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
import type { MapStage } from '../map-stage.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import styles from './map-controls.module.css';

/** Zoom and the way home; where the embedded map ends, the reason stands beside the button that stops. */
export const MapControls = memo(function MapControls({ stage }: { stage: MapStage }) {
  const t = useTranslations('map');
  const isAtMaxZoom = useAtlas((state) => state.isAtMaxZoom);
  const hasMap = useAtlas((state) => state.mapState !== 'failed');
  if (!hasMap) return null;
  return (
    <div className={styles.row}>
      {isAtMaxZoom && (
        <p className={styles.limit} role="note">
          {t('maxZoom')}
        </p>
      )}
      <div className={styles.controls} data-surface="">
        <IconButton label={t('zoomIn')} onClick={() => stage.zoomBy(1)} isDisabled={isAtMaxZoom}>
          <Plus aria-hidden="true" />
        </IconButton>
        <IconButton label={t('zoomOut')} onClick={() => stage.zoomBy(-1)}>
          <Minus aria-hidden="true" />
        </IconButton>
        <IconButton label={t('home')} onClick={stage.goHome}>
          <Maximize aria-hidden="true" />
        </IconButton>
      </div>
    </div>
  );
});
