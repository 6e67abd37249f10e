import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { buildStyle } from '#cartography/build-style.ts';
import { patternDifference, scaleInstead } from '#cartography/choose-scale.ts';
import { withDrawnLines } from '#cartography/drawn-lines.ts';
import { parsePointSymbolId, pointSymbolId } from '#cartography/point-symbol.ts';
import { withProjector } from '#cartography/projector.ts';
import { PROJECTOR_SCALES } from '#cartography/projector-scales.ts';
import { projectorSymbolSvg } from '#cartography/projector-symbol.ts';
import { MAP_COLOURS, THEMES } from '#cartography/theme.ts';
import { LANGUAGES } from '#core/language.ts';
import { STATUSES } from '#core/status.ts';
import { STATUS_SCALE_NAMES } from '#core/status-scale-name.ts';
import { contrastOf } from '../support/contrast.ts';
import { PLAIN_LOOK, STYLE_ASSETS } from '../support/style-assets.ts';

const DRAWN = {
  lines: [
    {
      id: 'araz',
      positions: [
        [45, 39],
        [46, 39.5],
      ] as const,
    },
  ],
  isWhole: false,
};
const EXTENTS = ['region', 'world'] as const;
const cases = THEMES.flatMap((theme) => STATUS_SCALE_NAMES.map((scale) => ({ theme, scale })));

describe.each(cases)('the $theme map on a projector with the scale "$scale"', ({ theme, scale }) => {
  const look = { ...PLAIN_LOOK, theme, mark: [48, 38] as const, hasMeasurement: true };
  const usual = buildStyle(look, STYLE_ASSETS);
  const projected = withProjector(usual, scale, theme);
  const layer = (style: typeof usual, id: string) => {
    const found = style.layers.find((other) => other.id === id);
    return {
      paint: { ...found?.paint } as Record<string, unknown>,
      layout: { ...found?.layout } as Record<string, unknown>,
    };
  };

  it('is valid in every language and extent, with and without lines that are drawn', () => {
    const styles = LANGUAGES.flatMap((language) =>
      EXTENTS.flatMap((extent) => {
        const built = buildStyle({ ...look, language, extent }, STYLE_ASSETS);
        return [built, withDrawnLines(built, DRAWN, theme)].map((style) =>
          withProjector(style, scale, theme),
        );
      }),
    );
    expect(styles).toHaveLength(16);
    expect(styles.flatMap((style) => validateStyleMin(style).map(({ message }) => message))).toEqual([]);
  });

  it('has the same layers and sources', () => {
    expect(projected.layers.map(({ id }) => id)).toEqual(usual.layers.map(({ id }) => id));
    expect(projected.sources).toEqual(usual.sources);
  });

  it('draws lines 60 % wider, in colour and strokes of the scale, never pale', () => {
    for (const status of STATUSES) {
      const { colour, dash, cap } = PROJECTOR_SCALES[scale][status];
      const { paint, layout } = layer(projected, `corridor-${status}`);
      expect(paint).toMatchObject({ 'line-color': colour[theme], 'line-opacity': 1 });
      expect(paint['line-dasharray'] ?? []).toEqual(dash);
      expect(layout['line-cap']).toBe(cap);
    }
    const widths = [usual, projected].map(
      (style) => layer(style, 'line-operating').paint['line-width'] as unknown[],
    );
    expect(widths[1]?.[4]).toBeCloseTo(Number(widths[0]?.[4]) * 1.6, 3);
    expect(widths[1]?.[3]).toBe(widths[0]?.[3]);
  });

  it('writes names 40 % larger, and keeps more room between them', () => {
    const sizes = [usual, projected].map(
      (style) => layer(style, 'project-symbols').layout['text-size'] as unknown[],
    );
    expect(sizes[1]?.[4]).toBeCloseTo(Number(sizes[0]?.[4]) * 1.4, 3);
    expect(layer(projected, 'town-labels').layout['text-padding']).toBe(9);
  });

  it('tells every two statuses apart without colour, in lines and in symbols', () => {
    const alike = STATUSES.flatMap((a, i) =>
      STATUSES.slice(i + 1).filter((b) => {
        const [one, other] = [PROJECTOR_SCALES[scale][a], PROJECTOR_SCALES[scale][b]];
        return patternDifference(one, other) < 0.3 || one.fill === other.fill;
      }),
    );
    expect(alike).toEqual([]);
  });

  it('draws every status at 3:1 or more against land and casing', () => {
    const { land, casing } = MAP_COLOURS[theme];
    for (const status of STATUSES) {
      const colour = PROJECTOR_SCALES[scale][status].colour[theme];
      expect(Math.min(contrastOf(colour, land), contrastOf(colour, casing))).toBeGreaterThanOrEqual(3);
    }
  });

  it('has a picture of its own for every symbol', () => {
    const symbol = { kind: 'dam', status: 'unknown', positionClass: 'exact', theme } as const;
    const svg = projectorSymbolSvg(`projector:${scale}:${pointSymbolId(symbol)}`);
    expect(svg).toContain(`"${PROJECTOR_SCALES[scale].unknown.colour[theme]}"`);
    expect(JSON.stringify(layer(projected, 'project-symbols').layout['icon-image'])).toContain(
      `"projector:${scale}:symbol:"`,
    );
  });
});

it('a picture with the name of no scale or no symbol is none', () => {
  const usual = pointSymbolId({ kind: 'dam', status: 'built', positionClass: 'exact', theme: 'dark' });
  expect(parsePointSymbolId(usual)).not.toBeNull();
  expect(projectorSymbolSvg(`projector:neon:${usual}`)).toBeNull();
  expect(projectorSymbolSvg('projector:ink:symbol:castle')).toBeNull();
});

describe('a scale instead of one that looks alike', () => {
  it('is one that was not refused, until there is none', () => {
    const refused: (typeof STATUS_SCALE_NAMES)[number][] = ['atlas'];
    for (const _ of STATUS_SCALE_NAMES.slice(1)) {
      const next = scaleInstead(refused, ['built', 'operating'], 'light');
      expect(refused).not.toContain(next);
      if (next !== null) refused.push(next);
    }
    expect(refused.toSorted()).toEqual([...STATUS_SCALE_NAMES].toSorted());
    expect(scaleInstead(refused, ['built', 'operating'], 'light')).toBeNull();
  });

  it('has coarser strokes where planned and suspended look alike', () => {
    const next = scaleInstead(['atlas'], ['planned', 'suspended'], 'light');
    expect(next === null ? null : PROJECTOR_SCALES[next].suspended.dash).toEqual([0.1, 6]);
  });
});
