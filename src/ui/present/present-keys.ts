import { selectDeck } from '#store/step-of-deck.ts';
import { enterFullScreen, toggleFullScreen } from './full-screen.ts';
import { OVERVIEW_KEYS } from './overview-keys.ts';
import type { PresentKey, PresentPlace } from './present-key.ts';
import { STAGE_MAP_KEYS } from './stage-map-keys.ts';
import { WINDOW_KEYS } from './window-keys.ts';

/** What was read last stays on the screen. */
const SHARE_READ = 0.85;

/**
 * Every key of the stage. Arrows mean the same in every writing direction, since many remotes send them; whoever reads this
 * table gives the keys to the deck whatever has the focus. What a tool of the stage listens to is added to it.
 */
export const PRESENT_KEYS: readonly PresentKey[] = [
  // Before the steps: the overview takes some of their keys.
  ...OVERVIEW_KEYS,
  ...WINDOW_KEYS,
  {
    id: 'go',
    chords: [{ key: 'Enter', code: 'Enter' }],
    isUsable: ({ state }) => state.typedStep !== '',
    run: ({ state }) => state.goToStep(Number(state.typedStep) - 1),
  },
  {
    id: 'next',
    chords: [
      { key: 'PageDown', code: 'PageDown' },
      { key: 'ArrowRight', code: 'ArrowRight' },
      { key: 'ArrowDown', code: 'ArrowDown' },
      { key: ' ', code: 'Space' },
      { key: 'Enter', code: 'Enter' },
      { key: 'n', code: 'KeyN' },
    ],
    isUsable: isOnStep,
    run: ({ state }) => {
      if (!readOn(state)) state.stepBy(1);
    },
  },
  {
    id: 'previous',
    chords: [
      { key: 'PageUp', code: 'PageUp' },
      { key: 'ArrowLeft', code: 'ArrowLeft' },
      { key: 'ArrowUp', code: 'ArrowUp' },
      { key: ' ', code: 'Space', hold: 'shift' },
      { key: 'p', code: 'KeyP' },
    ],
    isUsable: isOnStep,
    run: ({ state }) => state.stepBy(-1),
  },
  {
    id: 'first',
    chords: [{ key: 'Home', code: 'Home' }],
    isUsable: always,
    run: ({ state }) => state.goToStep(0),
  },
  {
    id: 'last',
    chords: [{ key: 'End', code: 'End' }],
    isUsable: always,
    run: ({ state }) => state.goToStep(Number.MAX_SAFE_INTEGER),
  },
  {
    id: 'overview',
    chords: [{ key: 'o', code: 'KeyO' }],
    isUsable: always,
    run: ({ state }) => state.setOverviewOpen(!state.isOverviewOpen),
  },
  {
    id: 'black',
    chords: [
      { key: 'b', code: 'KeyB' },
      { key: '.', code: 'Period' },
      { key: ';', code: 'Semicolon' },
      { key: ':', code: 'Semicolon', hold: 'shift' },
      { key: '/', code: 'Slash' },
      { key: 'v', code: 'KeyV' },
    ],
    isUsable: always,
    run: ({ state }) => state.setCurtain(state.curtain === 'none' ? 'black' : 'none'),
  },
  {
    id: 'white',
    chords: [{ key: 'w', code: 'KeyW' }],
    isUsable: always,
    run: ({ state }) => state.setCurtain(state.curtain === 'none' ? 'white' : 'none'),
  },
  {
    id: 'explore',
    chords: [{ key: 'x', code: 'KeyX' }],
    isUsable: hasMap,
    run: ({ state }) => (state.isExploring ? returnToStep(state) : state.setExploring(true)),
  },
  {
    id: 'capture',
    chords: [{ key: 'k', code: 'KeyK' }],
    // What a step shows is a step already.
    isUsable: ({ state }) => state.isExploring,
    run: ({ state }) => state.changeOwnDecks({ captureWish: { into: null } }),
  },
  {
    id: 'fullScreen',
    chords: [{ key: 'f', code: 'KeyF' }],
    isUsable: () => document.fullscreenEnabled === true,
    run: toggleFullScreen,
  },
  {
    id: 'fromHere',
    chords: [{ key: 'F5', code: 'F5' }],
    isUsable: always,
    run: ({ state }) => {
      enterFullScreen();
      state.stay();
      state.setHasStartButton(true);
    },
  },
  {
    id: 'fromFirst',
    chords: [{ key: 'F5', code: 'F5', hold: 'shift' }],
    isUsable: always,
    run: ({ state }) => {
      enterFullScreen();
      state.goToStep(0);
    },
  },
  {
    id: 'timer',
    chords: [{ key: 'r', code: 'KeyR' }],
    isUsable: always,
    run: ({ state }) => state.toggleTimer(Date.now()),
  },
  {
    id: 'autoplay',
    chords: [{ key: 'a', code: 'KeyA' }],
    isUsable: always,
    run: ({ state }) => state.setAutoplay(state.autoplay === 'off' ? 'playing' : 'off'),
  },
  ...STAGE_MAP_KEYS,
  {
    id: 'help',
    chords: [{ key: '?', code: 'Slash', hold: 'shift' }],
    isUsable: always,
    run: ({ state }) => state.setHelpOpen(true),
  },
  {
    id: 'back',
    chords: [{ key: 'Escape', code: 'Escape' }],
    isUsable: always,
    run: ({ state }) => goBack(state),
  },
];

function always(): boolean {
  return true;
}

function isOnStep({ state }: PresentPlace): boolean {
  return !state.isOverviewOpen;
}

function hasMap({ state }: PresentPlace): boolean {
  return state.mapState !== 'failed';
}

/** The list of sources may be longer than a screen: where nothing else comes next, what is next is the rest of it. */
function readOn(state: PresentPlace['state']): boolean {
  const { story, curtain, isExploring } = state;
  const isLast = story !== null && story.stepIndex + 1 === selectDeck(state)?.deck.steps.length;
  if (!isLast || curtain !== 'none' || isExploring) return false;
  const list = document.querySelector('[data-step] [data-scrolls]');
  if (list === null || list.scrollTop + list.clientHeight >= list.scrollHeight - 1) return false;
  list.scrollBy({ top: list.clientHeight * SHARE_READ });
  return true;
}

function returnToStep({ story, present }: PresentPlace['state']): void {
  if (story !== null) present(story);
}

/** One level: a number being typed, the overview, the curtain, light or pen, exploring, the talk. Dialogs close themselves. */
function goBack(state: PresentPlace['state']): void {
  if (state.typedStep !== '') state.setTypedStep('');
  else if (state.isOverviewOpen) state.setOverviewOpen(false);
  else if (state.curtain !== 'none') state.setCurtain('none');
  else if (state.stagePointer !== 'none') state.setStagePointer('none');
  else if (state.isExploring) returnToStep(state);
  else state.askToLeave();
}
