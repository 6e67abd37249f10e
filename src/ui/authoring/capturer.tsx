import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { Step } from '#dataset/deck-schema.ts';
import { cameraOf } from '#present/shared-camera.ts';
import { type AtlasState, selectProject } from '#store/atlas-store.ts';
import { PLANNED_SECONDS, viewOfScreen } from '#store/captured-step.ts';
import { deckOnDesk, withCaptured, withEdit } from '#store/own-decks.ts';
import { randomDeckId } from '#store/random-name.ts';
import { useAtlas, useAtlasStore } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useLanguage } from '../hooks/use-language.ts';
import type { MapStage } from '../map-stage.ts';

/** Makes a step of what is on screen whenever somebody wishes so; draws nothing. */
export default function Capturer({ stage }: { stage: MapStage }) {
  const t = useTranslations();
  const { number } = useFormat();
  const language = useLanguage();
  const store = useAtlasStore();
  const wish = useAtlas((state) => state.captureWish);
  const areRead = useAtlas((state) => state.ownDecks !== null);
  useEffect(() => {
    if (wish === null) return;
    const state = store.getState();
    if (!areRead) return state.wantOwnDecks();
    state.changeOwnDecks({ captureWish: null, captured: null });
    const view = viewOfScreen(state, seenOf(state, stage));
    if (wish.into !== null) return state.changeOwnDecks(replacing(state, wish.into, view));
    const page = state.page === null ? null : t(`page.${state.page}`);
    const steps = (deckOnDesk(state) ?? state.ownDecks?.[0])?.deck.steps.length ?? 0;
    const title =
      selectProject(state)?.name ?? page ?? t('authoring.viewTitle', { number: number(steps + 1) });
    const step: Step = { id: 'step-1', title: { [language]: title }, seconds: PLANNED_SECONDS, ...view };
    const change = withCaptured(state, step, {
      language,
      deckTitle: t('authoring.deckTitle'),
      newDeckId: randomDeckId(),
    });
    // A talk has room for so many steps.
    if (change.captured === undefined) state.notify('deckFull');
    state.changeOwnDecks(change);
  }, [wish, areRead, store, stage, t, number, language]);
  return null;
}

/** What the free part of the map shows; null where there is no map. */
function seenOf({ view, mapState }: AtlasState, stage: MapStage): Step['frame'] | null {
  return view === null || mapState === 'failed' ? null : cameraOf(view, stage.place()).bounds;
}

/** The way on the network is drawn for its tool alone: where that is not open, a step keeps the one it has. */
function replacing(state: AtlasState, stepId: string, view: Pick<Step, 'shows' | 'frame'>) {
  const own = deckOnDesk(state);
  const before = own?.deck.steps.find(({ id }) => id === stepId);
  if (own === null || before === undefined) return {};
  const { route } = before.shows;
  const kept = route === undefined || state.tool === 'routes' ? {} : { route };
  return withEdit(state, own.deck.id, {
    type: 'setView',
    stepId,
    view: { ...view, shows: { ...kept, ...view.shows } },
  });
}
