import geographiclib from 'geographiclib-geodesic';
import simplify from 'simplify-js';

const { Geodesic } = geographiclib;

/** @typedef {[number, number]} Position longitude, latitude in degrees */
/** @typedef {[number, number, number, number]} Bbox west, south, east, north */

const METRES_PER_DEGREE = 111_320;

/** @param {number} value @param {number} decimals */
export const round = (value, decimals) => Number(value.toFixed(decimals));

/** @param {Position} p @param {Bbox} bbox */
export const inBbox = ([x, y], [w, s, e, n]) => x >= w && x <= e && y >= s && y <= n;

/** @param {Position} p @param {Position} q */
export const samePosition = (p, q) => p[0] === q[0] && p[1] === q[1];

/** @param {Position[]} line @returns {Bbox} */
export function bboxOf(line) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of line) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return /** @type {Bbox} */ (box);
}

/** @param {Position} p @param {Position} q geodesic metres on WGS 84 */
export const metresBetween = (p, q) => Geodesic.WGS84.Inverse(p[1], p[0], q[1], q[0]).s12;

/** @param {Position[]} line geodesic metres along the line */
export function lengthOf(line) {
  let metres = 0;
  for (let i = 1; i < line.length; i += 1) metres += metresBetween(line[i - 1], line[i]);
  return metres;
}

/** @param {Position[]} ring @returns {number} geodesic m², whatever the ring's direction */
export function ringArea(ring) {
  const polygon = Geodesic.WGS84.Polygon(false);
  for (const [x, y] of ring.slice(0, -1)) polygon.AddPoint(y, x);
  return Math.abs(polygon.Compute(false, true).area);
}

/** @param {Position[][]} rings outer ring, then holes */
export const polygonArea = ([outer, ...holes]) =>
  holes.reduce((area, hole) => area - ringArea(hole), ringArea(outer));

/** Signed planar area; positive when counter-clockwise. @param {Position[]} ring */
export function signedArea(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return sum / 2;
}

/** Outer rings counter-clockwise, holes clockwise, as RFC 7946 wants. @param {Position[][]} rings */
export const windRings = (rings) =>
  rings.map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? ring : ring.toReversed()));

/**
 * Even-odd test against any number of rings at once, so a sea with islands is one call.
 * @param {Position} p @param {Position[][]} rings
 */
export function insideRings([x, y], rings) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [ax, ay] = ring[i - 1];
      const [bx, by] = ring[i];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/**
 * Douglas-Peucker with a tolerance in metres; the first and last vertex stay.
 * @param {Position[]} line @param {number} metres @returns {Position[]}
 */
export function simplifyLine(line, metres) {
  const [, south, , north] = bboxOf(line);
  const kx = METRES_PER_DEGREE * Math.cos((((south + north) / 2) * Math.PI) / 180);
  const points = line.map((p) => ({ x: p[0] * kx, y: p[1] * METRES_PER_DEGREE, p }));
  return simplify(points, metres, true).map((point) => point.p);
}

/** Rounds and drops the duplicates that rounding makes. @param {Position[]} line @param {number} decimals */
export function roundLine(line, decimals) {
  const rounded = line.map(([x, y]) => [round(x, decimals), round(y, decimals)]);
  return /** @type {Position[]} */ (rounded.filter((p, i) => i === 0 || !samePosition(p, rounded[i - 1])));
}

/**
 * Chaikin corner cutting of a closed ring: rounds the stair-steps of a generalised lake.
 * @param {Position[]} ring @param {number} times @returns {Position[]}
 */
export function roundCorners(ring, times) {
  if (times === 0) return ring;
  /** @type {Position[]} */
  const cut = [];
  for (let i = 1; i < ring.length; i += 1) {
    const [ax, ay] = ring[i - 1];
    const [bx, by] = ring[i];
    cut.push([ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25], [ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75]);
  }
  cut.push(cut[0]);
  return roundCorners(cut, times - 1);
}
