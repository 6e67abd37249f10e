import { ChevronLeft, ChevronRight, Crosshair, Hand, Pen } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Deck } from '#dataset/deck-schema.ts';
import { spokenIn } from '#dataset/deck-step.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import styles from './presenter.module.css';

/** The step that the audience sees, the ways to its neighbours, and the way to look elsewhere unseen. */
export function StepBar({ deck, stepIndex }: { deck: Deck; stepIndex: number }) {
  const t = useTranslations();
  const { number, language } = useFormat();
  const stepBy = useAtlas((state) => state.stepBy);
  const ask = useAtlas((state) => state.askWindows);
  const curtain = useAtlas((state) => state.curtain);
  const isExploring = useAtlas((state) => state.isExploring);
  const isHere = useAtlas((state) => state.windows.other === 'here');
  const step = deck.steps[stepIndex];
  const title = step && spokenIn(step.title, language);
  return (
    <div className={styles.stepBar} data-covers="bottom" data-surface="">
      <IconButton label={t('present.previous')} onClick={() => stepBy(-1)} isDisabled={stepIndex === 0}>
        <ChevronLeft aria-hidden="true" className={styles.mirrored} />
      </IconButton>
      <div className={styles.now}>
        <p className={styles.muted}>
          {t('presenter.stepOf', { step: number(stepIndex + 1), count: number(deck.steps.length) })}
        </p>
        <h1 lang={title?.language} data-step-title="">
          {title?.text}
        </h1>
        {curtain !== 'none' && <p className={styles.warning}>{t(`presenter.curtain.${curtain}`)}</p>}
        {isExploring && <p className={styles.warning}>{t('presenter.exploring')}</p>}
      </div>
      <PointerButton pointer="laser" label={t('present.key.laser')} />
      <PointerButton pointer="pen" label={t('present.key.pen')} />
      <button
        type="button"
        className={styles.textButton}
        disabled={!isHere}
        title={t('presenter.holdHint')}
        onClick={() => ask({ type: 'hold' })}
      >
        <Hand aria-hidden="true" />
        {t('presenter.hold')}
      </button>
      <IconButton
        label={t('present.next')}
        onClick={() => stepBy(1)}
        isDisabled={stepIndex === deck.steps.length - 1}
      >
        <ChevronRight aria-hidden="true" className={styles.mirrored} />
      </IconButton>
    </div>
  );
}

/** Light or pen on the map of both windows. */
function PointerButton({ pointer, label }: { pointer: 'laser' | 'pen'; label: string }) {
  const isOn = useAtlas((state) => state.stagePointer === pointer);
  const hasMap = useAtlas((state) => state.mapState !== 'failed');
  const setPointer = useAtlas((state) => state.setStagePointer);
  const Icon = pointer === 'laser' ? Crosshair : Pen;
  return (
    <IconButton
      label={label}
      isPressed={isOn}
      isDisabled={!hasMap}
      onClick={() => setPointer(isOn ? 'none' : pointer)}
      className={isOn ? styles.pressed : styles.onWide}
    >
      <Icon aria-hidden="true" />
    </IconButton>
  );
}
