import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { type GeometryFeature, geometryCollectionSchema } from '#dataset/schema.ts';
import { crossingsOf } from '#geo/crossings.ts';
import { geodesicLengthMetres } from '#geo/geodesic.ts';
import { type Line, toPosition } from '#geo/line.ts';
import { nearestOnLine } from '#geo/nearest-on-line.ts';
import { sideOfLine } from '#geo/side-of-line.ts';
import { deriveGeometry } from '../../geodata/build/derive-geometry.ts';
import { readBasemap } from '../../geodata/build/derived/basemap.ts';

const root = process.cwd();
const { araz, astarachay, provinces } = readBasemap(root);
const derived = deriveGeometry(root);

const DECKS = [
  { project: 'aghband-kelale-bridge', river: araz, metres: 374 },
  { project: 'astarachay-rail-bridge', river: astarachay, metres: 82.5 },
  { project: 'astarachay-road-bridge', river: astarachay, metres: 97.5 },
];

/** Rounding to five decimals moves an end of a deck by up to a metre. */
const DECK_TOLERANCE_METRES = 2;
const CENTRE_TOLERANCE_METRES = 150;

describe.each(derived)('$file', ({ file, content }) => {
  it('is committed as it is derived', () => {
    expect(readFileSync(join(root, file), 'utf8')).toBe(content);
  });

  it('says that it is derived and stands under the licence of the map it is derived from', () => {
    const collection = geometryCollectionSchema.parse(JSON.parse(content));
    expect(collection).toMatchObject({ licence: 'ODbL-1.0', generatedBy: 'npm run geometry' });
  });
});

describe('the road of the Araz corridor', () => {
  const road = line('araz-corridor/road-iran');

  it('keeps to the right, Iranian bank', () => {
    expect(road.filter((position) => sideOfLine(araz, position) !== 'right')).toEqual([]);
    expect(crossingsOf(road, araz)).toEqual([]);
  });

  it('does not cross itself', () => {
    expect(selfCrossings(road)).toEqual([]);
  });

  it('is about as long as the river it follows, less the bends', () => {
    expect(geodesicLengthMetres(road)).toBeGreaterThan(90_000);
    expect(geodesicLengthMetres(road)).toBeLessThan(110_000);
  });
});

describe('the railway from Horadiz to Aghband', () => {
  const stages = [1, 2, 3].map((stage) => line(`horadiz-aghband-railway/stage-${stage}`));

  it.each([1, 2, 3])('keeps to the left, Azerbaijani bank in stage %i', (stage) => {
    const track = stages[stage - 1] ?? [];
    expect(track.filter((position) => sideOfLine(araz, position) !== 'left')).toEqual([]);
    expect(crossingsOf(track, araz)).toEqual([]);
    expect(selfCrossings(track)).toEqual([]);
  });

  it.each(['khudaferin-reservoir', 'giz-galasi-reservoir'])('stays out of %s', (lake) => {
    const shore = shoreOf(lake);
    expect(stages.flatMap((track) => crossingsOf(track, shore))).toEqual([]);
  });

  it('has no gap between its stages', () => {
    const [first, second, third] = stages;
    expect(first?.at(-1)).toEqual(second?.[0]);
    expect(second?.at(-1)).toEqual(third?.[0]);
  });

  it('has a first stage of 30 km, as published', () => {
    expect(geodesicLengthMetres(stages[0] ?? [])).toBeCloseTo(30_000, -2);
  });
});

describe.each(DECKS)('the deck of $project', ({ project, river, metres }) => {
  const deck = line(`${project}/deck`);

  it('has one end on each bank and crosses the river once', () => {
    expect(deck.map((end) => sideOfLine(river, end))).toEqual(['left', 'right']);
    expect(crossingsOf(deck, river)).toHaveLength(1);
  });

  it('is as long as published', () => {
    expect(Math.abs(geodesicLengthMetres(deck) - metres)).toBeLessThan(DECK_TOLERANCE_METRES);
  });
});

describe.each([
  { id: 'aghband-kelale-bridge/centre', river: araz },
  { id: 'ordubad-siyahrud-bridge/site', river: araz },
  { id: 'astarachay-rail-bridge/centre', river: astarachay },
  { id: 'astarachay-road-bridge/centre', river: astarachay },
  { id: 'astarachay-road-bridge/old-bridge', river: astarachay },
])('$id', ({ id, river }) => {
  it('lies on the river', () => {
    expect(nearestOnLine(river, point(id)).offsetMetres).toBeLessThan(CENTRE_TOLERANCE_METRES);
  });
});

describe.each(['ir-west-azerbaijan', 'ir-east-azerbaijan', 'ir-ardabil', 'ir-gilan'])('%s', (project) => {
  it('has the outline of the embedded map', () => {
    expect(feature(`${project}/area`).geometry).toEqual({
      type: 'Polygon',
      coordinates: provinces.get(project),
    });
  });
});

function feature(id: string): GeometryFeature {
  const found = derived
    .flatMap(({ content }) => geometryCollectionSchema.parse(JSON.parse(content)).features)
    .find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`there is no derived feature "${id}"`);
  return found;
}

function line(id: string): Line {
  const { geometry } = feature(id);
  if (geometry.type !== 'LineString') throw new Error(`"${id}" is no line`);
  return geometry.coordinates;
}

function point(id: string): Position {
  const { geometry } = feature(id);
  if (geometry.type !== 'Point') throw new Error(`"${id}" is no point`);
  return geometry.coordinates;
}

function shoreOf(lake: string): Line {
  const lakes: FeatureCollection<Polygon, { id: string }> = JSON.parse(
    readFileSync(join(root, 'geodata/basemap/lakes.geojson'), 'utf8'),
  );
  const shore = lakes.features.find(({ properties }) => properties.id === lake)?.geometry.coordinates[0];
  if (shore === undefined) throw new Error(`the embedded map has no lake "${lake}"`);
  return shore.map(toPosition);
}

/** Pairs of segments that cross though they do not follow each other. */
function selfCrossings(track: Line): Position[] {
  const segments = track.slice(1).map((to, i): Line => [track[i] ?? to, to]);
  return segments.flatMap((segment, i) =>
    segments.slice(i + 2).flatMap((other) => crossingsOf(segment, other)),
  );
}
