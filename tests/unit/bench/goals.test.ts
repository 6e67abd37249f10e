import { expect, it } from 'vitest';
import { GOALS, KNOWN_MISSES, verdictOf } from '../../../bench/goals.mjs';

it('a goal is kept up to its limit; where a miss is known, it is known up to its worst', () => {
  expect(verdictOf('select', GOALS.select.limit)).toBe('kept');
  expect(verdictOf('select', GOALS.select.limit + 1)).toBe('missed');
  expect(verdictOf('quality', 100)).toBe('kept');
  expect(verdictOf('quality', 99)).toBe('missed');
  expect(verdictOf('heap', Number.NaN)).toBe('not measured');
  for (const [name, known] of Object.entries(KNOWN_MISSES)) {
    const goal = name as keyof typeof KNOWN_MISSES;
    expect(known.worst).toBeGreaterThan(GOALS[goal].limit);
    expect(verdictOf(goal, known.worst)).toBe('missed, known');
    expect(verdictOf(goal, known.worst + 0.01)).toBe('missed');
  }
});
