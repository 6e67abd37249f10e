import '../../scripts/node-version.mjs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../../scripts/install.mjs';
import { PlainError, runMain } from '../../scripts/plain-error.mjs';
import { PROJECT_ROOT } from '../../scripts/project-root.mjs';

/** Where the dataset and both builds lie; git and every check ignore it. */
const FOLDER = join(PROJECT_ROOT, '.cache/scale');

/** What building took, for a later run with --reuse. */
const BUILD_TIMES = join(FOLDER, 'build-times.json');

const OPTIONS = {
  rounds: { type: /** @type {const} */ ('string'), default: '3' },
  samples: { type: /** @type {const} */ ('string'), default: '12' },
  /** Measures what the last run has built, instead of building anew. */
  reuse: { type: /** @type {const} */ ('boolean'), default: false },
};

// Measures what ten thousand projects cost and writes docs/scale.md; fails when the byte budget is broken.
await runMain(async () => {
  const { values } = parseArgs({ options: OPTIONS });
  const [rounds, samples] = [wholeNumber('rounds', values.rounds), wholeNumber('samples', values.samples)];

  await ensureInstalled();
  // Imported only now: these need packages that may just have been installed.
  const { ensureBrowser } = await import('../../scripts/ensure-browser.mjs');
  const { buildWith } = await import('./build-with.mjs');
  const { writeDataset } = await import('./write-dataset.mjs');
  const { compare } = await import('./compare.mjs');
  const { writeReport } = await import('./report.mjs');

  const browserPath = await ensureBrowser();
  const dataRoots = { small: process.env.ATLAS_DATA_ROOT ?? PROJECT_ROOT, large: join(FOLDER, 'data') };
  const folders = { small: join(FOLDER, 'small'), large: join(FOLDER, 'large') };
  if (!values.reuse) {
    console.log('Writing the dataset …');
    await writeDataset(dataRoots.large);
    console.log('Building with the own data …');
    const small = await buildWith({ dataRoot: dataRoots.small, folder: folders.small });
    console.log('Building with the generated data (some minutes) …');
    const large = await buildWith({ dataRoot: dataRoots.large, folder: folders.large });
    await writeFile(BUILD_TIMES, JSON.stringify({ small, large }));
  }
  const builds = JSON.parse(
    await readFile(BUILD_TIMES, 'utf8').catch(() => {
      throw new PlainError('There is no earlier run to reuse; leave out --reuse.');
    }),
  );
  const counts = { small: await countProjects(dataRoots.small), large: await countProjects(dataRoots.large) };
  const { bytes, rounds: measured } = await compare({ folders, browserPath, rounds, samples });
  const broken = await writeReport({ bytes, rounds: measured, builds, counts });
  if (broken.length > 0) throw new PlainError(`The byte budget is broken: ${broken.join('; ')}.`);
});

/** @param {string} name @param {string} value */
function wholeNumber(name, value) {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new PlainError(`--${name} has to be a whole number from 1.`);
  return number;
}

/** @param {string} dataRoot */
async function countProjects(dataRoot) {
  return (await readdir(join(dataRoot, 'geodata/projects'))).length;
}
