import { Check, Plus } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { isMeasurable } from '#measure/measurement.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { COARSE_QUERY, useMediaQuery } from '../hooks/use-media-query.ts';
import type { MapStage } from '../map-stage.ts';
import styles from './crosshair.module.css';
import { useDrawTexts } from './use-draw-texts.ts';

/**
 * Measuring without a pointer that can be held still: the map is moved beneath the crosshair in its middle, and a button
 * puts the point down there. Always there for fingers, else when asked for.
 */
export default function Crosshair({ stage }: { stage: MapStage }) {
  const t = useTranslations('draw');
  const isCoarse = useMediaQuery(COARSE_QUERY);
  const isAsked = useAtlas((state) => state.isCrosshairAsked);
  const isFinished = useAtlas((state) => state.measuring.isFinished);
  const canFinish = useAtlas((state) => state.isEndAimed && isMeasurable(state.measuring.measurement));
  const sheetStop = useAtlas((state) => state.sheetStop);
  const texts = useDrawTexts();
  useEffect(() => stage.setDrawTexts(texts), [stage, texts]);
  if (isFinished || !(isCoarse || isAsked)) return null;
  return (
    <div className={styles.place} data-stop={sheetStop}>
      <div className={styles.bar}>
        <div className={styles.live} ref={(place) => place?.append(stage.aimedSlot)} />
        <button type="button" className={styles.add} data-add-vertex="" onClick={stage.addAtCrosshair}>
          {canFinish ? <Check aria-hidden="true" /> : <Plus aria-hidden="true" />}
          {t(canFinish ? 'finish' : 'add')}
        </button>
      </div>
    </div>
  );
}
