import '../../scripts/node-version.mjs';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../../scripts/install.mjs';
import { runMain } from '../../scripts/plain-error.mjs';
import { PROJECT_ROOT } from '../../scripts/project-root.mjs';
import { reportOf } from './report.mjs';

const RESULTS = 'docs/reliability.json';

// Runs what is told of in docs/reliability.md and writes it; `--only unit` and `--only browser` take the other half from the run before,
// `--only report` both.
await runMain(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  await ensureInstalled();
  const { runBrowserTests, runUnitTests } = await import('./test-results.mjs');
  const before = await resultsIn(RESULTS);
  const isWanted = (/** @type {string} */ half) => values.only === undefined || values.only === half;
  const unit = isWanted('unit') || before === null ? await runUnitTests() : before.unit;
  const browser = isWanted('browser') ? await runBrowserTests() : (before?.browser ?? []);
  await writeFile(join(PROJECT_ROOT, RESULTS), `${JSON.stringify({ unit, browser }, null, 2)}\n`);
  const text = reportOf(
    { unit, browser },
    await resultsIn('docs/soak.json'),
    await resultsIn('docs/load.json'),
  );
  await writeFile(join(PROJECT_ROOT, 'docs/reliability.md'), text);
});

/** Null where there was no run. @param {string} file */
async function resultsIn(file) {
  const path = join(PROJECT_ROOT, file);
  return existsSync(path) ? JSON.parse(await readFile(path, 'utf8')) : null;
}
