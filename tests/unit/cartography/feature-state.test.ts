import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { expect, it } from 'vitest';
import { talkStyle } from '#app/talk-style.ts';
import { buildStyle } from '#cartography/build-style.ts';
import { withMoreContrast } from '#cartography/more-contrast.ts';
import { THEMES } from '#cartography/theme.ts';
import { STATUS_SCALE_NAMES } from '#core/status-scale-name.ts';
import { PLAIN_LOOK, STYLE_ASSETS } from '../support/style-assets.ts';

const LINE = {
  id: 'western:12:40',
  positions: [
    [48, 38],
    [49, 37],
  ] as const,
};

/** Every look a map may change to and from. */
function looks(): StyleSpecification[] {
  return THEMES.flatMap((theme) => {
    const usual = buildStyle({ ...PLAIN_LOOK, theme }, STYLE_ASSETS);
    const dressed = [[], [LINE]].flatMap((lines) =>
      [null, ...STATUS_SCALE_NAMES].map((scale) =>
        talkStyle(usual, { theme, scale, drawn: { lines, isWhole: false } }),
      ),
    );
    return dressed.flatMap((style) => [style, withMoreContrast(style, theme)]);
  });
}

// Until a tile has been laid out anew, MapLibre asks the new value of such a property for what a changed state makes of it, and
// fails where that is a plain one: "this.expression.evaluate is not a function".
it('what follows the state of a feature does so in every look', () => {
  const kinds = new Map<string, Set<boolean>>();
  for (const { layers } of looks()) {
    for (const layer of layers) {
      for (const [property, value] of Object.entries(layer.paint ?? {})) {
        const key = `${layer.id} ${property}`;
        const known = kinds.get(key) ?? new Set();
        kinds.set(key, known.add(JSON.stringify(value).includes('"feature-state"')));
      }
    }
  }
  expect([...kinds.values()].some((kind) => kind.has(true))).toBe(true);
  expect([...kinds].filter(([, kind]) => kind.size > 1).map(([key]) => key)).toEqual([]);
});
