import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { formatKeptTalk, parseKeptTalk } from '#present/kept-talk.ts';
import { formatClicker, readClicker } from '#store/clicker-buttons.ts';
import { readStageLook } from '#store/kept-stage-look.ts';
import { readSingleKeys } from '#store/keyboard-setting.ts';
import { keepReached, readReached } from '#store/reached-steps.ts';
import { NOTES_SCALES, readPresenterSetting } from '#ui/presenter/presenter-setting.ts';
import { SESSION } from '../present/talks.ts';
import { fuzz } from '../support/fuzz.ts';

afterEach(() => vi.unstubAllGlobals());

const PRESS = { key: 'PageDown', code: '', hold: { shift: false, mod: false, alt: false } };
const SOUND = [
  JSON.stringify({ isProjector: true, isMotionOff: false, statusScale: 'atlas' }),
  formatClicker({ next: [PRESS] }),
  JSON.stringify([{ deckId: 'missing-link', stepIndex: 3 }]),
  JSON.stringify({ language: 'fa', notesScale: 1.25 }),
  formatKeptTalk({ session: SESSION, role: 'presenter', register: {} }),
  'off',
];
const spoiled = fc
  .tuple(fc.constantFrom(...SOUND), fc.nat(80), fc.nat(6), fc.string({ maxLength: 5, unit: 'binary' }))
  .map(([text, at, length, by]) => text.slice(0, at) + by + text.slice(at + length));
const text = fc.oneof(
  { weight: 3, arbitrary: spoiled },
  fc.constantFrom(...SOUND, '{"__proto__":{"language":"fa","isProjector":true}}', '[]', 'null', ''),
  fc.json({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

it('whatever settings lie in storage, each is read as one there is, or as never chosen', async () => {
  let kept = '';
  vi.stubGlobal('localStorage', {
    getItem: () => kept,
    setItem: (_: string, next: string) => {
      kept = next;
    },
  });
  await fuzz(
    'storage: settings',
    fc.property(text, (written) => {
      kept = written;
      const look = readStageLook();
      if (look !== null) expect(Object.keys(look)).toEqual(['isProjector', 'isMotionOff', 'statusScale']);
      for (const presses of Object.values(readClicker())) expect(presses.length).toBeGreaterThan(0);
      expect(['on', 'off']).toContain(readSingleKeys());
      expect(NOTES_SCALES).toContain(readPresenterSetting().notesScale);
      const talk = parseKeptTalk(written);
      if (talk !== null) expect(['audience', 'presenter']).toContain(talk.role);
      keepReached({ deckId: 'araz', stepIndex: 2 });
      expect(readReached()[0]).toEqual({ deckId: 'araz', stepIndex: 2 });
    }),
  );
}, 60_000);
