import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { booleanPointInPolygon, kinks } from '@turf/turf';
import geographiclib from 'geographiclib-geodesic';
import type { Feature, FeatureCollection, Geometry, LineString, Point, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../geodata/basemap');

interface Provenance {
  readonly licence: string;
  readonly attribution: string;
  readonly sources: readonly { package: string; version: string; sha256: string }[];
  readonly features?: number;
  readonly vertices?: number;
  readonly bbox?: readonly number[];
  readonly corners?: readonly Position[];
  readonly brotli: number;
  readonly sha256: string;
  readonly date: string;
}

const PROVENANCE = JSON.parse(readFileSync(join(FOLDER, 'provenance.json'), 'utf8')) as Record<
  string,
  Provenance
>;
const FILES = Object.keys(PROVENANCE);
const GEOJSON = FILES.filter((file) => file.endsWith('.geojson'));

const ODBL = ['araz.geojson', 'borders.geojson', 'lakes.geojson', 'provinces.geojson', 'sea.geojson'];

const read = (file: string) => readFileSync(join(FOLDER, file));

function load<G extends Geometry = Geometry>(file: string): Feature<G>[] {
  return (JSON.parse(read(file).toString('utf8')) as FeatureCollection<G>).features;
}

function feature<G extends Geometry>(file: string, id: string): Feature<G> {
  const found = load<G>(file).filter((candidate) => candidate.properties?.id === id);
  expect(found, `${file} has one ${id}`).toHaveLength(1);
  return found[0] as Feature<G>;
}

const line = (file: string, id: string) => feature<LineString>(file, id).geometry.coordinates;

function lines(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    default:
      throw new Error(`No basemap file should hold a ${geometry.type}`);
  }
}

const { Geodesic } = geographiclib;

function kilometres(positions: readonly Position[]): number {
  let metres = 0;
  for (const [i, [lon = 0, lat = 0]] of positions.entries()) {
    const [lastLon = 0, lastLat = 0] = positions[i - 1] ?? [lon, lat];
    metres += Geodesic.WGS84.Inverse(lastLat, lastLon, lat, lon).s12 ?? Number.NaN;
  }
  return metres / 1000;
}

function squareKilometres([outer = [], ...holes]: Position[][]): number {
  const area = (ring: Position[]) => {
    const polygon = Geodesic.WGS84.Polygon(false);
    for (const [lon = 0, lat = 0] of ring.slice(1)) polygon.AddPoint(lat, lon);
    return Math.abs(polygon.Compute(false, true).area ?? Number.NaN) / 1e6;
  };
  return holes.reduce((sum, hole) => sum - area(hole), area(outer));
}

const key = (position: Position | undefined) => String(position);

describe('basemap provenance', () => {
  it('covers every file of the folder, and only those', () => {
    const present = readdirSync(FOLDER).filter((file) => file !== 'provenance.json' && !file.endsWith('.md'));
    expect(present.sort()).toEqual([...FILES].sort());
  });

  it.each(FILES)('%s has a licence, an attribution, its sources and the hash of what is there', (file) => {
    const entry = PROVENANCE[file];
    expect(['ODbL-1.0', 'CC-BY-4.0', 'public domain']).toContain(entry?.licence);
    expect(entry?.licence === 'ODbL-1.0').toBe(ODBL.includes(file));
    expect(entry?.attribution).not.toBe('');
    expect(entry?.sources.length).toBeGreaterThan(0);
    for (const source of entry?.sources ?? []) expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(entry?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(createHash('sha256').update(read(file)).digest('hex')).toBe(entry?.sha256);
  });

  it.each(GEOJSON)('%s has the counts and the box that are stated', (file) => {
    const entry = PROVENANCE[file];
    const features = load(file);
    const positions = features.flatMap(({ geometry }) => lines(geometry).flat());
    expect(features).toHaveLength(entry?.features ?? -1);
    expect(positions).toHaveLength(entry?.vertices ?? -1);
    const of = (axis: number) => positions.map((position) => position[axis] ?? Number.NaN);
    const [xs, ys] = [of(0), of(1)];
    const low = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
    const high = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
    expect(entry?.bbox).toEqual([low(xs), low(ys), high(xs), high(ys)]);
  });

  it('states the corners of every picture, from the north-west clockwise', () => {
    for (const file of FILES.filter((name) => name.endsWith('.webp'))) {
      const [nw, ne, se, sw] = PROVENANCE[file]?.corners ?? [];
      expect([ne?.[1], sw?.[0]], file).toEqual([nw?.[1], nw?.[0]]);
      expect([se?.[0], se?.[1]], file).toEqual([ne?.[0], sw?.[1]]);
    }
  });

  it('keeps the whole folder within 600 KB as it is sent', () => {
    const bytes = FILES.map((file) =>
      file.endsWith('.webp') ? read(file).length : brotliCompressSync(read(file)).length,
    );
    expect(bytes.reduce((a, b) => a + b)).toBeLessThan(600_000);
  }, 30_000);
});

describe('basemap borders', () => {
  const borders = load<LineString>('borders.geojson');

  it('hold each pair of neighbours once, Azerbaijan with Iran and with Armenia in two parts', () => {
    const ids = borders.map(({ properties }) => String(properties?.id));
    expect(new Set(ids).size).toBe(ids.length);
    const twice = ids.filter((id) => /-(west|east)$/.test(id));
    expect(twice.sort()).toEqual(['am-az-east', 'am-az-west', 'az-ir-east', 'az-ir-west']);
    expect(borders.every(({ geometry }) => geometry.type === 'LineString')).toBe(true);
  });

  // The two time zones share 757 km, but the last 22 km of that lie in the Caspian, where no border is agreed and
  // none is drawn. What is left on land is 735 km.
  it('give Azerbaijan and Iran 735 km of land border', () => {
    const west = kilometres(line('borders.geojson', 'az-ir-west'));
    const east = kilometres(line('borders.geojson', 'az-ir-east'));
    expect(west).toBeGreaterThan(222);
    expect(west).toBeLessThan(226);
    expect(Math.abs(west + east - 735)).toBeLessThan(10);
  });

  it('never run through the Caspian', () => {
    const sea = feature<Polygon>('sea.geojson', 'caspian');
    for (const { geometry, properties } of borders) {
      const wet = geometry.coordinates.map((position) => booleanPointInPolygon(position, sea));
      const segments = wet.filter((isWet, i) => isWet && wet[i + 1]);
      expect(segments, String(properties?.id)).toEqual([]);
    }
  }, 60_000);

  it('meet at the tripoints', () => {
    const ends = borders.flatMap(({ geometry: { coordinates } }) => [
      key(coordinates[0]),
      key(coordinates.at(-1)),
    ]);
    const tripoints = ends.filter((end) => ends.filter((other) => other === end).length >= 3);
    // Of Azerbaijan: TR–AM, TR–IR, AM–IR twice, AM–GE and GE–RU. Beyond: AM–GE–TR, IR–IQ–TR; AF–IR–PK has two lines here.
    expect(new Set(tripoints).size).toBe(8);
  });
});

describe('basemap rivers', () => {
  const araz = line('araz.geojson', 'araz');

  it('draw the Araz in full detail', () => {
    const reach = araz.filter(([lon = 0]) => lon > 46 && lon < 48.5);
    expect(reach.length).toBeGreaterThanOrEqual(900);
    expect(kilometres(araz)).toBeGreaterThan(620);
    expect(kilometres(araz)).toBeLessThan(645);
  });

  it('run downstream, from the Akhurian to where the border leaves the river', () => {
    expect(araz[0]?.[0]).toBeCloseTo(43.65, 1);
    expect(araz.at(-1)?.[0]).toBeCloseTo(47.998, 2);
    expect(araz.at(-1)?.[1]).toBeCloseTo(39.705, 2);
  });

  it('let the lower Araz go on where the border leaves it', () => {
    expect(line('rivers.geojson', 'araz-lower')[0]).toEqual(araz.at(-1));
  });

  it.each(['araz', 'astarachay', 'bolgarchay'])('never let the %s and the border part', (id) => {
    const onBorder = new Set(
      load<LineString>('borders.geojson').flatMap(({ geometry }) => geometry.coordinates.map(key)),
    );
    const away = line('araz.geojson', id).filter((position) => !onBorder.has(key(position)));
    expect(away).toEqual([]);
  });

  it('give the Astarachay its 29.8 km of border', () => {
    expect(Math.abs(kilometres(line('araz.geojson', 'astarachay')) - 29.8)).toBeLessThan(0.5);
  });
});

describe('basemap waters and provinces', () => {
  const surfaces = ['lakes.geojson', 'provinces.geojson', 'sea.geojson'].flatMap((file) =>
    load<Polygon>(file).map((polygon) => ({ id: String(polygon.properties?.id), file, polygon })),
  );

  it.each(surfaces)('$id ($file) has closed rings without duplicate vertices', ({ polygon }) => {
    for (const ring of polygon.geometry.coordinates) {
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(key(ring[0])).toBe(key(ring.at(-1)));
      expect(ring.filter((position, i) => key(position) === key(ring[i + 1]))).toEqual([]);
    }
  });

  it.each(surfaces.filter(({ file }) => file !== 'sea.geojson'))(
    '$id does not cross itself',
    ({ polygon }) => {
      expect(kinks(polygon).features).toEqual([]);
    },
    60_000,
  );

  it('has the waters that the projects are about', () => {
    const ids = load('lakes.geojson').map(({ properties }) => properties?.id);
    const needed = [
      'urmia',
      'sevan',
      'mingachevir',
      'shamkir',
      'sarisu',
      'araz-reservoir',
      'khudaferin-reservoir',
    ];
    expect(ids).toEqual(expect.arrayContaining(needed));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says that the Giz Galasi reservoir is only schematic', () => {
    const lake = feature<Polygon>('lakes.geojson', 'giz-galasi-reservoir');
    expect(lake.properties?.schematic).toBe(true);
    const area = squareKilometres(lake.geometry.coordinates);
    expect(area).toBeGreaterThan(3);
    expect(area).toBeLessThan(8);
  });

  // Official areas. The edge is exact; the lines between provinces are Natural Earth's and good to a few kilometres.
  it.each([
    ['ir-west-azerbaijan', 37_437],
    ['ir-east-azerbaijan', 45_650],
    ['ir-ardabil', 17_800],
    ['ir-gilan', 14_042],
  ])('%s has about its official %i km²', (id, official) => {
    const area = squareKilometres(feature<Polygon>('provinces.geojson', id).geometry.coordinates);
    expect(Math.abs(area / official - 1)).toBeLessThan(0.08);
  });

  it('end the provinces on the very vertices of the border', () => {
    const edge = new Set(
      load<Polygon>('provinces.geojson').flatMap(({ geometry }) => geometry.coordinates.flat().map(key)),
    );
    const missed = line('borders.geojson', 'az-ir-east').filter((position) => !edge.has(key(position)));
    expect(missed).toEqual([]);
  });

  it('put every capital of a province inside it', () => {
    const capitals = {
      'ir-west-azerbaijan': 'Urmia',
      'ir-east-azerbaijan': 'Tabriz',
      'ir-ardabil': 'Ardabil',
      'ir-gilan': 'Rasht',
    };
    const places = load<Point>('places.geojson');
    for (const [id, capital] of Object.entries(capitals)) {
      const province = feature<Polygon>('provinces.geojson', id);
      const town = places.find(({ properties }) => properties?.name_en === capital);
      expect(town && booleanPointInPolygon(town, province), capital).toBe(true);
    }
  });
});

describe('basemap overview', () => {
  it('leaves the Caspian to its own finer outline', () => {
    const ocean = load<Polygon>('world-ocean.geojson');
    for (const at of [
      [50.5, 41.8],
      [51.5, 45.5],
      [49.5, 38.5],
    ]) {
      expect(ocean.filter((polygon) => booleanPointInPolygon(at, polygon))).toHaveLength(0);
    }
  });

  it('has water where the oceans are and none on land', () => {
    const ocean = load<Polygon>('world-ocean.geojson');
    const isWet = (at: [number, number]) => ocean.some((polygon) => booleanPointInPolygon(at, polygon));
    for (const at of [
      [65, 15],
      [34, 43],
      [51.5, 27],
      [5, 56],
    ] as const)
      expect(isWet([...at])).toBe(true);
    for (const at of [
      [51.4, 35.7],
      [37.6, 55.7],
      [78, 22],
      [47.5, 40],
    ] as const)
      expect(isWet([...at])).toBe(false);
  });

  it('repeats no border that the detailed file has', () => {
    const detailed = load<LineString>('borders.geojson').flatMap(({ geometry }) => geometry.coordinates);
    const inRegion = load<LineString>('world-borders.geojson').flatMap(({ geometry }) =>
      geometry.coordinates.filter(([lon = 0, lat = 0]) => lon > 43 && lon < 55.5 && lat > 34 && lat < 43.5),
    );
    expect(detailed.length).toBeGreaterThan(0);
    expect(inRegion).toEqual([]);
  });
});

describe('basemap places', () => {
  const places = load<Point>('places.geojson');
  const LATIN = /^[\p{Script=Latin}\p{Mark}\s.’'()-]+$/u;
  // Persian letters and the zero-width non-joiner; no Arabic ي or ك, no vowel marks.
  const PERSIAN = /^[ءآئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی\s\u200c]+$/;
  const CYRILLIC = /^[А-Яа-яЁё\s-]+$/;

  it('are enough, each with its own id', () => {
    const ids = places.map(({ properties }) => properties?.id);
    expect(ids.length).toBeGreaterThanOrEqual(150);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['name_en', LATIN],
    ['name_az', LATIN],
    ['name_fa', PERSIAN],
    ['name_ru', CYRILLIC],
  ])('have a %s in the right script', (name, script) => {
    const wrong = places
      .map(({ properties }) => String(properties?.[name]))
      .filter((text) => !script.test(text));
    expect(wrong).toEqual([]);
  });

  it('have a kind, and a rank from 1 to 6', () => {
    for (const { properties } of places) {
      expect(['city', 'country', 'sea']).toContain(properties?.kind);
      expect([1, 2, 3, 4, 5, 6]).toContain(properties?.rank);
      if (properties?.kind !== 'sea') expect(properties?.country).toMatch(/^[A-Z]{2}$/);
    }
  });

  it('lie on the right side of the border', () => {
    const provinces = load<Polygon>('provinces.geojson');
    const inside = (id: string) => {
      const place = places.find(({ properties }) => properties?.id === id);
      return provinces.some((province) => place && booleanPointInPolygon(place, province));
    };
    const [astaraAz, astaraIr, julfaAz, jolfaIr] = ['148445', '142676', '148251', 'jolfa'].map(inside);
    expect([astaraAz, astaraIr, julfaAz, jolfaIr]).toEqual([false, true, false, true]);
  });
});

describe('basemap names', () => {
  it.each(GEOJSON)('%s names a feature in all four languages or in none', (file) => {
    const NAMES = ['name_en', 'name_az', 'name_fa', 'name_ru'];
    const half = load(file).filter(({ properties }) => {
      const count = NAMES.filter((name) => properties?.[name]).length;
      return count !== 0 && count !== NAMES.length;
    });
    expect(half).toEqual([]);
  });
});
