import { roundLine, windRings } from './geometry.mjs';
import { lakeNames } from './names-water.mjs';

const PRECISION = 4;

/** The whole Caspian, never clipped, so that it meets no frame when the map pans. @param {import('./geometry.mjs').Position[][]} rings */
export function buildSea(rings) {
  const coordinates = windRings(rings.map((ring) => roundLine(ring, PRECISION)));
  return [
    {
      type: 'Feature',
      properties: { id: 'caspian', kind: 'sea', ...lakeNames('caspian'), rank: 1 },
      geometry: { type: 'Polygon', coordinates },
    },
  ];
}
