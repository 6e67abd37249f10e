import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { scaleInstead } from '#cartography/choose-scale.ts';
import { PROJECTOR_SCALES } from '#cartography/projector-scales.ts';
import { MAP_COLOURS } from '#cartography/theme.ts';
import { STATUSES, type Status } from '#core/status.ts';
import type { StatusScaleName } from '#core/status-scale-name.ts';
import { selectTheme } from '#store/atlas-store.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import { KindSymbol } from '../primitives/kind-symbol.tsx';
import styles from './calibration-card.module.css';

/**
 * Every sign of status, as large as the screen: whoever presents says which of them look alike from the last row, and the atlas
 * takes other colours and strokes. What is on the screen is what the map will draw.
 */
export default function CalibrationCard() {
  const t = useTranslations();
  const theme = useAtlas(selectTheme);
  const scaleName = useAtlas((state) => state.statusScale);
  const setScale = useAtlas((state) => state.setStatusScale);
  const setProjector = useAtlas((state) => state.setProjector);
  const openDialog = useAtlas((state) => state.openPresentDialog);
  const onClose = () => openDialog(null);
  const [alike, setAlike] = useState<readonly Status[]>([]);
  const [refused, setRefused] = useState<readonly StatusScaleName[]>([]);
  const [isExhausted, setExhausted] = useState(false);

  const toggle = (status: Status) =>
    setAlike(alike.includes(status) ? alike.filter((other) => other !== status) : [...alike, status]);
  const takeAnother = () => {
    const next = scaleInstead([...refused, scaleName], alike, theme);
    setAlike([]);
    setExhausted(next === null);
    // After the last one the choice begins anew: what was refused for one pair may do for another.
    setRefused(next === null ? [] : [...refused, scaleName]);
    if (next !== null) setScale(next);
  };
  const accept = () => {
    setProjector(true);
    onClose();
  };
  return (
    <Dialog.Root open={true} onOpenChange={(isNowOpen) => isNowOpen || onClose()}>
      <Dialog.Portal>
        <Dialog.Popup
          className={styles.card}
          data-owns-keys=""
          style={{ background: MAP_COLOURS[theme].land }}
        >
          <div className={styles.head}>
            <Dialog.Title className={styles.title}>{t('calibration.title')}</Dialog.Title>
            <IconButton label={t('calibration.close')} onClick={onClose}>
              <X aria-hidden="true" />
            </IconButton>
          </div>
          <Dialog.Description className={styles.task}>{t('calibration.task')}</Dialog.Description>
          <ul className={styles.signs}>
            {STATUSES.map((status) => (
              <li key={status}>
                <button
                  type="button"
                  className={styles.sign}
                  aria-pressed={alike.includes(status)}
                  data-status={status}
                  onClick={() => toggle(status)}
                >
                  <KindSymbol kind="dam" status={status} size={72} scale={PROJECTOR_SCALES[scaleName]} />
                  <LineSample status={status} scaleName={scaleName} />
                  <span className={styles.word}>{t(`status.${status}`)}</span>
                </button>
              </li>
            ))}
          </ul>
          <div className={styles.answers}>
            <p className={styles.said} aria-live="polite">
              {isExhausted
                ? t('calibration.exhausted')
                : t('calibration.set', { name: t(`calibration.scale.${scaleName}`) })}
            </p>
            <button type="button" className={styles.answer} disabled={alike.length < 2} onClick={takeAnother}>
              {t('calibration.alike', { count: alike.length })}
            </button>
            <button type="button" className={styles.answer} data-main="" onClick={accept}>
              {t('calibration.distinct')}
            </button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const LINE_WIDTH = 8;
const LINE_LENGTH = 240;

/** A piece of line as the map draws it on a projector, with its casing. */
function LineSample({ status, scaleName }: { readonly status: Status; readonly scaleName: StatusScaleName }) {
  const theme = useAtlas(selectTheme);
  const { colour, dash, cap } = PROJECTOR_SCALES[scaleName][status];
  const line = { x1: 12, x2: LINE_LENGTH - 12, y1: 10, y2: 10 };
  return (
    <svg
      className={styles.line}
      viewBox={`0 0 ${LINE_LENGTH} 20`}
      aria-hidden="true"
      preserveAspectRatio="xMidYMid meet"
    >
      <line {...line} stroke={MAP_COLOURS[theme].casing} strokeWidth={LINE_WIDTH + 8} strokeLinecap="round" />
      <line
        {...line}
        stroke={colour[theme]}
        strokeWidth={LINE_WIDTH}
        strokeLinecap={cap}
        strokeDasharray={dash.map((length) => length * LINE_WIDTH).join(' ')}
      />
    </svg>
  );
}
