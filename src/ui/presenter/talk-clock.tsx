import { Pause, Play, TimerReset } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Deck } from '#dataset/deck-schema.ts';
import { formatDuration, formatTimeOfDay } from '#i18n/format-clock.ts';
import { type Pace, paceOf } from '#present/pace.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useLanguage } from '../hooks/use-language.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import styles from './talk-clock.module.css';
import { useNow } from './use-now.ts';

/** The time of day, how long the talk has lasted, and how that stands against its plan. */
export function TalkClock({ deck, stepIndex }: { deck: Deck; stepIndex: number }) {
  const t = useTranslations('presenter');
  const timerLabel = useTranslations('present')('key.timer');
  const language = useLanguage();
  const digits = useAtlas((state) => state.digits);
  const { elapsedMilliseconds, runningSince } = useAtlas((state) => state.timer);
  const toggleTimer = useAtlas((state) => state.toggleTimer);
  const resetTimer = useAtlas((state) => state.resetTimer);
  const now = useNow();
  const elapsed =
    (elapsedMilliseconds + (runningSince === null ? 0 : Math.max(0, now - runningSince))) / 1000;
  const pace = paceOf(
    deck.steps.map(({ seconds }) => seconds),
    stepIndex,
    elapsed,
  );
  const hasBegun = elapsed > 0;
  return (
    <fieldset className={styles.clock} aria-label={t('time')}>
      <time className={styles.timeOfDay}>
        <bdi dir="ltr">{formatTimeOfDay(language, new Date(now), digits)}</bdi>
      </time>
      <IconButton
        label={timerLabel}
        onClick={() => toggleTimer(Date.now())}
        isPressed={runningSince !== null}
      >
        {runningSince === null ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
      </IconButton>
      <span className={styles.elapsed} role="timer" data-lateness={hasBegun ? pace.lateness : 'none'}>
        <bdi dir="ltr">{formatDuration(language, elapsed, digits)}</bdi>
        <small>{t('ofPlanned', { planned: formatDuration(language, pace.totalSeconds, digits) })}</small>
      </span>
      <IconButton label={t('resetTimer')} onClick={resetTimer} isDisabled={!hasBegun}>
        <TimerReset aria-hidden="true" />
      </IconButton>
      {hasBegun && (
        <span className={styles.pace} data-lateness={pace.lateness} role="status">
          <PaceInWords {...pace} />
        </span>
      )}
    </fieldset>
  );
}

function PaceInWords({ stepsBehind, lateness }: Pace) {
  const t = useTranslations('presenter');
  if (stepsBehind > 0) return t('stepsBehind', { count: stepsBehind });
  if (lateness === 'veryLate') return t('overTime');
  return stepsBehind < 0 ? t('stepsAhead', { count: -stepsBehind }) : t('onTime');
}
