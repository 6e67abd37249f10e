import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES } from '#core/status.ts';
import { GAP_STATES, gapMeter, gapStateOf, type MeasuredStretch } from '#ledger/gap.ts';
import { stepOn } from '#ledger/status-step.ts';
import { day } from '../support/arbitraries.ts';
import { statusStepList } from '../support/status-steps.ts';

const stretches: fc.Arbitrary<MeasuredStretch[]> = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,8}$/),
    country: fc.constantFrom('AZ', 'IR', 'RU'),
    lengthMetres: fc.integer({ min: 0, max: 2_000_000 }),
    steps: fc.oneof(statusStepList, fc.constant([])),
  }),
  { selector: ({ id }) => id, maxLength: 10 },
);

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

describe('a gap meter', () => {
  it('has parts that add up to the whole, in all and by country, on any day', () => {
    fc.assert(
      fc.property(stretches, day, (parts, date) => {
        const meter = gapMeter(parts, date);
        expect(meter.totalMetres).toBe(sum(parts.map(({ lengthMetres }) => lengthMetres)));
        expect(sum(GAP_STATES.map((state) => meter.byState[state]))).toBe(meter.totalMetres);
        for (const state of GAP_STATES) {
          expect(sum(meter.byCountry.map(({ byState }) => byState[state]))).toBe(meter.byState[state]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('names every stretch, in its order, with the status of that day', () => {
    fc.assert(
      fc.property(stretches, day, (parts, date) => {
        expect(gapMeter(parts, date).stretches).toEqual(
          parts.map(({ id, steps }) => {
            const status = stepOn(steps, date)?.status ?? 'unknown';
            return { id, status, state: gapStateOf(status) };
          }),
        );
      }),
    );
  });

  it('names every country once, in the order in which the corridor meets them', () => {
    const stretch = (id: string, country: string): MeasuredStretch => ({
      ...{ id, country, lengthMetres: 10 },
      steps: [
        {
          from: '2020-01-01',
          status: 'operating',
          asOf: '2020',
          publisher: 'An agency',
          basis: 'credible-source',
        },
      ],
    });
    const meter = gapMeter([stretch('a', 'IR'), stretch('b', 'AZ'), stretch('c', 'IR')], '2025-01-01');
    expect(meter.byCountry.map(({ country, byState }) => [country, byState.operating])).toEqual([
      ['IR', 20],
      ['AZ', 10],
    ]);
  });

  it('has nothing but noughts for a corridor without stretches', () => {
    expect(gapMeter([], '2025-01-01')).toEqual({
      totalMetres: 0,
      byState: { operating: 0, suspended: 0, 'being-built': 0, missing: 0, unknown: 0 },
      byCountry: [],
      stretches: [],
    });
  });
});

it('what is built but not open is still being built for whoever wants to travel', () => {
  expect(Object.fromEntries(STATUSES.map((status) => [status, gapStateOf(status)]))).toEqual({
    operating: 'operating',
    built: 'being-built',
    'under-construction': 'being-built',
    planned: 'missing',
    suspended: 'suspended',
    unknown: 'unknown',
  });
});
