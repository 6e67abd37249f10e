import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { geodesicAreaOf, geodesicBetween, geodesicLengthMetres, positionFrom } from '#geo/geodesic.ts';
import { keptMeasurement, type Measurement, type Vertex } from '#measure/measurement.ts';
import { measurementCode, parseMeasurementCode } from '#measure/measurement-code.ts';
import type { AreaResult, MeasuredResult, RadiusResult } from '#measure/result.ts';
import { resultOf } from '#measure/result.ts';
import { fakeAlignment, groundOf } from '../support/alignments.ts';
import { fakeAtlas } from '../support/fake-atlas.ts';
import { keptArbitrary, lineThrough } from '../support/measurements.ts';

const NO_LINES = groundOf();
const BENT = fakeAlignment('coast/railway', [
  [49, 37],
  [49, 37.5],
  [48.8, 38],
  [48.8, 38.5],
]);
const COAST = groundOf(BENT);

const onCoast = (position: Position): Vertex => ({
  position,
  snap: { type: 'alignment', id: 'coast/railway' },
});
const line = (...vertices: readonly Vertex[]): Measurement => ({ kind: 'line', vertices });
const measured = (measurement: Measurement, ground = NO_LINES): MeasuredResult => {
  const result = resultOf(measurement, ground);
  if (result === null) throw new Error('no result');
  return result;
};
const alternative = (result: MeasuredResult, method: string) =>
  result.alternatives.find((other) => other.method === method);

describe('a line', () => {
  // Calculated with GeographicLib; the same legs stand in the planner's memo.
  it.each([
    [[49.58, 37.28], [48.87, 38.43], 142_114],
    [[46, 39], [48.31, 39], 200_102],
    [[48.87, 38.43], [49.87, 40.41], 236_086],
  ] as const)('from %j to %j is as long as on the ellipsoid', (from, to, metres) => {
    const result = measured(lineThrough(from, to));
    expect(Math.round(result.lengthMetres)).toBe(metres);
    expect(result.uncertaintyMetres).toBe(0);
    expect(result.positionClass).toBeNull();
    expect(result.countries).toBeNull();
  });

  it('is the sum of its legs, and as long as what is drawn', () => {
    const result = measured(lineThrough([46, 39], [48.31, 39], [48.87, 38.43], [54, 24]));
    const sum = result.legs.reduce((total, leg) => total + leg.lengthMetres, 0);
    expect(result.lengthMetres).toBe(sum);
    expect(Math.abs(geodesicLengthMetres(result.line) - sum)).toBeLessThan(0.001);
    expect(result.vertexCount).toBe(4);
    expect(result.legs[0]?.azimuthDegrees).toBeCloseTo(89.27, 1);
  });

  it('is none with one vertex', () => {
    expect(resultOf(lineThrough([46, 39]), NO_LINES)).toBeNull();
  });

  it('gives the same figures when its link is opened', () => {
    fc.assert(
      fc.property(keptArbitrary, (measurement) => {
        const code = measurementCode({ measurement, lengthUnit: 'km', areaUnit: 'km2' });
        if (code === null) return;
        const reopened = parseMeasurementCode(code)?.measurement ?? measurement;
        const [before, after] = [measured(measurement), measured(reopened)];
        expect(after.lengthMetres).toBe(before.lengthMetres);
        expect(after.uncertaintyMetres).toBe(before.uncertaintyMetres);
      }),
      { numRuns: 100 },
    );
  });

  it('never throws, wherever its vertices lie', () => {
    fc.assert(
      fc.property(keptArbitrary, (measurement) => {
        const result = measured(measurement, COAST);
        expect(result.lengthMetres).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(result.lengthMetres + result.uncertaintyMetres)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a leg between two vertices on one line of the atlas', () => {
  it('follows it, and says so', () => {
    const result = measured(line(onCoast([49, 37.2]), onCoast([48.8, 38.2])), COAST);
    const along = geodesicLengthMetres([
      [49, 37.2],
      [49, 37.5],
      [48.8, 38],
      [48.8, 38.2],
    ]);
    expect(Math.abs(result.lengthMetres - along)).toBeLessThan(0.01);
    expect(result.legs[0]?.follows?.id).toBe('coast/railway');
    expect(result.snaps).toHaveLength(1);
    expect(alternative(result, 'straight')?.lengthMetres).toBeLessThan(along);
  });

  it('follows it backwards just as long', () => {
    const there = measured(line(onCoast([49, 37.2]), onCoast([48.8, 38.2])), COAST);
    const back = measured(line(onCoast([48.8, 38.2]), onCoast([49, 37.2])), COAST);
    expect(Math.abs(there.lengthMetres - back.lengthMetres)).toBeLessThan(0.001);
    expect(back.line).toHaveLength(there.line.length);
  });

  it('follows it from what stands on it, such as a terminal, but not from what only lies near', () => {
    const terminal = (position: Position): Vertex => ({
      position,
      snap: { type: 'project', id: 'terminal' },
    });
    const onIt = measured(line(terminal([49, 37]), onCoast([48.8, 38.4])), COAST).legs[0];
    expect(onIt?.follows?.id).toBe('coast/railway');
    expect(onIt?.lengthMetres).toBe(
      measured(line(onCoast([49, 37]), onCoast([48.8, 38.4])), COAST).lengthMetres,
    );
    const near = measured(line(onCoast([48.8, 38.4]), terminal([49.001, 37])), COAST).legs[0];
    expect(near?.follows).toBeNull();
  });

  it('is a geodesic where the lines differ, or one end is free', () => {
    const other = fakeAlignment('inland/road', [
      [48.8, 38.2],
      [47, 38.2],
    ]);
    const onRoad = (position: Position): Vertex => ({
      position,
      snap: { type: 'alignment', id: 'inland/road' },
    });
    const ground = groundOf(BENT, other);
    expect(measured(line(onCoast([49, 37.2]), onRoad([48, 38.2])), ground).legs[0]?.follows).toBeNull();
    const fromJunction = measured(line(onRoad([48.8, 38.2]), onCoast([49, 37.2])), ground).legs[0];
    expect(fromJunction?.follows?.id).toBe('coast/railway');
    const free: Vertex = { position: [48.8, 38.2], snap: null };
    expect(measured(line(onCoast([49, 37.2]), free), COAST).legs[0]?.follows).toBeNull();
  });

  it('says where the line it was put on is not there, or no longer there', () => {
    const strayed = measured(line(onCoast([49, 37.2]), onCoast([48.5, 38.2])), COAST);
    expect(strayed.legs[0]?.follows).toBeNull();
    expect(strayed.lostSnaps).toEqual([{ type: 'alignment', id: 'coast/railway' }]);
    const unknown = line(onCoast([49, 37.2]), onCoast([48.8, 38.2]));
    expect(
      measured(
        unknown,
        groundOf(
          fakeAlignment('other/line', [
            [1, 1],
            [2, 2],
          ]),
        ),
      ).lostSnaps,
    ).toHaveLength(1);
    expect(measured(unknown).lostSnaps, 'nothing is lost before the lines have arrived').toEqual([]);
  });
});

describe('the uncertainty of a length', () => {
  it('along a schematic line is its error at both ends: kilometres', () => {
    const result = measured(line(onCoast([49, 37.2]), onCoast([48.8, 38.2])), COAST);
    expect(result.positionClass).toBe('schematic');
    expect(result.uncertaintyMetres).toBeCloseTo(3000 * Math.SQRT2, 6);
  });

  it('of a project is that of its own place, by part where it has one', () => {
    const { projects } = fakeAtlas();
    const project = projects.find(({ features }) => features.length > 0);
    const feature = project?.features.find(({ partId }) => partId !== null) ?? project?.features[0];
    if (project === undefined || feature === undefined) throw new Error('no project on the map');
    const id = feature.partId === null ? project.id : `${project.id}/${feature.partId}`;
    const snapped: Vertex = { position: [47, 39], snap: { type: 'project', id } };
    const result = measured(line(snapped, { position: [48, 39], snap: null }), { ...NO_LINES, projects });
    expect(result.uncertaintyMetres).toBe(feature.errorMetres);
    expect(result.positionClass).toBe(feature.positionClass);
  });

  it('of free vertices is how finely they were put down', () => {
    const free = (position: Position): Vertex => ({ position, snap: null, precisionMetres: 100 });
    const result = measured(keptMeasurement(line(free([46, 39]), free([47, 39]))));
    expect(result.uncertaintyMetres).toBeGreaterThan(100 * Math.SQRT2 - 1e-6);
    expect(result.uncertaintyMetres).toBeLessThan(200.1);
  });

  it('hardly grows with a vertex on a straight stretch, and twice its error where the line turns back', () => {
    const middle = positionFrom([46, 39], 90, 10_000);
    const end = positionFrom([46, 39], 90, 20_000);
    const vague: Vertex = { position: middle, snap: null, precisionMetres: 100 };
    const exact = (position: Position): Vertex => ({ position, snap: null });
    const straight = measured(line(exact([46, 39]), vague, exact(end)));
    expect(straight.uncertaintyMetres).toBeLessThan(0.5);
    const back = measured(line(exact([46, 39]), vague, exact([46, 39])));
    expect(back.uncertaintyMetres).toBeCloseTo(200, 3);
  });
});

describe('an area', () => {
  const SQUARE: Measurement = {
    kind: 'area',
    vertices: (
      [
        [46, 38],
        [47, 38],
        [47, 39],
        [46, 39],
      ] as const
    ).map((position) => ({ position, snap: null })),
  };

  it('has a perimeter that returns to its first vertex, and an area', () => {
    const result = measured(SQUARE) as AreaResult;
    expect(result.legs).toHaveLength(4);
    expect(result.line.at(-1)).toEqual(result.line[0]);
    expect(result.isSelfCrossing).toBe(false);
    const { areaSquareMetres } = geodesicAreaOf(SQUARE.vertices.map(({ position }) => position));
    // By the Planimeter of GeographicLib.
    expect(Math.abs(areaSquareMetres - 9_683_192_846.4)).toBeLessThan(0.1);
    // The positions between, put in for drawing, lie on the same geodesics.
    expect(Math.abs(result.areaSquareMetres - areaSquareMetres)).toBeLessThan(0.01);
    const sphere = alternative(result, 'sphere')?.areaSquareMetres ?? 0;
    expect(sphere / result.areaSquareMetres - 1).toBeCloseTo(-0.0007, 3);
    const plane = alternative(result, 'mercator')?.areaSquareMetres ?? 0;
    expect(plane / result.areaSquareMetres).toBeGreaterThan(1.5);
  });

  it('says where its outline crosses itself', () => {
    const [a, b, c, d] = SQUARE.vertices;
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error();
    const bowTie = measured({ kind: 'area', vertices: [a, c, b, d] }) as AreaResult;
    expect(bowTie.isSelfCrossing).toBe(true);
    expect((measured({ kind: 'area', vertices: [a, b, c] }) as AreaResult).isSelfCrossing).toBe(false);
  });

  it('is as uncertain as its vertices: half the way across for each', () => {
    const vertices = SQUARE.vertices.map((vertex) => ({ ...vertex, precisionMetres: 100 }));
    const result = measured({ kind: 'area', vertices }) as AreaResult;
    const across = geodesicBetween([46, 38], [47, 39]).lengthMetres;
    expect(result.areaUncertaintySquareMetres / (100 * across)).toBeCloseTo(1, 2);
  });
});

describe('a radius', () => {
  it('has a bearing and a circle', () => {
    const edge = positionFrom([46, 39], 45, 50_000);
    const vertices = [[46, 39] as const, edge].map((position) => ({ position, snap: null }));
    const result = measured({ kind: 'radius', vertices }) as RadiusResult;
    expect(result.lengthMetres).toBeCloseTo(50_000, 3);
    expect(result.azimuthDegrees).toBeCloseTo(45, 6);
    expect(result.areaSquareMetres / (Math.PI * 50_000 ** 2)).toBeCloseTo(1, 4);
    for (const position of result.circle) {
      expect(geodesicBetween([46, 39], position).lengthMetres).toBeCloseTo(50_000, 3);
    }
  });
});

describe('what others would say', () => {
  // Turf's distance, for the three legs of the memo: never the same error twice.
  it('is a sphere that is short east to west and long north to south', () => {
    const east = measured(lineThrough([46, 38.5], positionFrom([46, 38.5], 90, 100_000)));
    expect((alternative(east, 'sphere')?.lengthMetres ?? 0) - 100_000).toBeCloseTo(-241, -0.5);
    const north = measured(lineThrough([46, 38.5], positionFrom([46, 38.5], 0, 100_000)));
    expect((alternative(north, 'sphere')?.lengthMetres ?? 0) - 100_000).toBeGreaterThan(140);
  });

  it('is a plane that makes everything a third longer here', () => {
    const result = measured(lineThrough([46, 39], [48.31, 39]));
    const plane = alternative(result, 'mercator')?.lengthMetres ?? 0;
    expect(plane / result.lengthMetres).toBeCloseTo(1.285, 2);
  });
});
