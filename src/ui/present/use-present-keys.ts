import { useLayoutEffect } from 'react';
import { type ClickerButton, type LearnedButtons, readClicker } from '#store/clicker-buttons.ts';
import { readSingleKeys, type SingleKeys } from '#store/keyboard-setting.ts';
import { useAtlas, useAtlasStore } from '../hooks/use-atlas.ts';
import type { MapStage } from '../map-stage.ts';
import { isSingleCharacter, pressedOf } from '../shortcuts/chord.ts';
import { learnedAs } from './learned-press.ts';
import type { PresentKey, PresentPlace } from './present-key.ts';
import { PRESENT_KEYS } from './present-keys.ts';
import { isLeftToFocus } from './stage-focus.ts';
import { typedDigit } from './typed-digit.ts';

/** More digits than any deck has steps. */
const MOST_DIGITS = 3;

/** What a button of a clicker does, whatever it sends. */
const KEY_OF_BUTTON = {
  next: 'next',
  previous: 'previous',
  blank: 'black',
  start: 'fromHere',
} as const satisfies Record<ClickerButton, PresentKey['id']>;

/** Gives the keys to the deck, whatever has the focus, before the map, the page or the browser hears of them. */
export function usePresentKeys(stage: MapStage): void {
  const store = useAtlasStore();
  const isLearning = useAtlas((state) => state.presentDialog === 'clicker');
  const setHasStartButton = useAtlas((state) => state.setHasStartButton);

  useLayoutEffect(() => {
    if (isLearning) return;
    const learned = readClicker();
    setHasStartButton(learned.start?.some(({ key }) => key === 'Escape') === true);
    let isByTab = false;
    let isTaken = false;

    const press = (event: KeyboardEvent) => {
      if (event.key === 'Tab') isByTab = true;
      const place = { state: store.getState(), stage };
      // Whoever reloads a talk by accident stands before the audience without a picture.
      isTaken = event.key === 'F5' && !event.ctrlKey && !event.metaKey;
      if (!isLeftToFocus(event, isByTab)) isTaken = obey(event, place, learned) || isTaken;
      if (!isTaken) return;
      if (event.key !== 'Tab') isByTab = false;
      event.preventDefault();
      event.stopPropagation();
    };
    // Firefox presses a button when the space bar is let go.
    const letGo = (event: KeyboardEvent) => {
      if (isTaken && event.key === ' ') event.preventDefault();
    };
    const point = () => {
      isByTab = false;
    };
    window.addEventListener('keydown', press, { capture: true });
    window.addEventListener('keyup', letGo, { capture: true });
    window.addEventListener('pointerdown', point, { capture: true });
    return () => {
      window.removeEventListener('keydown', press, { capture: true });
      window.removeEventListener('keyup', letGo, { capture: true });
      window.removeEventListener('pointerdown', point, { capture: true });
    };
  }, [store, stage, isLearning, setHasStartButton]);
}

/** Does what a key of the deck says; false for every other key. */
function obey(event: KeyboardEvent, place: PresentPlace, learned: LearnedButtons): boolean {
  const { state } = place;
  const button = learnedAs(learned, event);
  const singleKeys = readSingleKeys();
  const key =
    button === null ? pressedOf(usableKeys(place, singleKeys), event) : keyOfButton(button, event, place);
  const digit = key === null && singleKeys === 'on' ? typedDigit(event) : null;
  if (key === null && digit === null) return false;
  // A key held down is still pressed once: nobody means to run through a talk.
  if (event.repeat) return true;
  if (key?.id !== 'back') state.stay();
  if (digit !== null) state.setTypedStep(`${state.typedStep}${digit}`.slice(-MOST_DIGITS));
  key?.run(place);
  return true;
}

/** A button that sends Esc by turns leaves nothing at once: Esc asks first (`askToLeave`). */
function keyOfButton(button: ClickerButton, { key }: KeyboardEvent, place: PresentPlace): PresentKey | null {
  const wanted = key === 'Escape' ? 'back' : KEY_OF_BUTTON[button];
  return PRESENT_KEYS.find((known) => known.id === wanted && known.isUsable(place)) ?? null;
}

/**
 * The keys that would do something now. Where single characters are switched off, keys with names and what a clicker was
 * taught keep working.
 */
export function usableKeys(place: PresentPlace, singleKeys: SingleKeys): readonly PresentKey[] {
  return PRESENT_KEYS.filter((key) => key.isUsable(place))
    .map((key) => ({
      ...key,
      chords: key.chords.filter((chord) => singleKeys === 'on' || !isSingleCharacter(chord)),
    }))
    .filter(({ chords }) => chords.length > 0);
}
