import { join } from 'node:path';
import { read } from 'shapefile';

/** Folder of Natural Earth 1:10m in the unpacked libmagics++-data. @param {string} root */
const folder = (root) => join(root, 'usr', 'share', 'magics', '10m');

/**
 * One layer of Natural Earth, every geometry as a list of lines.
 * @param {string} root @param {string} layer
 * @returns {Promise<{properties: Record<string, any>, lines: import('./geometry.mjs').Position[][]}[]>}
 */
export async function readLayer(root, layer) {
  const path = join(folder(root), layer);
  const { features } = await read(`${path}.shp`, `${path}.dbf`, { encoding: 'utf-8' });
  return features
    .filter(({ geometry }) => geometry)
    .map(({ properties, geometry: { type, coordinates } }) => ({
      properties,
      lines: type === 'LineString' ? [coordinates] : coordinates,
    }));
}
