import { describe, expect, it } from 'vitest';
import { geodesicBetween } from '#geo/geodesic.ts';
import { measuredFeature } from '#interchange/measured-feature.ts';

const LEGS = [
  {
    line: [
      [48, 38],
      [48.5, 38.3],
      [49, 39],
    ] as const,
    isFollowed: false,
  },
  {
    line: [
      [49, 39],
      [49.2, 39.5],
      [50, 40],
    ] as const,
    isFollowed: true,
  },
];

describe('a measurement as a feature', () => {
  it('keeps the ends of free legs and all of those that follow a line', () => {
    const { geometry, properties } = measuredFeature('x', {
      kind: 'line',
      lengthMetres: 250_000.12345,
      uncertaintyMetres: 500,
      areaSquareMetres: null,
      countries: [{ country: 'AZ', lengthMetres: 1000.5 }],
      legs: LEGS,
    });
    expect(geometry.coordinates).toEqual([
      [48, 38],
      [49, 39],
      [49.2, 39.5],
      [50, 40],
    ]);
    expect(new Map(properties).get('length_m')).toBe(250_000.123);
    expect(new Map(properties).get('m_AZ')).toBe(1000.5);
  });

  it('has the same ellipsoidal length, vertex to vertex, as the measurement', () => {
    const { geometry } = measuredFeature('x', {
      kind: 'line',
      lengthMetres: 0,
      uncertaintyMetres: 0,
      areaSquareMetres: null,
      countries: [],
      legs: LEGS.slice(0, 1),
    });
    const [from, to] = geometry.coordinates as [[number, number], [number, number]];
    expect(geodesicBetween(from, to).lengthMetres).toBe(geodesicBetween([48, 38], [49, 39]).lengthMetres);
    expect(geometry.coordinates).toHaveLength(2);
  });
});
