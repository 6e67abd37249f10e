import '../scripts/node-version.mjs';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../scripts/install.mjs';
import { PlainError, runMain } from '../scripts/plain-error.mjs';

const STRING = /** @type {const} */ ('string');
const BOOLEAN = /** @type {const} */ ('boolean');
const OPTIONS = {
  /** What is measured; the rest of the report keeps what it has. */
  parts: { type: STRING, default: 'pages,use,tasks,heap,lighthouse' },
  /** Of A B A B; the noise of one is 5 to 15 %. */
  rounds: { type: STRING, default: '5' },
  /** Selections in a round of use; of searches and steps of time twice as many. */
  samples: { type: STRING, default: '10' },
  minutes: { type: STRING, default: '10' },
  projects: { type: STRING, default: '20,200,2000,20000' },
  vertices: { type: STRING, default: '10000,100000,1000000' },
  /** Measures what an earlier run has built. */
  reuse: { type: BOOLEAN, default: false },
};

// Measures the built atlas against bare pages, keeps what was measured in docs/performance.json and writes docs/performance.md and
// its chart; fails when a goal is missed for no known reason or further than known.
await runMain(async () => {
  const { values } = parseArgs({ options: OPTIONS });
  await ensureInstalled();
  // Imported only now: these need packages that may just have been installed.
  const { ensureBrowser } = await import('../scripts/ensure-browser.mjs');
  const { builtPages, buildPages } = await import('./build-pages.mjs');
  const { PARTS } = await import('./parts.mjs');
  const { mergeResults } = await import('./results.mjs');
  const { writeReport } = await import('./report/write-report.mjs');

  const parts = values.parts.split(',').filter(Boolean);
  const unknown = parts.find((part) => !(part in PARTS));
  if (unknown !== undefined)
    throw new PlainError(`There is no part "${unknown}". The parts are: ${Object.keys(PARTS).join(', ')}.`);
  const run = {
    browserPath: await ensureBrowser(),
    folders: values.reuse || parts.every((part) => part === 'projects') ? builtPages() : await buildPages(),
    rounds: wholeNumber('rounds', values.rounds),
    samples: wholeNumber('samples', values.samples),
    minutes: wholeNumber('minutes', values.minutes),
    projects: values.projects.split(',').map((size) => wholeNumber('projects', size)),
    vertices: values.vertices.split(',').map((size) => wholeNumber('vertices', size)),
    isReused: values.reuse,
  };
  let results = await mergeResults({});
  for (const part of parts) {
    const startedAt = performance.now();
    results = await mergeResults(await PARTS[part](run));
    console.log(`${part}: ${((performance.now() - startedAt) / 60_000).toFixed(1)} minutes`);
  }
  const missed = await writeReport(results);
  if (missed.length > 0)
    throw new PlainError(`Missed for no known reason, or further than known: ${missed.join('; ')}.`);
});

/** @param {string} name @param {string} value */
function wholeNumber(name, value) {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new PlainError(`--${name} has to be a whole number from 1.`);
  return number;
}
