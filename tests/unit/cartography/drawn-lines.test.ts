import { expression, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { buildStyle } from '#cartography/build-style.ts';
import { drawnLineLayerId, drawnUpTo, withDrawnLines } from '#cartography/drawn-lines.ts';
import { MAP_COLOURS, THEMES } from '#cartography/theme.ts';
import { PLAIN_LOOK, STYLE_ASSETS } from '../support/style-assets.ts';

const LINE = {
  id: 'western:12:40',
  positions: [
    [48, 38],
    [49, 37],
  ] as const,
};

describe.each(THEMES)('a line drawn along its course on the %s map', (theme) => {
  const usual = buildStyle({ ...PLAIN_LOOK, theme }, STYLE_ASSETS);
  const drawn = (isWhole: boolean) => withDrawnLines(usual, { lines: [LINE], isWhole }, theme);

  it('makes a valid style', () => {
    for (const style of [drawn(true), drawn(false)])
      expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
  });

  it('lies beneath every line of the atlas, above the areas', () => {
    const ids = drawn(true).layers.map(({ id }) => id);
    const at = ids.indexOf(drawnLineLayerId(LINE));
    expect(at).toBeLessThan(ids.indexOf('corridor-casing'));
    expect(at).toBeGreaterThan(ids.indexOf('areas'));
  });

  it('takes the place of the ring around a selected line', () => {
    const ring = drawn(false).layers.find(({ id }) => id === 'line-selection');
    expect(ring?.paint).toMatchObject({ 'line-layer-opacity': 0 });
    expect(withDrawnLines(usual, { lines: [], isWhole: true }, theme)).toBe(usual);
  });

  it.each([0.001, 0.5, 0.999])('shows what lies before %d of its length, and nothing beyond', (share) => {
    const paint = expression.createExpression(drawnUpTo(share, theme), 'test');
    if (paint.result === 'error') throw new Error('the paint of a drawn line is no expression');
    const at = (lineProgress: number) => paint.value.evaluate({ zoom: 8, lineProgress });
    expect(at(share / 2)).toBe(MAP_COLOURS[theme].accent);
    expect(at((1 + share) / 2)).toBe('rgba(0, 0, 0, 0)');
  });
});
