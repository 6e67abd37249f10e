import { Send, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { spokenIn } from '#dataset/deck-step.ts';
import { selectStep } from '#store/step-of-deck.ts';
import { AtlasFrame } from '../atlas-frame.tsx';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useLanguage } from '../hooks/use-language.ts';
import type { MapStage } from '../map-stage.ts';
import styles from './held-frame.module.css';
import { useHeldKeys } from './use-held-keys.ts';

/** The whole atlas to search and measure in, while the audience goes on seeing what it saw. */
export function HeldFrame({ stage }: { stage: MapStage }) {
  const t = useTranslations('presenter');
  const language = useLanguage();
  const step = useAtlas(selectStep);
  const ask = useAtlas((state) => state.askWindows);
  useHeldKeys();
  useEffect(() => {
    stage.setKeysOn(true);
    return () => stage.setKeysOn(false);
  }, [stage]);
  return (
    <>
      <section className={styles.bar} data-covers="top" data-surface="" aria-label={t('held')} data-held="">
        <p role="status">
          <strong>{t('held')}</strong>{' '}
          <span>{step && t('heldAt', { title: spokenIn(step.title, language).text })}</span>
        </p>
        <button type="button" className={styles.send} onClick={() => ask({ type: 'send' })}>
          <Send aria-hidden="true" className={styles.mirrored} />
          {t('send')}
        </button>
        <button type="button" className={styles.discard} onClick={() => ask({ type: 'discard' })}>
          <Undo2 aria-hidden="true" className={styles.mirrored} />
          {t('discard')}
        </button>
      </section>
      <div className={styles.atlas}>
        <AtlasFrame stage={stage} />
      </div>
    </>
  );
}
