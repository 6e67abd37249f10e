import { readdir } from 'node:fs/promises';
import { sep } from 'node:path';
import { PlainError } from '../../scripts/plain-error.mjs';

/** @typedef {{ name: string, path: string }} Target what is asked for, in words and as an address below the atlas */

/** The names of files carry hashes: each kind is found by what its path looks like. */
const KINDS = {
  'the entry page': /^index\.html$/,
  'a hashed chunk: the map library': /^assets\/maplibre-(?!gl-worker)[\w-]+\.js$/,
  'data of the first view': /^assets\/atlas-en-[\w-]+\.geojson$/,
  'a document: one project': /^assets\/[\w-]+\/subject\/khudaferin\.json$/,
  'a range of glyphs': /^assets\/noto-sans-latin-400-normal-[\w-]+\.woff2$/,
};

/**
 * One file of each kind that a visit asks for, as the build has named it.
 * @param {string} root the folder of the build
 * @returns {Promise<Target[]>}
 */
export async function findTargets(root) {
  const files = (await readdir(root, { recursive: true })).map((file) => file.replaceAll(sep, '/'));
  return Object.entries(KINDS).map(([name, pattern]) => {
    const file = files.find((each) => pattern.test(each));
    if (file === undefined) throw new PlainError(`The build has no file for ${name} (${pattern}).`);
    return { name, path: file === 'index.html' ? '' : file };
  });
}
