import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import geobuf from 'geobuf';
import Pbf from 'pbf';

/** @typedef {import('./geometry.mjs').Position} Position */
/** @typedef {import('./geometry.mjs').Bbox} Bbox */
/** @typedef {{cell: Bbox, zone: string, polygons: Position[][][]}} ZonePart a time zone clipped to a cell */

// The "all" product. `timezones-1970` merges zones and so loses country borders.
const DATA = join(dirname(createRequire(import.meta.url).resolve('geo-tz')), '..', 'data');
const INDEX_FILE = 'timezones.geojson.index.json';
const BLOB_FILE = 'timezones.geojson.geo.dat';

/** Children of a quadtree node: a is north-east, b north-west, c south-west, d south-east. */
function childCells([w, s, e, n]) {
  const x = (w + e) / 2;
  const y = (s + n) / 2;
  return { a: [x, y, e, n], b: [w, y, x, n], c: [w, s, x, y], d: [x, s, e, y] };
}

const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

const cellRing = ([w, s, e, n]) => [
  [w, s],
  [e, s],
  [e, n],
  [w, n],
  [w, s],
];

/**
 * Every part of every time zone in the quadtree cells that touch the box.
 * @param {Bbox} bbox @returns {ZonePart[]}
 */
export function readZoneParts(bbox) {
  const index = JSON.parse(readFileSync(join(DATA, INDEX_FILE), 'utf8'));
  const blob = readFileSync(join(DATA, BLOB_FILE));
  /** @type {ZonePart[]} */
  const parts = [];

  function readBlob({ pos, len }, cell) {
    const { features } = geobuf.decode(new Pbf(blob.subarray(pos, pos + len)));
    for (const { geometry, properties } of features) {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      parts.push({ cell, zone: properties.tzid, polygons });
    }
  }

  function visit(node, cell) {
    if (node === undefined || !overlap(cell, bbox)) return;
    if (typeof node === 'number' || Array.isArray(node)) {
      for (const i of [node].flat())
        parts.push({ cell, zone: index.timezones[i], polygons: [[cellRing(cell)]] });
    } else if (node.pos >= 0 && node.len) {
      readBlob(node, cell);
    } else {
      for (const [key, child] of Object.entries(childCells(cell))) visit(node[key], child);
    }
  }

  visit(index.lookup, [-180, -90, 180, 90]);
  return parts;
}
