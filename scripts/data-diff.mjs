import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError, runMain } from './plain-error.mjs';
import { withSources } from './with-sources.mjs';

const USAGE =
  'npm run data:diff -- A B, where A and B are git revisions ("v1", "HEAD~3"), published claims.json files, or "." for the files as they are.';
const CLAIMS = 'geodata/claims';

// Lists what differs between two versions of the data, and whether that breaks links.
await runMain(async () => {
  const [from, to, ...more] = process.argv.slice(2);
  if (from === undefined || to === undefined || more.length > 0) throw new PlainError(`Usage: ${USAGE}`);
  await withSources(async (load) => {
    const { diffClaims, describeChanges } = await load('/geodata/build/diff-claims.ts');
    process.stdout.write(describeChanges(from, to, diffClaims(readClaims(from), readClaims(to))));
  });
});

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
