import {
  CLICKER_BUTTONS,
  type ClickerButton,
  type LearnedButtons,
  type LearnedPress,
  MOST_PRESSES,
} from '#store/clicker-buttons.ts';
import type { Press } from '../shortcuts/chord.ts';

/** What a press is remembered as. */
export function pressToLearn({ key, code, shiftKey, ctrlKey, metaKey, altKey }: Press): LearnedPress {
  return { key, code, hold: { shift: shiftKey, mod: ctrlKey || metaKey, alt: altKey } };
}

/** The button that was taught to send this; null for none. */
export function learnedAs(learned: LearnedButtons, press: Press): ClickerButton | null {
  const given = pressToLearn(press);
  return (
    CLICKER_BUTTONS.find((button) => learned[button]?.some((known) => isSamePress(known, given))) ?? null
  );
}

/** A remote without codes is told by what it writes. */
export function isSamePress(a: LearnedPress, b: LearnedPress): boolean {
  const isSameKey = a.code === '' || b.code === '' ? a.key === b.key : a.code === b.code;
  return isSameKey && a.hold.shift === b.hold.shift && a.hold.mod === b.hold.mod && a.hold.alt === b.hold.alt;
}

/** The same buttons with one more press of one of them; what it sent before stays, the same press counts once. */
export function learnedWith(
  learned: LearnedButtons,
  button: ClickerButton,
  press: LearnedPress,
): LearnedButtons {
  const before = learned[button] ?? [];
  if (before.some((known) => isSamePress(known, press))) return learned;
  return { ...learned, [button]: [...before, press].slice(-MOST_PRESSES) };
}
