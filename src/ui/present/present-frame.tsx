import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { plainText } from '#dataset/cited-text.ts';
import { spokenIn } from '#dataset/deck-step.ts';
import { selectDeck, selectStep } from '#store/step-of-deck.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import type { MapStage } from '../map-stage.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import styles from './present.module.css';

/** A talk takes the place of everything that floats on the map. */
export default function PresentFrame({ stage: _ }: { stage: MapStage }) {
  const t = useTranslations('present');
  const language = useAtlas((state) => state.language);
  const deck = useAtlas(selectDeck);
  const step = useAtlas(selectStep);
  const stepBy = useAtlas((state) => state.stepBy);
  const present = useAtlas((state) => state.present);
  return (
    <div className={styles.frame}>
      {deck !== null && step !== null && (
        <section className={styles.card} data-covers="side">
          <h1>{spokenIn(step.title, language).text}</h1>
          {step.text !== undefined && <p>{plainText(spokenIn(step.text, language).text)}</p>}
          <IconButton label={t('previous')} onClick={() => stepBy(-1)}>
            <ChevronLeft aria-hidden="true" className={styles.mirrored} />
          </IconButton>
          <IconButton label={t('next')} onClick={() => stepBy(1)}>
            <ChevronRight aria-hidden="true" className={styles.mirrored} />
          </IconButton>
          <IconButton label={t('leave')} onClick={() => present(null)}>
            <X aria-hidden="true" />
          </IconButton>
        </section>
      )}
    </div>
  );
}
