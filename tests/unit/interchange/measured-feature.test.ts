import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { measuredLine, nearestOn } from '#geo/chainage.ts';
import { geodesicAreaOf, geodesicBetween, geodesicLengthMetres } from '#geo/geodesic.ts';
import { measuredFeature } from '#interchange/measured-feature.ts';
import { writeFile } from '#interchange/write-file.ts';
import type { Measurement } from '#measure/measurement.ts';
import { type MeasuredResult, resultOf } from '#measure/result.ts';
import { measuredFigures } from '#ui/files/measured-figures.ts';
import { fakeAlignment, groundOf } from '../support/alignments.ts';
import { lineThrough } from '../support/measurements.ts';
import { readOne } from './support.ts';

const COAST = fakeAlignment('coast/railway', [
  [49, 37],
  [49.01, 37.5],
  [48.8, 38.003],
  [48.83, 38.5],
]);
const EXTENSIONS = { geojson: 'a.geojson', kml: 'a.kml', gpx: 'a.gpx', csv: 'a.csv', shapefile: 'a.zip' };
const FORMATS = Object.keys(EXTENSIONS) as (keyof typeof EXTENSIONS)[];

const onCoast = (near: Position) => ({
  position: nearestOn(measuredLine(COAST.positions), near).position,
  snap: { type: 'alignment' as const, id: 'coast/railway' },
});
const free = (position: Position) => ({ position, snap: null });
/** Two legs that are free, and one along a line of the atlas between them. */
const MIXED: Measurement = {
  kind: 'line',
  vertices: [free([44.5, 40.2]), onCoast([49, 37.2]), onCoast([48.82, 38.3]), free([54, 24])],
};

function measured(measurement: Measurement): MeasuredResult {
  const result = resultOf(measurement, groundOf(COAST));
  if (result === null) throw new Error('no result');
  return result;
}

const featureOf = (result: MeasuredResult) => measuredFeature('Ölçmə', measuredFigures(result, '2026.11'));

/** All lines of the first feature that another reader finds in the file. */
async function linesReadBack(result: MeasuredResult, format: keyof typeof EXTENSIONS): Promise<Position[][]> {
  const { bytes } = await writeFile(format, { name: 'x', features: [featureOf(result)] });
  const geometry = (await readOne(EXTENSIONS[format], bytes)).features[0]?.geometry;
  const isNested = geometry?.type === 'MultiLineString' || geometry?.type === 'Polygon';
  return (isNested ? geometry.coordinates : [geometry?.coordinates]) as unknown as Position[][];
}

describe('a measurement in a file', () => {
  it.each(FORMATS)(
    'has in %s, vertex to vertex on the ellipsoid, the length that is shown',
    async (format) => {
      const result = measured(MIXED);
      expect(result.legs.map(({ follows }) => follows !== null)).toEqual([false, true, false]);
      const lines = await linesReadBack(result, format);
      const length = lines.reduce((sum, line) => sum + geodesicLengthMetres(line), 0);
      expect(Math.abs(length - result.lengthMetres)).toBeLessThan(1);
    },
  );

  it('is of a free leg nothing but its ends', () => {
    const { geometry } = featureOf(measured(lineThrough([46, 39], [54, 24])));
    expect(geometry.coordinates).toEqual([
      [46, 39],
      [54, 24],
    ]);
  });

  it('says how sure it is and what it was measured with', () => {
    const result = measured(MIXED);
    expect(Object.fromEntries(featureOf(result).properties)).toMatchObject({
      length_m: Math.round(result.lengthMetres * 1000) / 1000,
      plusminus: Math.round(result.uncertaintyMetres * 1000) / 1000,
      pos_class: 'schematic',
      data_vers: '2026.11',
    });
    expect(result.uncertaintyMetres).toBeGreaterThan(0);
  });

  it('is of a radius its circle, with centre and radius', async () => {
    const result = measured({ kind: 'radius', vertices: [free([48.87, 38.43]), free([49.2, 38.43])] });
    const { geometry, properties } = featureOf(result);
    expect(Object.fromEntries(properties)).toMatchObject({
      radius_m: Math.round(result.lengthMetres * 1000) / 1000,
      centre_lon: 48.87,
      centre_lat: 38.43,
      pos_class: null,
    });
    expect(geometry.type).toBe('Polygon');
    const [ring = []] = geometry.coordinates as unknown as Position[][];
    for (const corner of ring)
      expect(geodesicBetween([48.87, 38.43], corner).lengthMetres).toBeCloseTo(result.lengthMetres, 3);
    for (const format of ['geojson', 'kml', 'shapefile'] as const)
      expect((await linesReadBack(result, format))[0]).toHaveLength(ring.length);
  });

  it('is of an area its outline, against the clock, with perimeter and area', () => {
    const vertices = [free([47, 39]), free([47.5, 40]), free([48.5, 39.5])];
    const result = measured({ kind: 'area', vertices });
    const { geometry, properties } = featureOf(result);
    const [ring = []] = geometry.coordinates as unknown as Position[][];
    expect(ring).toHaveLength(4);
    expect(ring[0]).toEqual(ring[3]);
    expect(ring[1]).toEqual([48.5, 39.5]);
    const { areaSquareMetres } = geodesicAreaOf(ring);
    expect(Object.fromEntries(properties).area_m2).toBeCloseTo(areaSquareMetres, 0);
    expect(Object.fromEntries(properties).perim_m).toBeCloseTo(result.lengthMetres, 3);
  });

  it.each(FORMATS)('says in %s nothing of how it should look', async (format) => {
    const { bytes } = await writeFile(format, { name: 'x', features: [featureOf(measured(MIXED))] });
    const texts =
      format === 'shapefile'
        ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part, true))
        : [strFromU8(bytes)];
    for (const text of texts) expect(text).not.toMatch(/styl|stroke|fill|colou?r|marker|icon|opacity/i);
  });

  it('says of what was read from a styled file only what its author wrote', async () => {
    const styled = `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Style id="a"><LineStyle><color>ff0000ff</color><width>4</width></LineStyle></Style>
      <Placemark><name>Araz</name><styleUrl>#a</styleUrl><ExtendedData><Data name="note"><value>bənd</value></Data></ExtendedData>
      <LineString><coordinates>48,38,7 49,38.5,9.25</coordinates></LineString></Placemark></Document></kml>`;
    const { features } = await readOne('a.kml', new TextEncoder().encode(styled));
    const { bytes } = await writeFile('geojson', { name: 'x', features });
    const [feature] = JSON.parse(strFromU8(bytes)).features;
    expect(feature.properties).toEqual({ name: 'Araz', note: 'bənd' });
    expect(feature.geometry.coordinates).toEqual([
      [48, 38, 7],
      [49, 38.5, 9.25],
    ]);
  });
});
