import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { NO_BORDERS } from '#dataset/borders-document.ts';
import { keptResultOf } from '#measure/result.ts';
import { groundOf } from '../support/alignments.ts';
import { lineThrough } from '../support/measurements.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const MEASUREMENT = lineThrough([48, 38], [49, 38]);

it('a result is worked out once for a measurement and what is known of the atlas', () => {
  const ground = groundOf();
  const result = keptResultOf(MEASUREMENT, ground);
  expect(result?.lengthMetres).toBeCloseTo(87_832.02, 0);
  expect(keptResultOf(MEASUREMENT, ground)).toBe(result);
  expect(keptResultOf(MEASUREMENT, { ...ground, projects: [] })).not.toBe(result);
});

it('a result is worked out anew once borders or lines have arrived', () => {
  const ground = groundOf();
  const before = keptResultOf(MEASUREMENT, ground);
  expect(before?.countries).toBeNull();
  const bordered = { ...ground, borders: NO_BORDERS };
  const withBorders = keptResultOf(MEASUREMENT, bordered);
  expect(withBorders).not.toBe(before);
  expect(keptResultOf(MEASUREMENT, { ...bordered, alignments: { alignments: [] } })).not.toBe(withBorders);
});

it('a measurement that can still be undone does not keep the atlas of another language alive', async () => {
  const held = heldAfterMeasuring();
  // What is read through a weak reference stays until the task is over.
  await new Promise(setImmediate);
  collectGarbage();
  expect(held.deref()).toBeUndefined();
  expect(keptResultOf(MEASUREMENT, groundOf())).not.toBeNull();
});

function heldAfterMeasuring(): WeakRef<object> {
  const ground = groundOf();
  keptResultOf(MEASUREMENT, ground);
  return new WeakRef(ground.projects);
}
