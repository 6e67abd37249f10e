import { FetchSource, PMTiles, zxyToTileId } from 'pmtiles';
import { percentile } from '../scale/percentile.mjs';
import { tileAt } from './point-tiles.mjs';

/** A window of so many tiles goes along the river at each zoom. */
const WINDOW_TILES = [3, 2];
const STOPS = [
  [45.4, 39.0],
  [46.2, 38.9],
  [46.9, 39.15],
  [47.7, 39.5],
  [48.4, 39.8],
];

/** Counts what a reader asks of the server. */
class CountedSource extends FetchSource {
  requests = 0;
  bytes = 0;
  /** @type {number[]} */
  milliseconds = [];
  /** As the header says it. */
  lastRange = '';

  /** @type {FetchSource['getBytes']} */
  async getBytes(offset, length, ...rest) {
    const startedAt = performance.now();
    const answer = await super.getBytes(offset, length, ...rest);
    this.milliseconds.push(performance.now() - startedAt);
    this.requests += 1;
    this.bytes += answer.data.byteLength;
    this.lastRange = `bytes=${offset}-${offset + length - 1}`;
    return answer;
  }
}

/**
 * Walks through an archive as somebody would who zooms in and follows the river, with the reader MapLibre uses.
 * @param {string} url
 * @param {readonly [least: number, most: number]} zooms
 */
export async function readWalk(url, [least, most]) {
  const source = new CountedSource(url);
  const archive = new PMTiles(source);
  await archive.getHeader();
  const headerRequests = source.requests;
  /** @type {Set<number>} */
  const seen = new Set();
  let empty = 0;
  for (let zoom = least; zoom <= most; zoom += 1)
    for (const [longitude = 0, latitude = 0] of STOPS) {
      const [column, row] = tileAt(longitude, latitude, zoom);
      const wanted = windowAt(column, row, zoom).filter(([x, y]) => !seen.has(zxyToTileId(zoom, x, y)));
      for (const [x, y] of wanted) seen.add(zxyToTileId(zoom, x, y));
      const tiles = await Promise.all(wanted.map(([x, y]) => archive.getZxy(zoom, x, y)));
      empty += tiles.filter((tile) => tile === undefined).length;
    }
  const range = source.lastRange;
  return {
    tiles: seen.size,
    empty,
    headerRequests,
    requests: source.requests,
    bytes: source.bytes,
    p50Milliseconds: percentile(source.milliseconds, 50),
    p95Milliseconds: percentile(source.milliseconds, 95),
    p99Milliseconds: percentile(source.milliseconds, 99),
    range,
    headers: await headersOfRange(url, range),
  };
}

/** @param {number} column @param {number} row @param {number} zoom @returns {[number, number][]} */
function windowAt(column, row, zoom) {
  const [width = 1, height = 1] = WINDOW_TILES;
  const most = 2 ** zoom - 1;
  const places = Array.from({ length: width * height }, (_, i) => [
    column + (i % width),
    row + Math.floor(i / width),
  ]);
  return /** @type {[number, number][]} */ (places.filter(([x = 0, y = 0]) => x <= most && y <= most));
}

/** What a server has to say of a part. @param {string} url @param {string} range */
async function headersOfRange(url, range) {
  const { status, headers } = await fetch(url, { headers: { Range: range } });
  const names = [
    'accept-ranges',
    'content-range',
    'content-length',
    'content-encoding',
    'etag',
    'cache-control',
  ];
  return { status, ...Object.fromEntries(names.map((name) => [name, headers.get(name)])) };
}
