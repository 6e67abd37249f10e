import '../scripts/node-version.mjs';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../scripts/install.mjs';
import { PlainError, runMain } from '../scripts/plain-error.mjs';

/** The noise of a pair of runs is 5 to 15 %; six pairs bring the median within the budgets' reach. */
const DEFAULT_PAIRS = 6;

// Measures the built atlas against bare pages and writes docs/performance.md; fails when a byte budget is broken.
await runMain(async () => {
  const { values } = parseArgs({ options: { pairs: { type: 'string', default: String(DEFAULT_PAIRS) } } });
  const pairs = Number(values.pairs);
  if (!Number.isInteger(pairs) || pairs < 1) throw new PlainError('--pairs has to be a whole number from 1.');

  await ensureInstalled();
  // Imported only now: these need packages that may just have been installed.
  const { ensureBrowser } = await import('../scripts/ensure-browser.mjs');
  const { buildPages } = await import('./build-pages.mjs');
  const { compare } = await import('./compare.mjs');
  const { writeReport } = await import('./report.mjs');

  const browserPath = await ensureBrowser();
  const folders = await buildPages();
  const result = await compare({ folders, browserPath, pairs });
  const broken = await writeReport(result);
  if (broken.length > 0) throw new PlainError(`A byte budget is broken: ${broken.join('; ')}.`);
});
