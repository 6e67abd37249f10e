import { Check, Crosshair, Magnet, Redo2, Trash2, Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { isMeasurable } from '#measure/measurement.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import styles from './measure.module.css';

/** The steps of measuring as buttons. Deleting everything asks nothing, since it can be undone. */
export function MeasureToolbar() {
  const t = useTranslations('measure');
  const draw = useTranslations('draw');
  const measure = useAtlas((state) => state.measure);
  const measuring = useAtlas((state) => state.measuring);
  const isSnapping = useAtlas((state) => state.isSnapping);
  const setSnapping = useAtlas((state) => state.setSnapping);
  const isCrosshairAsked = useAtlas((state) => state.isCrosshairAsked);
  const setCrosshairAsked = useAtlas((state) => state.setCrosshairAsked);
  const canFinish = !measuring.isFinished && isMeasurable(measuring.measurement);
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('steps')}>
      <IconButton
        label={t('undo')}
        isDisabled={measuring.past.length === 0}
        onClick={() => measure({ type: 'undo' })}
      >
        <Undo2 aria-hidden="true" className={styles.mirrored} />
      </IconButton>
      <IconButton
        label={t('redo')}
        isDisabled={measuring.future.length === 0}
        onClick={() => measure({ type: 'redo' })}
      >
        <Redo2 aria-hidden="true" className={styles.mirrored} />
      </IconButton>
      <IconButton
        label={t('clear')}
        isDisabled={measuring.measurement.vertices.length === 0}
        onClick={() => measure({ type: 'clear' })}
      >
        <Trash2 aria-hidden="true" />
      </IconButton>
      <IconButton label={t('finish')} isDisabled={!canFinish} onClick={() => measure({ type: 'finish' })}>
        <Check aria-hidden="true" />
      </IconButton>
      <IconButton
        label={draw('crosshair')}
        className={styles.crosshair}
        isPressed={isCrosshairAsked}
        onClick={() => setCrosshairAsked(!isCrosshairAsked)}
      >
        <Crosshair aria-hidden="true" />
      </IconButton>
      <button
        type="button"
        className={styles.snap}
        role="switch"
        aria-checked={isSnapping}
        title={t('snapNote')}
        onClick={() => setSnapping(!isSnapping)}
      >
        <Magnet aria-hidden="true" />
        {t('snap')}
      </button>
    </div>
  );
}
