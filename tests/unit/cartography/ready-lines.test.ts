import { expression, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { buildStyle } from '#cartography/build-style.ts';
import { withLinesReady } from '#cartography/ready-lines.ts';
import { PLAIN_LOOK, STYLE_ASSETS } from '../support/style-assets.ts';

describe('a map whose lines are ready before they are drawn', () => {
  const usual = buildStyle({ ...PLAIN_LOOK, extent: 'world' }, STYLE_ASSETS);
  const ready = withLinesReady(usual);
  const layerOf = (id: string, { layers } = ready) => layers.find((layer) => layer.id === id);

  it('is a valid style', () => {
    expect(validateStyleMin(ready).map(({ message }) => message)).toEqual([]);
  });

  it.each(['rivers', 'araz', 'provinces', 'borders', 'borders-casing'])('keeps the tiles of %s', (id) => {
    expect(layerOf(id, usual)?.minzoom).toBeGreaterThan(0);
    expect(layerOf(id)?.minzoom).toBe(0);
  });

  it.each([
    ['rivers', 5, 1],
    ['araz', 4, 1],
    ['borders-casing', 5, 0.75],
  ])('draws %s from zoom %d on and not before', (id, zoom, opacity) => {
    const paint = expression.createExpression(layerOf(id)?.paint?.['line-opacity' as never], 'test');
    if (paint.result === 'error') throw new Error('the opacity is no expression');
    expect(paint.value.evaluate({ zoom: zoom - 0.01 })).toBe(0);
    expect(paint.value.evaluate({ zoom })).toBe(opacity);
  });

  it('leaves alone what shares its source with something that is drawn from farther away', () => {
    for (const id of ['districts', 'sea-shore', 'lakes-shore'])
      expect(layerOf(id)).toEqual(layerOf(id, usual));
  });
});
