import { LogOut } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { selectDeck, selectStep } from '#store/step-of-deck.ts';
import { Choice } from '../chooser/choice.tsx';
import { useAtlas } from '../hooks/use-atlas.ts';
import { PHONE_QUERY, useMediaQuery } from '../hooks/use-media-query.ts';
import type { MapStage } from '../map-stage.ts';
import { UpdateDot } from '../offline/update-dot.tsx';
import { DeckWait } from '../present/deck-wait.tsx';
import { StageHints } from '../present/stage-hints.tsx';
import { TalkOverlays } from '../present/talk-overlays.tsx';
import { useFittedStep } from '../present/use-fitted-step.ts';
import { useKeysOffMap } from '../present/use-keys-off-map.ts';
import { usePresentKeys } from '../present/use-present-keys.ts';
import { useWakeLock } from '../present/use-wake-lock.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import { AudienceControls } from './audience-controls.tsx';
import { HeldFrame } from './held-frame.tsx';
import { NextStep } from './next-step.tsx';
import styles from './presenter.module.css';
import { readPresenterSetting } from './presenter-setting.ts';
import { SpeakerNotes } from './speaker-notes.tsx';
import { StepBar } from './step-bar.tsx';
import { StepList } from './step-list.tsx';
import { TalkClock } from './talk-clock.tsx';

/** The presenter's own window: the step as the audience sees it, what to say, what comes next, and how the time stands. */
export default function PresenterFrame({ stage }: { stage: MapStage }) {
  const isHeld = useAtlas((state) => state.windows.isHeld);
  const isLeading = useAtlas((state) => state.windows.isLeading);
  const setLanguage = useAtlas((state) => state.setLanguage);
  const mapTitle = useTranslations('app')('mapTitle');
  useWakeLock();
  useEffect(() => stage.setTitle(mapTitle, null), [stage, mapTitle]);
  useEffect(() => {
    const { language } = readPresenterSetting();
    if (language !== null) setLanguage(language);
  }, [setLanguage]);
  if (!isLeading) return <SecondPresenter />;
  return isHeld ? <HeldFrame stage={stage} /> : <Desk stage={stage} />;
}

function Desk({ stage }: { stage: MapStage }) {
  const t = useTranslations();
  usePresentKeys(stage);
  useFittedStep();
  useKeysOffMap(stage);
  const document = useAtlas(selectDeck);
  const step = useAtlas(selectStep);
  const stepIndex = useAtlas((state) => state.story?.stepIndex ?? 0);
  const present = useAtlas((state) => state.present);
  const isPhone = useMediaQuery(PHONE_QUERY);
  if (document === null || step === null)
    return (
      <main className={styles.frame} data-presenter="">
        <DeckWait />
      </main>
    );
  const { deck } = document;
  return (
    <main className={styles.frame} data-presenter="">
      <div className={styles.head} data-covers="top" data-surface="">
        <TalkClock deck={deck} stepIndex={stepIndex} />
        <AudienceControls />
        <UpdateDot />
        <IconButton label={t('presenter.end')} onClick={() => present(null)} className={styles.leave}>
          <LogOut aria-hidden="true" className={styles.mirrored} />
        </IconButton>
      </div>
      <StepBar deck={deck} stepIndex={stepIndex} />
      <div className={styles.side} data-covers={isPhone ? 'bottom' : 'side'} data-surface="">
        <NextStep document={document} stepIndex={stepIndex} />
        <SpeakerNotes key={step.id} step={step} />
        <StepList deck={deck} stepIndex={stepIndex} />
      </div>
      <Choice />
      <StageHints />
      <TalkOverlays stage={stage} document={document} />
    </main>
  );
}

/** Two windows of notes would pull the talk to and fro: the second one asks before it leads. */
function SecondPresenter() {
  const t = useTranslations('presenter');
  const ask = useAtlas((state) => state.askWindows);
  return (
    <main className={styles.frame} data-presenter="second">
      <div className={styles.second} data-surface="" role="alert">
        <h1>{t('second.title')}</h1>
        <p>{t('second.text')}</p>
        <button type="button" className={styles.textButton} onClick={() => ask({ type: 'takeOver' })}>
          {t('second.takeOver')}
        </button>
      </div>
    </main>
  );
}
