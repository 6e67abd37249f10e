import { afterEach, expect, it, vi } from 'vitest';
import { followStory } from '#app/follow-story.ts';
import { type SharedStore, shareStore } from '#app/share-store.ts';
import type { CameraView } from '#core/camera-view.ts';
import { EMPTY_ATLAS } from '#dataset/atlas.ts';
import type { DeckDocument } from '#dataset/deck-document.ts';
import type { Message, Passing } from '#present/message.ts';
import {
  beat,
  discard,
  mention,
  type Outcome,
  publish,
  receive,
  type TalkWindow,
  talkWindow,
} from '#present/talk-window.ts';
import { type AtlasStore, createAtlasStore } from '#store/atlas-store.ts';
import { parseUrl } from '#store/url-state.ts';
import type { MapStage } from '#ui/map-stage.ts';
import { soundDeck } from '../support/sound-deck.ts';

const { deck } = soundDeck();
const DOCUMENT = { deck, claims: {}, events: {} } as unknown as DeckDocument;

/** A store that shares what it shows, and whatever it has said since. */
class SharingWindow {
  readonly store: AtlasStore;
  readonly shared: SharedStore;
  me: TalkWindow;
  said: Message[] = [];
  moveByHand: (view: CameraView) => void = () => {};

  constructor(digit: string, role: TalkWindow['role'], width: number) {
    this.store = createAtlasStore({
      atlas: EMPTY_ATLAS,
      today: '2026-11-22',
      language: 'en',
      systemTheme: 'light',
      url: parseUrl('#story=the-river&step=1').state,
    });
    this.store.getState().setDocument('deck/the-river', { type: 'ready', document: DOCUMENT });
    followStory(this.store);
    this.me = talkWindow({ id: digit.repeat(16), session: '0'.repeat(32), role });
    const stage = {
      place: () => ({ width, height: 600, padding: { top: 0, right: 0, bottom: 0, left: 0 } }),
      followHand: (listener: (view: CameraView) => void) => {
        this.moveByHand = listener;
        return () => {};
      },
    };
    this.shared = shareStore(this.store, {
      stage: stage as unknown as MapStage,
      me: () => this.me,
      publish: (values) => this.take(publish(this.me, values)),
      mention: (passing: Passing) => this.take(mention(this.me, passing)),
    });
  }

  get state() {
    return this.store.getState();
  }

  take(outcome: Outcome, isAgain = false): void {
    this.me = outcome.window;
    this.said.push(...outcome.messages);
    if (outcome.changed.length > 0) this.shared.show(outcome.changed, isAgain);
    if (outcome.passing !== null) this.shared.hear(outcome.passing);
  }
}

let [audience, presenter] = [
  new SharingWindow('a', 'audience', 1200),
  new SharingWindow('b', 'presenter', 600),
];

/** Until neither has anything more to say. */
async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) {
    await Promise.resolve();
    const messages = [...audience.said.splice(0), ...presenter.said.splice(0)];
    for (const message of messages) {
      const to = message.from === audience.me.id ? presenter : audience;
      to.take(receive(to.me, structuredClone(message), 0));
    }
  }
}

async function meet(): Promise<void> {
  [audience, presenter] = [
    new SharingWindow('a', 'audience', 1200),
    new SharingWindow('b', 'presenter', 600),
  ];
  audience.take(beat(audience.me, 0));
  presenter.take(beat(presenter.me, 0));
  await settle();
}

afterEach(() => vi.useRealTimers());

it('steps, curtain and timer are the same in both, whichever window takes the key', async () => {
  await meet();
  presenter.state.stepBy(1);
  await settle();
  expect(audience.state.story?.stepIndex).toBe(1);
  audience.state.setCurtain('black');
  audience.state.toggleTimer(5000);
  await settle();
  expect(presenter.state.curtain).toBe('black');
  expect(presenter.state.timer.runningSince).toBe(5000);
  presenter.state.stepBy(-1);
  await settle();
  expect([audience.state.curtain, audience.state.story?.stepIndex]).toEqual(['none', 1]);
});

it('nothing is said twice: what was heard is not passed on again', async () => {
  await meet();
  presenter.state.stepBy(1);
  await Promise.resolve();
  const count = presenter.said.length;
  await settle();
  expect(count).toBe(1);
  expect([audience.said, presenter.said]).toEqual([[], []]);
});

it('language and colours of the audience leave those of the presenter alone', async () => {
  await meet();
  audience.state.setLanguage('fa');
  await settle();
  expect(presenter.state.language).toBe('en');
  expect(presenter.me.register.audience?.value.language).toBe('fa');
  presenter.state.setProjector(true);
  await settle();
  expect([audience.state.isProjector, audience.state.language]).toEqual([true, 'fa']);
});

it('a hand on one map moves the other to the same land; the next step takes both back', async () => {
  await meet();
  const view = { zoom: 6, latitude: 39, longitude: 47, bearing: 0, pitch: 0 };
  presenter.moveByHand(view);
  presenter.state.setView(view, false);
  await settle();
  expect(audience.state.isExploring).toBe(true);
  // Both are as high, so the wider map shows the same height of land.
  expect(audience.state.view?.longitude).toBeCloseTo(47, 6);
  expect(audience.state.view?.zoom).toBeCloseTo(6, 6);
  audience.state.stepBy(1);
  await settle();
  expect([audience, presenter].map(({ state }) => state.isExploring)).toEqual([false, false]);
  expect([audience, presenter].map(({ state }) => state.story?.stepIndex)).toEqual([0, 0]);
});

it('what is chosen beside the step is chosen in both, and behind a held picture in one', async () => {
  await meet();
  presenter.state.select({ type: 'project', projectId: 'giz-galasi', partId: null });
  await settle();
  expect(audience.state.selection).toMatchObject({ projectId: 'giz-galasi' });
  presenter.take(publish(presenter.me, { isHeld: true }));
  presenter.state.select({ type: 'project', projectId: 'rasht-astara', partId: null });
  presenter.state.stepBy(1);
  await settle();
  expect(audience.state.selection).toMatchObject({ projectId: 'giz-galasi' });
  presenter.take(discard(presenter.me), true);
  await settle();
  expect(presenter.state.selection).toMatchObject({ projectId: 'giz-galasi' });
  expect(presenter.state.story?.stepIndex).toBe(0);
});

it('light and pen arrive point by point, and the lines as a whole once the hand rests', async () => {
  vi.useFakeTimers();
  await meet();
  presenter.state.setLaser([46, 39]);
  presenter.state.setStrokes([[[46, 39]]]);
  presenter.state.setStrokes([
    [
      [46, 39],
      [46.1, 39],
    ],
  ]);
  await settle();
  expect(audience.state.laser).toEqual([46, 39]);
  expect(audience.state.strokes).toEqual([
    [
      [46, 39],
      [46.1, 39],
    ],
  ]);
  vi.advanceTimersByTime(200);
  await settle();
  expect(audience.me.register.pen?.value).toHaveLength(1);
  audience.state.setStrokes([]);
  vi.advanceTimersByTime(200);
  await settle();
  expect(presenter.state.strokes).toEqual([]);
});
