import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from '../../../scripts/test-counts.mjs';

const file = (status: string, tests: number) => ({ status, assertionResults: Array.from({ length: tests }) });

describe('countVitest', () => {
  it('counts tests', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 2,
      testResults: [file('passed', 3), file('failed', 4)],
    };
    expect(countVitest(report, 1)).toEqual({ passed: 5, failed: 2 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 0,
      testResults: [file('passed', 3), file('failed', 0)],
    };
    expect(countVitest(report, 1)).toEqual({ passed: 3, failed: 1 });
  });
});

describe('countPlaywright', () => {
  it('counts a flaky test as failed and a skipped one not at all', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 2, skipped: 3 };
    expect(countPlaywright({ stats }, 1)).toEqual({ passed: 4, failed: 3 });
  });
});

describe('both counts', () => {
  it('take no tests for a failure, whatever the runner says', () => {
    const none = { numPassedTests: 0, numFailedTests: 0, testResults: [] };
    expect(countVitest(none, 0)).toEqual({ passed: 0, failed: 1 });
    expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0 } }, 0)).toEqual({
      passed: 0,
      failed: 1,
    });
  });

  it('take a missing report or an unexplained exit code for a failure', () => {
    expect(countVitest(undefined, 0)).toEqual({ passed: 0, failed: 1 });
    expect(countPlaywright(undefined, 1)).toEqual({ passed: 0, failed: 1 });
    expect(countPlaywright({ stats: { expected: 2, unexpected: 0, flaky: 0 } }, 1)).toEqual({
      passed: 2,
      failed: 1,
    });
  });
});
