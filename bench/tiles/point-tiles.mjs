import { zxyToTileId } from 'pmtiles';
import { withSources } from '../../scripts/with-sources.mjs';
import { generatedPoints } from '../import/generate.mjs';

/**
 * Vector tiles of generated points, cut by what cuts the files of one's own in the atlas.
 * @param {{
 *   count: number,
 *   zooms: readonly [least: number, most: number],
 *   box: readonly [west: number, south: number, east: number, north: number],
 * }} options
 * @returns {Promise<{ id: number, bytes: Uint8Array }[]>}
 */
export function pointTiles({ count, zooms: [least, most], box }) {
  return withSources(async (load) => {
    const { FeatureSink } = await load('/src/interchange/feature-sink.ts');
    const { readGeoJson } = await load('/src/interchange/read-geojson.ts');
    const { TileMaker } = await load('/src/interchange/tile-maker.ts');
    const sink = new FeatureSink();
    await readGeoJson(new Blob([generatedPoints(count)]), sink, () => {});
    const maker = new TileMaker(sink.table);
    const tiles = [];
    for (let zoom = least; zoom <= most; zoom += 1)
      for (const [column, row] of tilesOf(box, zoom)) {
        const bytes = maker.tile(zoom, column, row);
        if (bytes.length > 0) tiles.push({ id: zxyToTileId(zoom, column, row), bytes });
      }
    return tiles;
  });
}

/** @param {readonly [number, number, number, number]} box @param {number} zoom @returns {[column: number, row: number][]} */
function tilesOf([west, south, east, north], zoom) {
  const [left, top] = tileAt(west, north, zoom);
  const [right, bottom] = tileAt(east, south, zoom);
  const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i);
  const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
  return columns.flatMap((column) => rows.map((row) => /** @type {[number, number]} */ ([column, row])));
}

/** Web Mercator. @param {number} longitude @param {number} latitude @param {number} zoom @returns {[column: number, row: number]} */
export function tileAt(longitude, latitude, zoom) {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [Math.floor((longitude / 360 + 0.5) * 2 ** zoom), Math.floor(y * 2 ** zoom)];
}
