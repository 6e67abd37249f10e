import { gzipSync } from 'node:zlib';
import { PlainError } from '../../scripts/plain-error.mjs';

const HEADER_BYTES = 127;
/** Readers fetch so much at first: header and directory have to fit. */
const FIRST_FETCH_BYTES = 16_384;
const GZIP = 2;
const VECTOR_TILES = 1;

/**
 * One archive of vector tiles after the PMTiles specification, version 3, with all its tiles in one directory.
 * @param {{
 *   tiles: readonly { id: number, bytes: Uint8Array }[],
 *   zooms: readonly [least: number, most: number],
 *   box: readonly [west: number, south: number, east: number, north: number],
 *   metadata: object,
 * }} archive tiles by their number on the Hilbert curve, bytes not yet compressed
 * @returns {Buffer}
 */
export function pmtilesOf({ tiles, zooms, box, metadata }) {
  const sorted = [...tiles].sort((a, b) => a.id - b.id);
  const contents = sorted.map(({ bytes }) => gzipSync(bytes));
  const directory = gzipSync(
    directoryOf(
      sorted.map(({ id }) => id),
      contents.map(({ length }) => length),
    ),
  );
  if (HEADER_BYTES + directory.length > FIRST_FETCH_BYTES)
    throw new PlainError(`${tiles.length} tiles need a directory of more than one level.`);
  const words = gzipSync(JSON.stringify(metadata));
  const data = Buffer.concat(contents);

  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles', 0, 'latin1');
  header.writeUInt8(3, 7);
  const metadataAt = HEADER_BYTES + directory.length;
  const dataAt = metadataAt + words.length;
  const places = [HEADER_BYTES, directory.length, metadataAt, words.length, dataAt, 0, dataAt, data.length];
  const counts = [tiles.length, tiles.length, tiles.length];
  for (const [i, value] of [...places, ...counts].entries())
    header.writeBigUInt64LE(BigInt(value), 8 + 8 * i);
  const [least, most] = zooms;
  for (const [i, value] of [1, GZIP, GZIP, VECTOR_TILES, least, most].entries())
    header.writeUInt8(value, 96 + i);
  const [west, south, east, north] = box;
  for (const [i, degrees] of [west, south, east, north].entries())
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i);
  header.writeUInt8(least, 118);
  header.writeInt32LE(Math.round((west + east) * 5e6), 119);
  header.writeInt32LE(Math.round((south + north) * 5e6), 123);
  return Buffer.concat([header, directory, words, data]);
}

/**
 * Four columns of numbers: how far each tile is from the one before, how often it repeats, its length, and where it lies (0:
 * right behind the one before).
 * @param {readonly number[]} ids @param {readonly number[]} lengths
 */
function directoryOf(ids, lengths) {
  const steps = ids.map((id, i) => id - (ids[i - 1] ?? 0));
  const places = ids.map((_, i) => (i === 0 ? 1 : 0));
  return Buffer.from([ids.length, ...steps, ...ids.map(() => 1), ...lengths, ...places].flatMap(varint));
}

/** Seven bits a byte, the lowest first. @param {number} value @returns {number[]} */
function varint(value) {
  const bytes = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}
