import fc from 'fast-check';
import {
  FEWEST_VERTICES,
  keptMeasurement,
  MEASUREMENT_KINDS,
  type Measurement,
  type Snap,
  type Vertex,
} from '#measure/measurement.ts';

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });

const snap: fc.Arbitrary<Snap> = fc.oneof(
  fc.record({
    type: fc.constantFrom('alignment' as const, 'project' as const),
    id: fc.stringMatching(/^[a-z0-9-]{1,40}(\/[a-z0-9-]{1,40}){0,2}$/),
  }),
  // Nobody knows what a basemap calls its places.
  fc.record({
    type: fc.constant('place' as const),
    id: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  }),
);

export const vertex: fc.Arbitrary<Vertex> = fc
  .record({
    position: fc.tuple(degrees(180), degrees(90)),
    snap: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, snap),
    precisionMetres: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: undefined }),
  })
  .map(({ precisionMetres, ...rest }) =>
    precisionMetres === undefined ? rest : { ...rest, precisionMetres },
  );

/** A measurement with enough vertices for a result, as it is kept. */
export const keptArbitrary: fc.Arbitrary<Measurement> = fc
  .constantFrom(...MEASUREMENT_KINDS)
  .chain((kind) =>
    fc
      .array(vertex, { minLength: FEWEST_VERTICES[kind], maxLength: kind === 'radius' ? 2 : 12 })
      .map((vertices) => keptMeasurement({ kind, vertices })),
  );

/** A line through positions that stand exactly where they are written. */
export function lineThrough(...positions: readonly (readonly [number, number])[]): Measurement {
  return { kind: 'line', vertices: positions.map((position) => ({ position, snap: null })) };
}
