import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepSingleKeys, readSingleKeys } from '#store/keyboard-setting.ts';

const withKept = (text: string | null) => {
  const kept = new Map<string, string>();
  if (text !== null) kept.set('araz-atlas-single-keys', text);
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
};

afterEach(() => vi.unstubAllGlobals());

describe('single-character shortcuts', () => {
  it('stay off once they are switched off, and on once on', () => {
    withKept(null);
    expect(readSingleKeys()).toBe('on');
    keepSingleKeys('off');
    expect(readSingleKeys()).toBe('off');
    keepSingleKeys('on');
    expect(readSingleKeys()).toBe('on');
  });

  it.each(['', '{', 'OFF', '"off"', '[]', 'null', 'never', '__proto__'])(
    'are on where %j was kept',
    (text) => {
      withKept(text);
      expect(readSingleKeys()).toBe('on');
    },
  );

  it('are on where the browser keeps nothing, and can be switched off all the same', () => {
    const forbid = () => {
      throw new Error('storage is forbidden');
    };
    vi.stubGlobal('localStorage', { getItem: forbid, setItem: forbid });
    expect(readSingleKeys()).toBe('on');
    expect(() => keepSingleKeys('off')).not.toThrow();
  });
});
