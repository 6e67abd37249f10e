import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { buildStyle } from '#cartography/build-style.ts';
import { withMoreContrast } from '#cartography/more-contrast.ts';
import { MAP_COLOURS, THEMES } from '#cartography/theme.ts';
import { PLAIN_LOOK, STYLE_ASSETS } from '../support/style-assets.ts';

describe.each(THEMES)('the %s map with more contrast', (theme) => {
  const usual = buildStyle({ ...PLAIN_LOOK, theme, extent: 'world' }, STYLE_ASSETS);
  const stronger = withMoreContrast(usual, theme);
  const paintOf = (style: typeof usual, id: string): Record<string, unknown> =>
    ({ ...style.layers.find((layer) => layer.id === id)?.paint }) as Record<string, unknown>;

  it('is a valid style of the same layers', () => {
    expect(validateStyleMin(stronger).map(({ message }) => message)).toEqual([]);
    expect(stronger.layers.map(({ id }) => id)).toEqual(usual.layers.map(({ id }) => id));
  });

  it('writes every name in full ink', () => {
    const colours = stronger.layers.flatMap(({ type, id }) =>
      type === 'symbol' ? [paintOf(stronger, id)['text-color']] : [],
    );
    expect(new Set(colours)).toEqual(new Set([MAP_COLOURS[theme].ink]));
  });

  it('draws lines half as wide again and never faint, in the colour of their status', () => {
    const width = (style: typeof usual) =>
      paintOf(style, 'line-operating')['line-width'] as (number | unknown)[];
    const [before, after] = [width(usual), width(stronger)];
    expect(after.slice(0, 4)).toEqual(before.slice(0, 4));
    expect(after[4]).toBe(Number(before[4]) * 1.5);
    expect(after[5]).toBe(before[5]);
    expect(paintOf(stronger, 'corridor-planned')['line-opacity']).toBe(1);
    expect(paintOf(stronger, 'line-operating')['line-color']).toBe(
      paintOf(usual, 'line-operating')['line-color'],
    );
    expect(paintOf(stronger, 'provinces')['line-color']).toBe(MAP_COLOURS[theme].ink);
  });

  it('leaves the rings of a selection as they are', () => {
    expect(paintOf(stronger, 'line-selection')).toEqual(paintOf(usual, 'line-selection'));
  });
});
