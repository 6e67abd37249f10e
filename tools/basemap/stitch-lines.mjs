import { samePosition } from './geometry.mjs';

/** @typedef {import('./geometry.mjs').Position} Position */
/** @typedef {import('./read-geo-tz.mjs').ZonePart} ZonePart */

// 6 decimals (0.1 m) are exact for geo-tz; both zones write the same digits for a shared vertex.
const keyOf = ([x, y]) => `${x.toFixed(6)},${y.toFixed(6)}`;
const positionOf = (key) => key.split(',').map(Number);

/**
 * The line two countries share: segments that the zones of both countries hold, joined end to end.
 * @param {ZonePart[]} parts @param {Map<string, string>} countryOfZone
 * @returns {Map<string, Position[][]>} by pair, "AZ-IR", the codes in alphabetical order
 */
export function sharedLines(parts, countryOfZone) {
  const owners = segmentOwners(parts, countryOfZone);
  /** @type {Map<string, string[][]>} */
  const segmentsOfPair = new Map();
  for (const [segment, countries] of owners) {
    if (countries.size !== 2) continue;
    const pair = [...countries].sort().join('-');
    const list = segmentsOfPair.get(pair) ?? [];
    list.push(segment.split(' '));
    segmentsOfPair.set(pair, list);
  }
  const pairs = [...segmentsOfPair].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(pairs.map(([pair, segments]) => [pair, joinSegments(segments)]));
}

/** @returns {Map<string, Set<string>>} countries by "end end" */
function segmentOwners(parts, countryOfZone) {
  const owners = new Map();
  for (const { zone, polygons } of parts) {
    const country = countryOfZone.get(zone);
    if (!country) continue;
    for (const ring of polygons.flat()) {
      for (let i = 1; i < ring.length; i += 1) {
        const ends = [keyOf(ring[i - 1]), keyOf(ring[i])].sort();
        if (ends[0] === ends[1]) continue;
        const segment = ends.join(' ');
        if (!owners.has(segment)) owners.set(segment, new Set());
        owners.get(segment).add(country);
      }
    }
  }
  return owners;
}

/** Walks from every end or junction through the vertices of degree two. @param {string[][]} segments */
export function joinSegments(segments) {
  /** @type {Map<string, Set<string>>} */
  const neighbours = new Map();
  const link = (a, b) => (neighbours.get(a) ?? neighbours.set(a, new Set()).get(a)).add(b);
  for (const [a, b] of segments) {
    link(a, b);
    link(b, a);
  }
  const lines = [];
  const walk = (start) => {
    for (let next = first(neighbours.get(start)); next; next = first(neighbours.get(start))) {
      const line = [start];
      for (let at = start; next; ) {
        neighbours.get(at).delete(next);
        neighbours.get(next).delete(at);
        line.push(next);
        at = next;
        next = at !== start && neighbours.get(at).size === 1 ? first(neighbours.get(at)) : undefined;
      }
      lines.push(westToEast(line.map(positionOf)));
    }
  };
  const keys = [...neighbours.keys()].sort();
  keys.filter((key) => neighbours.get(key).size !== 2).forEach(walk);
  keys.forEach(walk); // what is left are closed loops
  return lines.sort((a, b) => a[0][0] - b[0][0]);
}

const first = (set) => set.values().next().value;

/** @param {Position[]} line */
function westToEast(line) {
  const end = line[line.length - 1];
  return line[0][0] <= end[0] || samePosition(line[0], end) ? line : line.toReversed();
}
