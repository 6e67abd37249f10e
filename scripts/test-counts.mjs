/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * Counts a vitest run. A file that could not even be loaded holds no tests, yet is one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] } | undefined} report
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countVitest(report, exitCode) {
  if (!report) return withSuspicion({ passed: 0, failed: 0 }, exitCode);
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + unloadable.length;
  return withSuspicion({ passed: report.numPassedTests, failed }, exitCode);
}

/**
 * Counts a Playwright run. A flaky test passed only on a second try, which is a failure.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number } } | undefined} report
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countPlaywright(report, exitCode) {
  if (!report) return withSuspicion({ passed: 0, failed: 0 }, exitCode);
  const { expected, unexpected, flaky } = report.stats;
  return withSuspicion({ passed: expected, failed: unexpected + flaky }, exitCode);
}

/**
 * A runner that ran nothing, or that reports failure without a failed test, counts as one failure.
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
function withSuspicion({ passed, failed }, exitCode) {
  const ranNothing = passed + failed === 0;
  const failedSilently = exitCode !== 0 && failed === 0;
  return { passed, failed: ranNothing || failedSilently ? 1 : failed };
}
