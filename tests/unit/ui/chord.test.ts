import { describe, expect, it } from 'vitest';
import { isSingleCharacter, type Press, pressedOf } from '#ui/shortcuts/chord.ts';
import { SHORTCUTS } from '#ui/shortcuts/shortcut-table.ts';

type Held = 'shift' | 'ctrl' | 'meta' | 'alt' | 'altGraph';

const press = (key: string, code: string, ...held: Held[]): Press => ({
  key,
  code,
  shiftKey: held.includes('shift'),
  // Windows reports AltGr as Ctrl and Alt together.
  ctrlKey: held.includes('ctrl') || held.includes('altGraph'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt') || held.includes('altGraph'),
  getModifierState: (name) => name === 'AltGraph' && held.includes('altGraph'),
});
const idOf = (...given: Parameters<typeof press>) => pressedOf(SHORTCUTS, press(...given))?.id ?? null;

describe('a shortcut is recognised', () => {
  it('by what its key writes on a Latin keyboard', () => {
    expect(idOf('l', 'KeyL')).toBe('legend');
    expect(idOf('/', 'Slash')).toBe('search');
    expect(idOf('?', 'Slash', 'shift')).toBe('help');
    expect(idOf('+', 'Equal', 'shift')).toBe('zoomIn');
    expect(idOf('0', 'Digit0')).toBe('home');
    expect(idOf('Escape', 'Escape')).toBe('back');
  });

  it('by its place on Persian and Russian keyboards', () => {
    expect(idOf('م', 'KeyL')).toBe('legend');
    expect(idOf('؟', 'Slash', 'shift')).toBe('help');
    expect(idOf('۰', 'Digit0')).toBe('home');
    expect(idOf('ج', 'BracketLeft')).toBe('previous');
    expect(idOf('д', 'KeyL')).toBe('legend');
    expect(idOf('.', 'Slash')).toBe('search');
    expect(idOf(',', 'Slash', 'shift')).toBe('help');
    expect(idOf('л', 'KeyK', 'ctrl')).toBe('search');
    expect(idOf('ö', 'BracketLeft')).toBe('previous');
  });

  it('where a layout puts the character elsewhere', () => {
    expect(idOf('/', 'Digit7', 'shift')).toBe('search');
    expect(idOf('?', 'Minus', 'shift')).toBe('help');
    expect(idOf(']', 'Digit9', 'altGraph')).toBe('next');
    expect(idOf('l', 'KeyP')).toBe('legend');
  });

  it('never from a Latin letter that merely lies there', () => {
    expect(idOf('n', 'KeyL')).toBeNull();
  });

  it('with Ctrl or Command only where it says so', () => {
    expect(idOf('k', 'KeyK', 'ctrl')).toBe('search');
    expect(idOf('k', 'KeyK', 'meta')).toBe('search');
    expect(idOf('k', 'KeyK')).toBe('capture');
    for (const key of ['f', 'p', 'l']) expect(idOf(key, `Key${key.toUpperCase()}`, 'ctrl')).toBeNull();
    expect(idOf('ArrowLeft', 'ArrowLeft', 'alt')).toBeNull();
  });

  it('with Shift beside Ctrl only where it says so', () => {
    expect(idOf('z', 'KeyZ', 'ctrl')).toBe('undo');
    expect(idOf('Z', 'KeyZ', 'ctrl', 'shift')).toBe('redo');
    expect(idOf('ظ', 'KeyZ', 'meta')).toBe('undo');
    expect(idOf('ظ', 'KeyZ', 'meta', 'shift')).toBe('redo');
    expect(idOf('ی', 'KeyD')).toBe('measure');
    expect(idOf('K', 'KeyK', 'ctrl', 'shift')).toBeNull();
  });
});

describe('the table of shortcuts', () => {
  it('gives no key twice', () => {
    const keys = SHORTCUTS.flatMap(({ chords }) =>
      chords.map(({ key, hold }) => `${hold === 'shift' ? '' : hold} ${key}`),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('can do without single characters: search and the way back stay', () => {
    const left = SHORTCUTS.filter(({ chords }) => chords.some((chord) => !isSingleCharacter(chord)));
    expect(left.map(({ id }) => id)).toEqual([
      'search',
      'home',
      'undo',
      'redo',
      'removeLast',
      'finish',
      'receipt',
      'back',
    ]);
  });
});
