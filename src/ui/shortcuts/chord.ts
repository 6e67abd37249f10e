/** One way to press a shortcut: what the key writes, where it lies, and what is held down with it. */
export interface Chord {
  /** As in `KeyboardEvent.key`; letters in lower case. */
  readonly key: string;
  /** The same key of a QWERTY keyboard, as in `KeyboardEvent.code`, for layouts that write something else there. */
  readonly code: string;
  readonly hold?: 'shift' | 'mod' | 'shift+mod';
}

/** A character by itself, which somebody who dictates or has an unsteady hand may want switched off. */
export function isSingleCharacter({ key, hold }: Chord): boolean {
  return isCharacter(key) && !hasMod(hold);
}

/** What of a keyboard event decides which shortcut it is. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'getModifierState'
>;

/**
 * The shortcut that was pressed. What the key writes counts first, so that "/" is "/" wherever a layout puts it; a key that
 * writes no shortcut and no Latin letter counts by its place, so that L works on a Persian or Russian keyboard.
 */
export function pressedOf<Row extends { readonly chords: readonly Chord[] }>(
  rows: readonly Row[],
  press: Press,
): Row | null {
  const matches = (isKey: (chord: Chord) => boolean) =>
    rows.find(({ chords }) => chords.some((chord) => isHeld(chord, press) && isKey(chord))) ?? null;
  const key = press.key.toLowerCase();
  const written = matches((chord) => chord.key.toLowerCase() === key);
  if (written !== null || /^[a-z]$/.test(key)) return written;
  return matches(({ code, hold }) => code === press.code && hasShift(hold) === press.shiftKey);
}

/** Where a character alone needs Shift or AltGr is the layout's affair; Ctrl, Command and Alt by themselves are not. */
function isHeld({ key, hold }: Chord, press: Press): boolean {
  const isAltGraph = press.getModifierState('AltGraph');
  const isMod = (press.ctrlKey || press.metaKey) && !isAltGraph;
  const isAlt = press.altKey && !isAltGraph;
  const isShiftRight = (isCharacter(key) && !isMod) || hasShift(hold) === press.shiftKey;
  return isMod === hasMod(hold) && isShiftRight && !isAlt;
}

/** Something a layout puts where it likes; the space bar and keys with a name lie where they lie. */
function isCharacter(key: string): boolean {
  return key.length === 1 && key !== ' ';
}

function hasMod(hold: Chord['hold']): boolean {
  return hold === 'mod' || hold === 'shift+mod';
}

function hasShift(hold: Chord['hold']): boolean {
  return hold === 'shift' || hold === 'shift+mod';
}
