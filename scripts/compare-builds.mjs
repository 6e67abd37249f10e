import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { BUILD_FOLDER, buildFiles } from './build-atlas.mjs';

/** Made from the file beside it, and as reproducible as that. */
const COMPRESSED = /\.(br|gz)$/;

/**
 * Builds once more, elsewhere. @returns {Promise<string[]>} the files of either build that the other lacks or has otherwise
 */
export async function filesThatDiffer() {
  const again = await mkdtemp(join(tmpdir(), 'araz-atlas-again-'));
  try {
    await buildFiles(again);
    const [first, second] = await Promise.all([hashesOf(BUILD_FOLDER), hashesOf(again)]);
    return [...new Set([...first.keys(), ...second.keys()])]
      .filter((path) => first.get(path) !== second.get(path))
      .sort();
  } finally {
    await rm(again, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function hashesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  /** @type {Map<string, string>} */
  const hashes = new Map();
  for (const entry of entries.filter((known) => known.isFile() && !COMPRESSED.test(known.name))) {
    const path = join(entry.parentPath, entry.name);
    hashes.set(
      relative(folder, path),
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    );
  }
  return hashes;
}
