import { readFileSync } from 'node:fs';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { type GeometryCollection, geometryCollectionSchema } from '#dataset/schema.ts';
import { nearestOnLine } from '#geo/nearest-on-line.ts';

const PROJECTS = [
  'rasht-astara-railway',
  'qazvin-rasht-railway',
  'rasht-caspian-railway',
  'alat-astara-railway',
  'instc',
  'persian-gulf-black-sea',
] as const;

/** Places the Rasht–Astara railway serves or passes, with the 90 % error of their position in metres. */
const RASHT_ASTARA_PLACES: readonly { name: string; at: Position; errorMetres: number }[] = [
  { name: 'Rasht station', at: [49.57, 37.205], errorMetres: 3000 },
  { name: 'Pasikhan', at: [49.4747, 37.2461], errorMetres: 500 },
  { name: 'Sowme’eh Sara', at: [49.3199, 37.3025], errorMetres: 1500 },
  { name: 'Ziabar', at: [49.2459, 37.4261], errorMetres: 500 },
  { name: 'Rezvanshahr', at: [49.137, 37.5498], errorMetres: 500 },
  { name: 'Pareh Sar', at: [49.0809, 37.6017], errorMetres: 1500 },
  { name: 'Asalem', at: [48.9436, 37.72], errorMetres: 1500 },
  { name: 'Hashtpar', at: [48.9052, 37.7966], errorMetres: 500 },
  { name: 'Lisar', at: [48.9071, 37.9567], errorMetres: 800 },
  { name: 'Haviq', at: [48.8922, 38.1475], errorMetres: 500 },
  { name: 'Chubar', at: [48.8873, 38.1835], errorMetres: 1500 },
  { name: 'Lavandevil', at: [48.8703, 38.3089], errorMetres: 300 },
  { name: 'Astara terminal', at: [48.846, 38.4345], errorMetres: 1500 },
];

describe('the geometry of railways and corridors', () => {
  it('draws Rasht–Astara as long as the published line, give or take its curves', () => {
    expect(lengthKm(onlyLine('rasht-astara-railway', 'line'))).toBeGreaterThan(154);
    expect(lengthKm(onlyLine('rasht-astara-railway', 'line'))).toBeLessThan(166);
  });

  it.each(RASHT_ASTARA_PLACES)(
    'leads Rasht–Astara past $name within the error of its position',
    ({ at, errorMetres }) => {
      const { offsetMetres: distance } = nearestOnLine(onlyLine('rasht-astara-railway', 'line'), at);

      expect(distance).toBeLessThanOrEqual(errorMetres);
    },
  );

  it('draws the western route from Mumbai to St Petersburg near its published length', () => {
    const km = lengthKm(onlyLine('instc', 'western'));

    expect(km).toBeGreaterThan(6000);
    expect(km).toBeLessThan(7300);
  });

  it.each(['western', 'trans-caspian'])(
    'lets the %s route run over the waypoints of the railways it uses',
    (part) => {
      const route = new Set(linesOf('instc', part).flat().map(String));
      const railways =
        part === 'western'
          ? [
              ...onlyLine('qazvin-rasht-railway', 'line'),
              ...onlyLine('rasht-astara-railway', 'line'),
              ...onlyLine('alat-astara-railway', 'osmanli-astara'),
            ]
          : [...onlyLine('qazvin-rasht-railway', 'line'), ...onlyLine('rasht-caspian-railway', 'line')];

      expect(railways.filter((waypoint) => !route.has(String(waypoint)))).toEqual([]);
    },
  );

  it.each(PROJECTS)('keeps %s within the part of the world the atlas shows', (project) => {
    const outside = positionsOf(project).filter(
      ([longitude, latitude]) => longitude < 15 || longitude > 110 || latitude < -5 || latitude > 65,
    );

    expect(outside).toEqual([]);
  });
});

function geometryOf(project: string): GeometryCollection {
  const file = new URL(`../../geodata/geometry/${project}.geojson`, import.meta.url);
  return geometryCollectionSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function linesOf(project: string, part: string): Position[][] {
  return geometryOf(project)
    .features.filter((feature) => feature.properties.part === part)
    .flatMap(({ geometry }) => {
      if (geometry.type === 'LineString') return [geometry.coordinates];
      if (geometry.type === 'MultiLineString') return geometry.coordinates;
      return [];
    });
}

function onlyLine(project: string, part: string): Position[] {
  const [line, ...others] = linesOf(project, part);
  if (line === undefined || others.length > 0) throw new Error(`${project}: ${part} is not one line`);
  return line;
}

function positionsOf(project: string): Position[] {
  return geometryOf(project).features.flatMap(({ geometry }): Position[] => {
    if (geometry.type === 'Point') return [geometry.coordinates];
    if (geometry.type === 'LineString') return geometry.coordinates;
    return geometry.coordinates.flat();
  });
}

function lengthKm(line: readonly Position[]): number {
  const metres = line.slice(1).reduce((sum, [longitude, latitude], i) => {
    const [fromLongitude, fromLatitude] = line[i] as Position;
    return sum + (geodesic.Geodesic.WGS84.Inverse(fromLatitude, fromLongitude, latitude, longitude).s12 ?? 0);
  }, 0);
  return metres / 1000;
}
