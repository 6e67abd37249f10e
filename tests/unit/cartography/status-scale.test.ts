import { describe, expect, it } from 'vitest';
import { buildStyle } from '#cartography/build-style.ts';
import { pointSymbolSvg } from '#cartography/point-symbol.ts';
import { STATUS_SCALE } from '#cartography/status-scale.ts';
import { MAP_COLOURS, THEMES } from '#cartography/theme.ts';
import { KINDS } from '#core/kind.ts';
import { STATUSES } from '#core/status.ts';
import { compiled, featureWith } from '../support/evaluate.ts';
import { PLAIN_LOOK, STYLE_ASSETS } from '../support/style-assets.ts';

const layerOf = (theme: 'light' | 'dark', id: string) => {
  const layer = buildStyle({ ...PLAIN_LOOK, theme }, STYLE_ASSETS).layers.find((other) => other.id === id);
  if (layer === undefined) throw new Error(`there is no layer "${id}"`);
  return { layout: {}, ...layer, paint: { ...layer.paint } as Record<string, unknown> };
};

describe('the scale of status', () => {
  it('has every status, and no other', () => {
    expect(Object.keys(STATUS_SCALE)).toEqual([...STATUSES]);
  });

  it('tells every two statuses apart without colour, but the two of which nothing moves', () => {
    const sign = (status: keyof typeof STATUS_SCALE) => {
      const { dash, cap, fill } = STATUS_SCALE[status];
      return { line: JSON.stringify([dash, cap]), fill };
    };
    const alike = STATUSES.flatMap((a, i) =>
      STATUSES.slice(i + 1)
        .filter((b) => sign(a).line === sign(b).line || sign(a).fill === sign(b).fill)
        .map((b) => `${a} = ${b}`),
    );
    expect(alike).toEqual(['suspended = unknown']);
  });

  it('has dashes in pairs, none below nothing', () => {
    for (const { dash } of Object.values(STATUS_SCALE)) {
      expect(dash.length % 2).toBe(0);
      expect(dash.every((length) => length > 0)).toBe(true);
    }
  });
});

const cases = THEMES.flatMap((theme) => STATUSES.map((status) => ({ theme, status })));

describe.each(cases)('$status in the $theme theme', ({ theme, status }) => {
  const { colour, dash, cap, fill } = STATUS_SCALE[status];

  it.each(['line', 'corridor'])('is painted on a %s as the scale says', (line) => {
    const { paint, layout } = layerOf(theme, `${line}-${status}`);
    expect(paint['line-color']).toBe(colour[theme]);
    expect(paint['line-dasharray'] ?? []).toEqual(dash);
    expect(layout).toMatchObject({ 'line-cap': cap });
  });

  it('is painted on areas and halos in the same colour, but not on provinces, which have none', () => {
    const colourOf = compiled(layerOf(theme, 'areas').paint['fill-color']);
    const history = { from0: '2020-01-01', status0: status };
    expect(colourOf(featureWith({ ...history, kind: 'zone' }))).toBe(colour[theme]);
    expect(colourOf(featureWith({ ...history, kind: 'dam', role: 'halo' }))).toBe(colour[theme]);
    expect(colourOf(featureWith({ ...history, kind: 'region' }))).toBe(MAP_COLOURS[theme].region);
  });

  it('is drawn in every symbol in the same colour', () => {
    for (const kind of KINDS) {
      expect(pointSymbolSvg({ kind, status, positionClass: 'exact', theme })).toContain(`"${colour[theme]}"`);
    }
  });

  it('is drawn in symbols with the fill of the scale', () => {
    const like = STATUSES.filter((other) => STATUS_SCALE[other].fill === fill);
    const inOneInk = (other: (typeof STATUSES)[number]) =>
      pointSymbolSvg({ kind: 'dam', status: other, positionClass: 'exact', theme }).replaceAll(
        STATUS_SCALE[other].colour[theme],
        'ink',
      );
    expect(STATUSES.filter((other) => inOneInk(other) === inOneInk(status))).toEqual(like);
  });
});
