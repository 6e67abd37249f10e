import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MapStage } from '#ui/map-stage.ts';
import { PRESENT_KEYS } from '#ui/present/present-keys.ts';
import { type SwipePoint, swipeOf } from '#ui/present/swipe.ts';
import { typedDigit } from '#ui/present/typed-digit.ts';
import { usableKeys } from '#ui/present/use-present-keys.ts';
import { type Press, pressedOf } from '#ui/shortcuts/chord.ts';
import { emptyStore } from '../support/empty-store.ts';

const press = (key: string, code: string, hold: 'shift' | 'ctrl' | 'alt' | '' = ''): Press => ({
  key,
  code,
  shiftKey: hold === 'shift',
  ctrlKey: hold === 'ctrl',
  metaKey: false,
  altKey: hold === 'alt',
  getModifierState: () => false,
});
const talk = (change = {}) => {
  const store = emptyStore('#story=missing-link&step=4');
  store.setState({ mapState: 'idle', ...change });
  return store;
};
const placeOf = (store: ReturnType<typeof talk>) => ({ state: store.getState(), stage: {} as MapStage });
const idOf = (given: Press, change = {}, singleKeys: 'on' | 'off' = 'on') =>
  pressedOf(usableKeys(placeOf(talk(change)), singleKeys), given)?.id ?? null;

beforeEach(() => vi.stubGlobal('document', { fullscreenEnabled: true, documentElement: { dir: 'rtl' } }));

/** What is pressed, on which layout, and what it does. */
const PRESSES: readonly (readonly [string, string, 'shift' | '', string])[] = [
  ['PageDown', 'PageDown', '', 'next'],
  ['PageUp', 'PageUp', '', 'previous'],
  // A remote without codes.
  ['PageDown', '', '', 'next'],
  ['ArrowRight', 'ArrowRight', '', 'next'],
  ['ArrowLeft', 'ArrowLeft', '', 'previous'],
  ['ArrowDown', 'ArrowDown', '', 'next'],
  ['ArrowUp', 'ArrowUp', '', 'previous'],
  [' ', 'Space', '', 'next'],
  [' ', 'Space', 'shift', 'previous'],
  ['Enter', 'Enter', '', 'next'],
  ['n', 'KeyN', '', 'next'],
  ['N', 'KeyN', 'shift', 'next'],
  ['p', 'KeyP', '', 'previous'],
  ['Home', 'Home', '', 'first'],
  ['End', 'End', '', 'last'],
  ['o', 'KeyO', '', 'overview'],
  ['b', 'KeyB', '', 'black'],
  ['.', 'Period', '', 'black'],
  [';', 'Semicolon', '', 'black'],
  [':', 'Semicolon', 'shift', 'black'],
  ['/', 'Slash', '', 'black'],
  ['v', 'KeyV', '', 'black'],
  ['w', 'KeyW', '', 'white'],
  ['f', 'KeyF', '', 'fullScreen'],
  ['F5', 'F5', '', 'fromHere'],
  ['F5', 'F5', 'shift', 'fromFirst'],
  ['Escape', 'Escape', '', 'back'],
  ['x', 'KeyX', '', 'explore'],
  ['r', 'KeyR', '', 'timer'],
  ['?', 'Slash', 'shift', 'help'],
  // Persian
  ['د', 'KeyN', '', 'next'],
  ['ح', 'KeyP', '', 'previous'],
  ['خ', 'KeyO', '', 'overview'],
  ['ذ', 'KeyB', '', 'black'],
  ['ص', 'KeyW', '', 'white'],
  ['ط', 'KeyX', '', 'explore'],
  ['ق', 'KeyR', '', 'timer'],
  ['؟', 'Slash', 'shift', 'help'],
  // Russian
  ['т', 'KeyN', '', 'next'],
  ['з', 'KeyP', '', 'previous'],
  ['щ', 'KeyO', '', 'overview'],
  ['и', 'KeyB', '', 'black'],
  ['.', 'Slash', '', 'black'],
  ['а', 'KeyF', '', 'fullScreen'],
  ['ч', 'KeyX', '', 'explore'],
  [',', 'Slash', 'shift', 'help'],
];

describe('on stage', () => {
  it.each(PRESSES)('%j of %s %s is %s', (key, code, hold, id) => {
    expect(idOf(press(key, code, hold))).toBe(id);
  });

  it.each(['ctrl', 'alt'] as const)('nothing is taken that is held with %s', (hold) => {
    for (const [key, code] of PRESSES) expect(idOf(press(key, code, hold))).toBeNull();
  });

  it('Enter goes to the step that is being typed', () => {
    expect(idOf(press('Enter', 'Enter'), { typedStep: '7' })).toBe('go');
  });

  it('the overview has the arrows while it is open', () => {
    const open = { isOverviewOpen: true };
    expect(idOf(press('ArrowRight', 'ArrowRight'), open)).toBe('tileRight');
    expect(idOf(press('PageDown', 'PageDown'), open)).toBe('nextTile');
    expect(idOf(press('Enter', 'Enter'), open)).toBe('openTile');
    expect(idOf(press('Enter', 'Enter'), { ...open, typedStep: '7' })).toBe('go');
  });

  it('only keys with names are left where single characters are switched off', () => {
    for (const [key, code] of [
      ['n', 'KeyN'],
      ['.', 'Period'],
      ['?', 'Slash'],
    ] as const)
      expect(idOf(press(key, code), {}, 'off')).toBeNull();
    expect(idOf(press(' ', 'Space'), {}, 'off')).toBe('next');
    expect(idOf(press('PageDown', 'PageDown'), {}, 'off')).toBe('next');
  });

  it('no two keys of one moment are pressed alike', () => {
    for (const state of [{}, { isOverviewOpen: true }, { isOverviewOpen: true, typedStep: '1' }]) {
      const chords = usableKeys(placeOf(talk(state)), 'on')
        .flatMap((key) => key.chords)
        .map(({ key, hold }) => `${hold ?? ''} ${key}`);
      const twice = chords.filter((chord, i) => chords.indexOf(chord) !== i);
      // Enter goes to what is typed before it goes anywhere else.
      expect(twice.filter((chord) => chord !== ' Enter')).toEqual([]);
    }
  });
});

describe('Esc', () => {
  const pressEsc = (store: ReturnType<typeof talk>) =>
    PRESENT_KEYS.find(({ id }) => id === 'back')?.run(placeOf(store));

  it('goes back one level at a time, and leaves last', () => {
    const store = talk({ typedStep: '3', isOverviewOpen: true, curtain: 'black' });
    pressEsc(store);
    expect(store.getState()).toMatchObject({ typedStep: '', isOverviewOpen: true });
    pressEsc(store);
    expect(store.getState()).toMatchObject({ isOverviewOpen: false, curtain: 'black' });
    pressEsc(store);
    expect(store.getState()).toMatchObject({ curtain: 'none' });
    store.getState().setExploring(true);
    pressEsc(store);
    expect(store.getState()).toMatchObject({ isExploring: false, story: { stepIndex: 3 } });
    pressEsc(store);
    expect(store.getState().story).toBeNull();
  });

  it('after F5 leaves only when it is pressed twice', () => {
    const store = talk();
    vi.stubGlobal('document', { fullscreenEnabled: false });
    PRESENT_KEYS.find(({ id }) => id === 'fromHere')?.run(placeOf(store));
    pressEsc(store);
    expect(store.getState()).toMatchObject({ story: { stepIndex: 3 }, isLeaveAsked: true });
    // The remote goes on by turns.
    PRESENT_KEYS.find(({ id }) => id === 'fromHere')?.run(placeOf(store));
    pressEsc(store);
    expect(store.getState().story).not.toBeNull();
    pressEsc(store);
    expect(store.getState().story).toBeNull();
  });
});

describe('a digit', () => {
  it.each([
    ['7', 'Digit7', '7'],
    ['7', 'Numpad7', '7'],
    ['۷', 'Digit7', '7'],
    ['٧', 'Digit7', '7'],
    // A French keyboard writes signs there.
    ['è', 'Digit7', null],
    ['&', 'Digit1', '1'],
    ['F7', 'F7', null],
    ['Home', 'Numpad7', null],
  ])('is read from %j of %s as %j', (key, code, digit) => {
    expect(typedDigit(press(key, code))).toBe(digit);
  });

  it('is none with Ctrl', () => {
    expect(typedDigit(press('7', 'Digit7', 'ctrl'))).toBeNull();
  });
});

describe('a finger', () => {
  const at = (x: number, y: number, time: number): SwipePoint => ({ x, y, at: time });

  it.each([
    [at(300, 400, 0), at(180, 410, 200), 'next'],
    [at(180, 400, 0), at(300, 390, 200), 'previous'],
    // Scrolling, resting, shaking, slowly, and from the edge
    [at(300, 400, 0), at(180, 520, 200), null],
    [at(300, 400, 0), at(300, 400, 200), null],
    [at(300, 400, 0), at(270, 400, 200), null],
    [at(300, 400, 0), at(180, 400, 900), null],
    [at(10, 400, 0), at(180, 400, 200), null],
    [at(380, 400, 0), at(180, 400, 200), null],
  ] as const)('from %o to %o means %j', (start, end, meant) => {
    expect(swipeOf(start, end, 390)).toBe(meant);
  });
});
