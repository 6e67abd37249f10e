import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError, runMain } from './plain-error.mjs';
import { withSources } from './with-sources.mjs';

const USAGE =
  'npm run data:diff -- [--record] A B, where A and B are git revisions ("v1", "HEAD~3"), published claims.json files, or "." for the files as they are. With --record the step is also written to geodata/versions.';
const CLAIMS = 'geodata/claims';
const VERSION = 'geodata/data-version.json';
const VERSIONS = 'geodata/versions';

// Lists what differs between two versions of the data, and whether that breaks links.
await runMain(async () => {
  const isRecorded = process.argv.includes('--record');
  const [from, to, ...more] = process.argv.slice(2).filter((argument) => argument !== '--record');
  if (from === undefined || to === undefined || more.length > 0) throw new PlainError(`Usage: ${USAGE}`);
  await withSources(async (load) => {
    const { diffClaims, describeChanges, versionStep } = await load('/geodata/build/diff-claims.ts');
    const [before, after] = [readClaims(from), readClaims(to)];
    process.stdout.write(describeChanges(from, to, diffClaims(before, after)));
    if (isRecorded) record(versionStep(readVersion(from), readVersion(to), before, after));
  });
});

/**
 * Puts a step where the atlas reads it, so that links made with the older version can say what has changed since.
 * @param {{ from: string, to: string }} step
 */
function record(step) {
  if (step.from === step.to)
    throw new PlainError(`Both are data version ${step.from}; raise ${VERSION} first.`);
  mkdirSync(VERSIONS, { recursive: true });
  const file = `${VERSIONS}/${step.from}.json`;
  writeFileSync(file, `${JSON.stringify(step, null, 2)}\n`);
  process.stdout.write(`\nRecorded in ${file}\n`);
}

/** @param {string} version */
function readVersion(version) {
  if (version === '.') return JSON.parse(readFileSync(VERSION, 'utf8')).version;
  if (version.endsWith('.json')) return JSON.parse(readFileSync(version, 'utf8')).dataVersion;
  return JSON.parse(git(['show', `${version}:${VERSION}`], version)).version;
}

/** @param {string} version */
function readClaims(version) {
  if (version === '.')
    return named(readdirSync(CLAIMS).map((name) => [name, readFileSync(join(CLAIMS, name), 'utf8')]));
  if (version.endsWith('.json')) return published(version);
  const files = git(['ls-tree', '-r', '--name-only', version, CLAIMS], version).split('\n').filter(Boolean);
  return named(files.map((file) => [file, git(['show', `${version}:${file}`], version)]));
}

/** @param {string} file */
function published(file) {
  const { claims } = JSON.parse(readFileSync(file, 'utf8'));
  const computed = new Set(['knownSince', 'confidence']);
  const bare = Object.entries(claims).map(([subject, own]) => [
    `${subject}.json`,
    JSON.stringify(own, (key, value) => (computed.has(key) ? undefined : value)),
  ]);
  return named(bare);
}

/**
 * @param {string[]} args
 * @param {string} version
 */
function git(args, version) {
  try {
    return execFileSync('git', args, {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    throw new PlainError(`"${version}" is no git revision with ${CLAIMS} and no .json file. Usage: ${USAGE}`);
  }
}

/** @param {string[][]} files */
function named(files) {
  const claims = new Map();
  for (const [file = '', content = '[]'] of files) {
    const subject = file.replace(/^.*\//, '').replace(/\.json$/, '');
    for (const claim of JSON.parse(content)) {
      claims.set(`${subject}/${claim.id}`, { precision: 'exact', standing: 'stands', ...claim });
    }
  }
  return claims;
}
