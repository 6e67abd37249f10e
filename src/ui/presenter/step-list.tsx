import { useTranslations } from 'use-intl';
import type { Deck } from '#dataset/deck-schema.ts';
import { spokenIn } from '#dataset/deck-step.ts';
import { formatDuration } from '#i18n/format-clock.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from './step-list.module.css';

/** Every step of the talk, to jump to. */
export function StepList({ deck, stepIndex }: { deck: Deck; stepIndex: number }) {
  const t = useTranslations('presenter');
  const { number, language } = useFormat();
  const digits = useAtlas((state) => state.digits);
  const goToStep = useAtlas((state) => state.goToStep);
  return (
    <details className={styles.steps}>
      <summary>{t('allSteps', { count: number(deck.steps.length) })}</summary>
      <ol>
        {deck.steps.map((step, i) => {
          const title = spokenIn(step.title, language);
          return (
            <li key={step.id}>
              <button
                type="button"
                aria-current={i === stepIndex ? 'step' : undefined}
                onClick={() => goToStep(i)}
              >
                <span className={styles.stepNumber}>{number(i + 1)}</span>
                <span lang={title.language}>{title.text}</span>
                <bdi dir="ltr" className={styles.muted}>
                  {formatDuration(language, step.seconds, digits)}
                </bdi>
              </button>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
