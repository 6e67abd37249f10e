import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/project-root.mjs';
import { chartOf } from './chart.mjs';
import { interactionRows, ratioRows, valueRows } from './rows.mjs';
import { reportText } from './text.mjs';

/**
 * Writes docs/performance.md and its chart, and returns the titles of the goals that are missed without a known reason, or further than known.
 * @param {import('../results.mjs').Results} results
 * @returns {Promise<string[]>}
 */
export async function writeReport(results) {
  const text = reportText(results);
  await writeFile(join(PROJECT_ROOT, 'docs/performance.md'), text);
  await writeFile(join(PROJECT_ROOT, 'docs/performance.svg'), chartOf(results));
  console.log(`\n${text}`);
  return [...ratioRows(results), ...interactionRows(results), ...valueRows(results)]
    .filter(({ verdict }) => verdict === 'missed')
    .map(({ title }) => title);
}
