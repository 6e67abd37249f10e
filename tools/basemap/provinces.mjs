import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import GeoJSONWriter from 'jsts/org/locationtech/jts/io/GeoJSONWriter.js';
import OverlayOp from 'jsts/org/locationtech/jts/operation/overlay/OverlayOp.js';
import Polygonizer from 'jsts/org/locationtech/jts/operation/polygonize/Polygonizer.js';
import { insideRings, roundLine, windRings } from './geometry.mjs';
import { lengthenEnds } from './line-ends.mjs';

/** @typedef {import('./geometry.mjs').Position} Position */

/** `at` lies inside the province and so picks its face. */
const PROVINCES = [
  {
    id: 'ir-west-azerbaijan',
    names: ['West Azerbaijan', 'Qərbi Azərbaycan', 'آذربایجان غربی', 'Западный Азербайджан'],
    at: [45.0, 37.3],
  },
  {
    id: 'ir-east-azerbaijan',
    names: ['East Azerbaijan', 'Şərqi Azərbaycan', 'آذربایجان شرقی', 'Восточный Азербайджан'],
    at: [46.6, 38.1],
  },
  { id: 'ir-ardabil', names: ['Ardabil', 'Ərdəbil', 'اردبیل', 'Ардебиль'], at: [47.9, 38.4] },
  { id: 'ir-gilan', names: ['Gilan', 'Gilan', 'گیلان', 'Гилян'], at: [49.4, 37.2] },
];

const PRECISION = 5;
// The fitted ends lie on the edge only to the last binary digit; noding needs a crossing.
const OVERLAP = 20;
// Between the last land vertex of the border and the sea's own shore.
const SHORE_GAP = 400;

const factory = new GeometryFactory();
const reader = new GeoJSONReader(factory);
const writer = new GeoJSONWriter();

/** Faces of the network that the lines make. @param {Position[][]} lines @returns {Position[][][]} */
function faces(lines) {
  const network = reader.read({ type: 'MultiLineString', coordinates: lines });
  // A union with nothing nodes the network.
  const noded = OverlayOp.overlayOp(network, factory.createLineString(), OverlayOp.UNION);
  const polygonizer = new Polygonizer();
  polygonizer.add(noded);
  return polygonizer
    .getPolygons()
    .toArray()
    .map((polygon) => writer.write(polygon).coordinates);
}

/**
 * North-west Iranian provinces. Their outer edge is the border and the coast as the other files draw them, vertex for
 * vertex; only the lines between them are Natural Earth's.
 * @param {Position[][]} borders Iran's border lines @param {Position[]} shore @param {Position[][]} provinceLines
 */
export function buildProvinces(borders, shore, provinceLines) {
  const network = [
    ...borders.map((line) => lengthenEnds(line, SHORE_GAP)),
    shore,
    ...provinceLines.map((line) => lengthenEnds(line, OVERLAP)),
  ];
  const all = faces(network);
  return PROVINCES.map(({ id, names: [name_en, name_az, name_fa, name_ru], at }) => {
    const rings = all.find((face) => insideRings(at, face));
    return {
      type: 'Feature',
      properties: { id, kind: 'province', country: 'IR', name_en, name_az, name_fa, name_ru },
      geometry: { type: 'Polygon', coordinates: windRings(rings.map((ring) => roundLine(ring, PRECISION))) },
    };
  });
}
