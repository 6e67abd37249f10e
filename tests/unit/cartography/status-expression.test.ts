import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasStatus, isAgedOn, statusOn } from '#cartography/status-expression.ts';
import { STATUSES } from '#core/status.ts';
import { STATUS_SLOTS } from '#core/status-slots.ts';
import { agesOn, isAged, type StatusStep, stepOn } from '#ledger/status-step.ts';
import { day } from '../support/arbitraries.ts';
import { compiled, featureWith } from '../support/evaluate.ts';
import { statusStepList } from '../support/status-steps.ts';

/** The steps as map features carry them. */
const featureOf = (steps: readonly StatusStep[]) =>
  featureWith(
    Object.fromEntries(
      steps.flatMap(({ from, status, asOf }, slot) => [
        [`from${slot}`, from],
        [`status${slot}`, status],
        [`aged${slot}`, agesOn(asOf)],
      ]),
    ),
  );

describe('the status of a map feature', () => {
  it('is what the panel says of the same steps on the same day', () => {
    fc.assert(
      fc.property(statusStepList, day, (steps, date) => {
        expect(compiled(statusOn(date))(featureOf(steps))).toBe(stepOn(steps, date)?.status ?? 'unknown');
      }),
      { numRuns: 500 },
    );
  });

  it('is read from the last slot as from the first', () => {
    const steps = Array.from({ length: STATUS_SLOTS }, (_, i) => ({
      from: `20${10 + i}-12-31`,
      status: STATUSES[i % STATUSES.length] ?? 'unknown',
      asOf: `20${10 + i}`,
      publisher: 'An agency',
      basis: 'credible-source' as const,
    }));
    for (const { from, status } of steps) {
      expect(compiled(statusOn(from))(featureOf(steps))).toBe(status);
    }
  });

  it('is unknown, and not aged, where the feature has no steps', () => {
    expect(compiled(statusOn('2026-11-22'))(featureWith({}))).toBe('unknown');
    expect(compiled(isAgedOn('2026-11-22'))(featureWith({}))).toBe(false);
  });

  it('is one of them all and no other', () => {
    fc.assert(
      fc.property(statusStepList, day, (steps, date) => {
        const held = STATUSES.filter(
          (status) => compiled(hasStatus(status, date))(featureOf(steps)) === true,
        );
        expect(held).toEqual([stepOn(steps, date)?.status ?? 'unknown']);
      }),
    );
  });

  it('is aged on the days on which the panel says so', () => {
    const nearAgeing = fc.tuple(statusStepList, day).chain(([steps, date]) => {
      const turns = steps.map(({ asOf }) => agesOn(asOf));
      return fc.constantFrom(date, ...turns).map((on) => ({ steps, on }));
    });
    fc.assert(
      fc.property(nearAgeing, ({ steps, on }) => {
        const step = stepOn(steps, on);
        expect(compiled(isAgedOn(on))(featureOf(steps))).toBe(step !== null && isAged(step.asOf, on));
      }),
      { numRuns: 500 },
    );
  });
});
