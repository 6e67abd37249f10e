import '../../scripts/node-version.mjs';
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from '../../scripts/install.mjs';
import { PlainError, runMain } from '../../scripts/plain-error.mjs';
import { PROJECT_ROOT } from '../../scripts/project-root.mjs';

const ENTRIES = 20_000;
const BUDGET_MS = 50;
/** Every text is typed key by key; the misspelt and the made-up ones ask for the nearest names as well. */
const TEXTS = {
  'plain, in Latin letters': ['qaraqala', 'uzun tepe', 'yuxari arxkend', 'dash', 'great'],
  Persian: ['قره‌قلعه', 'آق تپه', 'بالا'],
  Cyrillic: ['карагала', 'верхний'],
  misspelt: ['qarraqalla', 'uzuntepa', 'aghqala'],
  'nothing there': ['xyzzyplugh', 'wwwwww'],
};
const ROUNDS = 5;

/** @typedef {{ name: string, keys: number, median: number, p95: number, most: number }} Row */

// Measures what a key costs in the search of twenty thousand entries and writes docs/search.md.
await runMain(async () => {
  await ensureInstalled();
  // Imported only now: these need packages that may just have been installed.
  const { withSources } = await import('../../scripts/with-sources.mjs');
  const { percentile } = await import('../scale/percentile.mjs');
  const { generateEntries } = await import('./generate-entries.mjs');
  await withSources(async (load) => {
    const { createSearch } = await load('/src/search/answer.ts');
    const entries = generateEntries(ENTRIES);
    const startedAt = performance.now();
    const search = createSearch({ entries });
    const indexMs = performance.now() - startedAt;
    const taken = Object.entries(TEXTS).map(
      ([name, texts]) =>
        /** @type {const} */ ([name, Array.from({ length: ROUNDS }, () => typed(search, texts)).flat()]),
    );
    const rows = [...taken, /** @type {const} */ (['**all**', taken.flatMap(([, ms]) => ms)])].map(
      ([name, ms]) => ({
        name,
        keys: ms.length,
        median: percentile(ms, 50),
        p95: percentile(ms, 95),
        most: Math.max(...ms),
      }),
    );
    const text = reportOf(rows, indexMs);
    await writeFile(join(PROJECT_ROOT, 'docs/search.md'), text);
    console.log(text);
    const all = rows.at(-1);
    if (all !== undefined && all.p95 > BUDGET_MS)
      throw new PlainError(
        `A key takes ${all.p95.toFixed(0)} ms at the 95th percentile; ${BUDGET_MS} ms are allowed.`,
      );
  });
});

/** Milliseconds of every key. @param {(text: string) => unknown} search @param {readonly string[]} texts */
function typed(search, texts) {
  return texts.flatMap((text) =>
    [...text].map((_, i) => {
      const startedAt = performance.now();
      search([...text].slice(0, i + 1).join(''));
      return performance.now() - startedAt;
    }),
  );
}

/** @param {readonly Row[]} rows @param {number} indexMs */
function reportOf(rows, indexMs) {
  const cells = rows.map(
    ({ name, keys, median, p95, most }) =>
      `| ${name} | ${keys} | ${median.toFixed(1)} ms | ${p95.toFixed(1)} ms | ${most.toFixed(1)} ms |`,
  );
  return `<!-- Written by \`npm run bench:search\`; do not edit by hand. -->

# Search

What a key costs among ${ENTRIES.toLocaleString('en')} generated entries in four languages (always the same ones), measured by
\`npm run bench:search\`: texts typed key by key, ${ROUNDS} rounds, ${cpus().length} processors. The time is that of the answer itself; in the atlas
a worker gives it, so the page is not held up meanwhile. Making the index takes ${(indexMs / 1000).toFixed(1)} s, in the same worker.

| typed | keys | median | p95 | longest |
| --- | ---: | ---: | ---: | ---: |
${cells.join('\n')}

Budget: at most ${BUDGET_MS} ms at the 95th percentile.
`;
}
