import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { DEBIAN_PACKAGES } from './debian-packages.mjs';
import { bboxOf } from './geometry.mjs';
import { OUTPUT } from './write-output.mjs';

/** @typedef {{package: string, file?: string}} Source a package, and the file in it that was read */
/** @typedef {{file: string, licence: string, attribution: string, sources: Source[], corners?: number[][]}} Output */

const FILE = join(OUTPUT, 'provenance.json');
const require = createRequire(import.meta.url);

export const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** @param {Source} source */
function describeSource({ package: name, file }) {
  const debian = DEBIAN_PACKAGES.find((pkg) => pkg.name === name);
  if (debian)
    return { package: name, version: debian.version, from: 'Debian bookworm', sha256: debian.sha256, file };
  const root = join(import.meta.dirname, 'node_modules', name);
  const { version } = require(join(root, 'package.json'));
  return { package: name, version, from: 'npm', file, sha256: sha256(readFileSync(join(root, file))) };
}

/** @param {object} geometry @returns {number[][]} */
function positions({ type, coordinates }) {
  const depth = { Point: 0, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }[type];
  return depth === 0 ? [coordinates] : coordinates.flat(depth - 1);
}

/** @param {Buffer} content */
function geojsonFigures(content) {
  const { features } = JSON.parse(content.toString('utf8'));
  const all = features.flatMap(({ geometry }) => positions(geometry));
  return { features: features.length, vertices: all.length, bbox: bboxOf(all) };
}

/** Images are stored compressed: what they weigh on the wire is their own size. */
const wireBytes = (file, content) =>
  file.endsWith('.webp') ? content.length : brotliCompressSync(content).length;

/** @param {Output} output @param {Record<string, any>} before @param {string} today */
function entry({ file, licence, attribution, sources, corners }, before, today) {
  const content = readFileSync(join(OUTPUT, file));
  const hash = sha256(content);
  return {
    licence,
    attribution,
    sources: sources.map(describeSource),
    ...(corners ? { corners } : geojsonFigures(content)),
    bytes: content.length,
    brotli: wireBytes(file, content),
    sha256: hash,
    // The day on which the content last changed, so that a rebuild without change leaves no trace.
    date: before?.sha256 === hash ? before.date : today,
  };
}

/** Entries of outputs that this run did not build stay as they were; those of files that are gone go. @param {Output[]} outputs */
export function writeProvenance(outputs) {
  const previous = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
  const today = new Date().toISOString().slice(0, 10);
  const built = outputs.map((output) => [output.file, entry(output, previous[output.file], today)]);
  const all = Object.entries({ ...previous, ...Object.fromEntries(built) }).filter(([file]) =>
    existsSync(join(OUTPUT, file)),
  );
  all.sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}
