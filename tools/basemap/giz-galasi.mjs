import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import GeoJSONWriter from 'jsts/org/locationtech/jts/io/GeoJSONWriter.js';
import BufferOp from 'jsts/org/locationtech/jts/operation/buffer/BufferOp.js';
import polygonClipping from 'polygon-clipping';
import { metresBetween, roundCorners, simplifyLine } from './geometry.mjs';

/** @typedef {import('./geometry.mjs').Position} Position */

// No source has this reservoir (the lake outlines are of 2017, the dam closed in 2021). Known are the dam, 37 m high,
// and the volume, 62 million m³; the pond reaches back to the toe of the Khudaferin dam. At a mean depth of some
// 12 m that makes about 5 km², so the water is drawn along the river, widening steadily towards the dam.
const DAM = [47.03294, 39.17933];
const HEAD = [46.9447, 39.1531];
const HALF_WIDTH_HEAD = 70;
const HALF_WIDTH_DAM = 480;
const TOLERANCE = 40;

const METRES_PER_DEGREE = 111_320;
const SCALE_X = METRES_PER_DEGREE * Math.cos((DAM[1] * Math.PI) / 180);

const reader = new GeoJSONReader(new GeometryFactory());
const writer = new GeoJSONWriter();

/** @param {Position} p */
const toMetres = ([x, y]) => [x * SCALE_X, y * METRES_PER_DEGREE];
/** @param {Position} p @returns {Position} */
const toDegrees = ([x, y]) => [x / SCALE_X, y / METRES_PER_DEGREE];

/** @param {Position[]} araz */
function reach(araz) {
  const nearest = (target) =>
    araz.reduce((best, p, i) => (metresBetween(p, target) < metresBetween(araz[best], target) ? i : best), 0);
  return araz.slice(nearest(HEAD), nearest(DAM) + 1);
}

/** @param {Position[]} araz @returns {Position[]} */
export function gizGalasiRing(araz) {
  const line = reach(araz);
  const travelled = [0];
  for (let i = 1; i < line.length; i += 1)
    travelled.push(travelled[i - 1] + metresBetween(line[i - 1], line[i]));
  const total = travelled[travelled.length - 1];
  const pieces = [];
  for (let i = 1; i < line.length; i += 1) {
    const halfWidth = HALF_WIDTH_HEAD + ((HALF_WIDTH_DAM - HALF_WIDTH_HEAD) * travelled[i]) / total;
    // The round end of the buffer must not reach past the dam.
    if (total - travelled[i] < halfWidth) break;
    const segment = { type: 'LineString', coordinates: [toMetres(line[i - 1]), toMetres(line[i])] };
    pieces.push(writer.write(BufferOp.bufferOp(reader.read(segment), halfWidth)).coordinates);
  }
  const [[shore]] = polygonClipping.union([], ...pieces);
  return roundCorners(simplifyLine(shore.map(toDegrees), TOLERANCE), 1);
}
