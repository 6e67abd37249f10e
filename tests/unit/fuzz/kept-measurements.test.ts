import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type KeptStorage, keepMeasurements } from '#app/keep-measurements.ts';
import { keptMeasurement, type Measurement } from '#measure/measurement.ts';
import { createAtlasStore } from '#store/atlas-store.ts';
import { parseKept } from '#store/parse-kept.ts';
import { parseUrl } from '#store/url-state.ts';
import { fakeAtlas } from '../support/fake-atlas.ts';
import { fuzz } from '../support/fuzz.ts';
import { junk } from '../support/junk.ts';
import { lineThrough } from '../support/measurements.ts';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('removeEventListener', () => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const ATLAS = fakeAtlas();
const SAVED_AT = '2026-11-28T10:00:00.000Z';

const good: fc.Arbitrary<Measurement> = fc
  .array(fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 })), {
    minLength: 2,
    maxLength: 4,
  })
  .map((positions) => keptMeasurement(lineThrough(...positions)));
/** What lies in storage, and the measurements in it that can still be read. */
interface Stored {
  readonly value: unknown;
  readonly readable: readonly Measurement[];
}

const pair = fc.tuple(good, good);
const sound: fc.Arbitrary<Stored> = pair.map(([measurement, pin]) => ({
  value: { version: 1, savedAt: SAVED_AT, measurement, pinned: [pin] },
  readable: [measurement, pin],
}));
const halfBroken: fc.Arbitrary<Stored> = fc
  .tuple(pair, junk, fc.boolean())
  .map(([[one, other], bad, isPin]) => ({
    value: {
      version: 1,
      savedAt: SAVED_AT,
      measurement: isPin ? one : bad,
      pinned: isPin ? [bad, other] : [one, other],
    },
    readable: [one, other],
  }));
const broken: fc.Arbitrary<Stored> = fc
  .tuple(pair, junk, fc.constantFrom('version', 'savedAt'))
  .map(([[measurement, pin], bad, key]) => ({
    value: { version: 1, savedAt: SAVED_AT, measurement, pinned: [pin], [key]: bad },
    readable: [],
  }));
const stored: fc.Arbitrary<Stored> = fc.oneof(
  sound,
  halfBroken,
  broken,
  junk.map((value) => ({ value, readable: [] })),
);

function storageOf(
  records: readonly unknown[],
  isFull: boolean,
): KeptStorage & { readonly held: Map<string, unknown> } {
  const held = new Map(records.map((record, i) => [`page/${i}`, record]));
  return {
    held,
    entries: async () => [...held],
    set: async (key, value) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      held.set(key, value);
    },
    del: async (key) => void held.delete(key),
  };
}

it('whatever lies in storage, a page starts, offers the good beside the bad, and throws nothing of it away', async () => {
  await fuzz(
    'storage: measurements',
    fc.asyncProperty(fc.array(stored, { maxLength: 4 }), good, fc.boolean(), async (others, mine, isFull) => {
      const record = { version: 1, savedAt: '2026-11-29T10:00:00.000Z', measurement: mine, pinned: [] };
      const storage = storageOf([...others.map(({ value }) => value), record], isFull);
      const store = createAtlasStore({
        atlas: ATLAS,
        today: '2026-11-29',
        language: 'en',
        systemTheme: 'light',
        url: parseUrl('').state,
      });
      const { looked, stop } = keepMeasurements(store, storage, 'here');
      await looked;
      stop();
      const { recoverable, notices } = store.getState();
      expect(recoverable).not.toBeNull();
      const held = [...storage.held.values()];
      for (const [i, { value, readable }] of others.entries()) {
        // As it was, in its place or aside.
        expect(held.includes(value)).toBe(true);
        const kept = parseKept(storage.held.get(`page/${i}`)).kept;
        for (const measurement of readable)
          expect([kept?.measurement, ...(kept?.pinned ?? [])]).toContainEqual(measurement);
      }
      const isSetAside = [...storage.held.keys()].some((key) => key.startsWith('set-aside/'));
      expect(notices.map(({ key }) => key)).toEqual(isSetAside ? ['measurementsSetAside'] : []);
    }),
  );
}, 60_000);
