import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { expect, it } from 'vitest';
import { boundsOf } from '#geo/bounds.ts';
import { anyLine } from '../support/lines.ts';

const collection = (
  ...geometries: FeatureCollection['features'][number]['geometry'][]
): FeatureCollection => ({
  type: 'FeatureCollection',
  features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
});

it('the bounds lie around all features, west and south first', () => {
  const bounds = boundsOf(
    collection(
      { type: 'Point', coordinates: [48.8, 38.4] },
      {
        type: 'LineString',
        coordinates: [
          [46.5, 38.9],
          [47, 39.5],
        ],
      },
    ),
  );
  expect(bounds).toEqual([46.5, 38.4, 48.8, 39.5]);
});

it('the bounds of a point are the point', () => {
  expect(boundsOf(collection({ type: 'Point', coordinates: [48.8, 38.4] }))).toEqual([
    48.8, 38.4, 48.8, 38.4,
  ]);
});

it('the bounds hold every position and touch one on each side', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      const bounds = boundsOf(collection({ type: 'LineString', coordinates: line.map((at) => [...at]) }));
      const longitudes = line.map(([longitude]) => longitude);
      const latitudes = line.map(([, latitude]) => latitude);
      expect(bounds).toEqual([
        Math.min(...longitudes),
        Math.min(...latitudes),
        Math.max(...longitudes),
        Math.max(...latitudes),
      ]);
    }),
  );
});
