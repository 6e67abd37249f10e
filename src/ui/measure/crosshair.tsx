import { Crosshair as CrosshairSign, Plus } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useMediaQuery } from '../hooks/use-media-query.ts';
import type { MapStage } from '../map-stage.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import styles from './crosshair.module.css';
import { useDrawTexts } from './use-draw-texts.ts';

/**
 * Measuring without a pointer that can be held still: the map is moved beneath the crosshair in its middle, and a button
 * puts the point down there. Always there for fingers, else when asked for.
 */
export default function Crosshair({ stage }: { stage: MapStage }) {
  const t = useTranslations('draw');
  const isCoarse = useMediaQuery('(pointer: coarse)');
  const isAsked = useAtlas((state) => state.isCrosshairAsked);
  const setAsked = useAtlas((state) => state.setCrosshairAsked);
  const isFinished = useAtlas((state) => state.measuring.isFinished);
  const sheetStop = useAtlas((state) => state.sheetStop);
  const texts = useDrawTexts();
  useEffect(() => stage.setDrawTexts(texts), [stage, texts]);
  const isShown = isCoarse || isAsked;
  return (
    <div className={styles.place} data-stop={sheetStop}>
      <div className={styles.bar}>
        {!isCoarse && (
          <span className={styles.toggle} data-on={isAsked}>
            <IconButton label={t('crosshair')} onClick={() => setAsked(!isAsked)} isPressed={isAsked}>
              <CrosshairSign aria-hidden="true" />
            </IconButton>
          </span>
        )}
        {isShown && <div className={styles.live} ref={(place) => place?.append(stage.aimedSlot)} />}
        {isShown && !isFinished && (
          <button type="button" className={styles.add} onClick={stage.addAtCrosshair}>
            <Plus aria-hidden="true" />
            {t('add')}
          </button>
        )}
      </div>
    </div>
  );
}
