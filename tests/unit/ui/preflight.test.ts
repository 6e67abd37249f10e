import { describe, expect, it } from 'vitest';
import { findingOf, PREFLIGHT_CHECKS } from '#ui/present/preflight.ts';
import { outcomeOf } from '#ui/present/use-preflight-run.ts';

const run = (outcomes: Partial<Record<(typeof PREFLIGHT_CHECKS)[number], 'warned' | 'failed'>>) => ({
  state: 'done' as const,
  seconds: 1,
  findings: Object.fromEntries(
    PREFLIGHT_CHECKS.map((check) => [check, findingOf(check, outcomes[check] ?? 'passed')]),
  ),
});

describe('a preflight', () => {
  it('passes when everything has', () => {
    expect(outcomeOf(run({}))).toBe('passed');
  });

  it('is as bad as the worst it has found', () => {
    expect(outcomeOf(run({ storage: 'warned' }))).toBe('warned');
    expect(outcomeOf(run({ storage: 'warned', requests: 'failed' }))).toBe('failed');
  });

  it('has not passed what it has not looked at', () => {
    expect(outcomeOf({ state: 'done', seconds: 1, findings: {} })).toBe('failed');
  });
});
