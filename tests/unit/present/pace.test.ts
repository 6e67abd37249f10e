import { describe, expect, it } from 'vitest';
import { paceOf } from '#present/pace.ts';

const PLANNED = [60, 30, 30, 60];

describe('the pace of a talk', () => {
  it.each([
    [0, 59, 0, 'none'],
    [0, 60, 1, 'late'],
    [0, 121, 3, 'veryLate'],
    [2, 10, -2, 'none'],
    [3, 181, 0, 'veryLate'],
    [3, 179, 0, 'none'],
  ])('at step %i after %i s is %i steps behind: %s', (step, elapsed, stepsBehind, lateness) => {
    expect(paceOf(PLANNED, step, elapsed)).toMatchObject({ stepsBehind, lateness });
  });

  it('knows what was planned before this step and in all', () => {
    expect(paceOf(PLANNED, 2, 0)).toMatchObject({ plannedSeconds: 90, totalSeconds: 180 });
  });
});
