import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Text that shrinks. Pictures and woff2 are compressed already. */
const TEXT_TYPES = new Set(
  '.css .csv .geojson .html .js .json .map .mjs .svg .txt .webmanifest .xml'.split(' '),
);

/** Below this, headers outweigh what compression saves. */
const SMALLEST_BYTES = 512;

/** Files at work at once: enough to keep every processor busy, few enough for any limit of open files. */
const LANES = 16;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/**
 * Writes a .br and a .gz beside every text file of a build, as small as they get: once here instead of at each request.
 * @param {string} folder
 */
export async function precompress(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && TEXT_TYPES.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  const waiting = files.values();
  await Promise.all(Array.from({ length: LANES }, () => work(waiting)));
}

/** @param {Iterator<string> & Iterable<string>} waiting Shared by all lanes: each takes the next file. */
async function work(waiting) {
  for (const file of waiting) await precompressFile(file);
}

/** @param {string} file */
async function precompressFile(file) {
  const content = await readFile(file);
  if (content.length < SMALLEST_BYTES) return;
  const [brotli, gzipped] = await Promise.all([
    compressBrotli(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
    compressGzip(content, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, gzipped)]);
}
