import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featuresOf } from '#interchange/exported-features.ts';
import { readFiles } from '#interchange/read-files.ts';
import { fuzz } from '../support/fuzz.ts';

const GOOD = [48.25, 38.5];

async function countGood(name: string, content: string): Promise<number> {
  const files = [{ name, blob: new Blob([content]) }];
  let read = await readFiles(files, { crs: null, encoding: null }, () => {});
  // Most positions are off the Earth: which system they are in is asked, and answered here.
  if ('isSystemUnknown' in read)
    read = await readFiles(files, { crs: 'EPSG:4326', encoding: null }, () => {});
  if ('isSystemUnknown' in read) return 0;
  return [...featuresOf(read.table)].filter(
    ({ geometry }) => JSON.stringify(geometry.coordinates) === JSON.stringify(GOOD),
  ).length;
}

describe('what is good in a file survives what is bad beside it', () => {
  const good = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: GOOD } };
  const xmlText = (text: string) => text.replace(/[<>&]/g, ' ');

  it('in GeoJSON', async () => {
    const value = fc.anything({ maxDepth: 3, maxKeys: 3 });
    const geometry = fc.record({
      type: fc.constantFrom(
        'Point',
        'MultiPoint',
        'LineString',
        'Polygon',
        'MultiPolygon',
        'GeometryCollection',
        'x',
      ),
      coordinates: fc.oneof(
        value,
        fc.array(fc.array(fc.oneof(fc.integer(), value), { maxLength: 3 }), { maxLength: 4 }),
      ),
      geometries: value,
    });
    const bad = fc.record({
      type: fc.constantFrom('Feature', 'Point', 'x', null),
      properties: value,
      geometry: fc.oneof(geometry, value),
      id: value,
    });
    await fuzz(
      'file: bad features beside good ones',
      fc.asyncProperty(bad, async (member) => {
        const text = JSON.stringify([good, member, good], (_, part) =>
          typeof part === 'bigint' ? `${part}` : part,
        );
        expect(await countGood('a.geojson', text)).toBeGreaterThanOrEqual(2);
      }),
    );
  }, 120_000);

  it('in KML, GPX and CSV', async () => {
    const placemark = (coordinates: string, name: string) =>
      `<Placemark><name>${xmlText(name)}</name><Point><coordinates>${xmlText(coordinates)}</coordinates></Point></Placemark>`;
    const waypoint = (latitude: string, name: string) =>
      `<wpt lat="${xmlText(latitude).replaceAll('"', ' ')}" lon="48.25"><name>${xmlText(name)}</name></wpt>`;
    const plain = fc.string({ unit: 'binary', maxLength: 20 });
    const files = {
      kml: (position: string, name: string) =>
        `<kml><Document>${placemark('48.25,38.5', 'a')}${placemark(position, name)}${placemark('48.25,38.5', 'b')}</Document></kml>`,
      gpx: (position: string, name: string) =>
        `<gpx>${waypoint('38.5', 'a')}${waypoint(position, name)}${waypoint('38.5', 'b')}</gpx>`,
      csv: (position: string, name: string) => {
        const row = [name, position, '48'].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
        return `name,lat,lon\na,38.5,48.25\n${row}\nb,38.5,48.25\n`;
      },
    };
    await fuzz(
      'file: bad records beside good ones',
      fc.asyncProperty(fc.constantFrom('kml', 'gpx', 'csv'), plain, plain, async (format, position, name) => {
        expect(await countGood(`a.${format}`, files[format](position, name))).toBeGreaterThanOrEqual(2);
      }),
    );
  }, 120_000);
});
