import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STATUS_SCALE } from '#cartography/status-scale.ts';
import { MAP_COLOURS, type MapColours, THEMES } from '#cartography/theme.ts';
import { STATUSES } from '#core/status.ts';
import { contrastOf } from '../support/contrast.ts';

const css = readFileSync('src/ui/styles/base.css', 'utf8');

/** The custom properties of one rule of the style sheet. */
function tokensOf(selector: string): Map<string, string> {
  const body = css.split(`${selector} {`)[1]?.split('}')[0];
  if (body === undefined) throw new Error(`base.css has no rule "${selector}"`);
  return new Map(
    [...body.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const TOKENS = { light: tokensOf(':root'), dark: tokensOf(':root[data-theme="dark"]') };

/** Colours that the page and the map share, by their names in either. */
const SHARED: Readonly<Record<string, keyof MapColours>> = {
  surface: 'surface',
  accent: 'accent',
  ink: 'ink',
  'ink-muted': 'inkMuted',
  paper: 'textHalo',
};

describe.each(THEMES)('the %s theme', (theme) => {
  const colours = MAP_COLOURS[theme];
  const token = (name: string) => TOKENS[theme].get(name) ?? '';

  it.each(Object.entries(SHARED))('has one --%s for the page and the map', (name, colour) => {
    expect(token(name)).toBe(colours[colour]);
  });

  it('writes all colours of the map in six lower-case digits', () => {
    expect(Object.values(colours).filter((colour) => !/^#[0-9a-f]{6}$/.test(colour))).toEqual([]);
  });

  it.each(STATUSES)(
    'shows the status "%s" on land, surface and paper with a contrast of 3 or more',
    (status) => {
      const ink = STATUS_SCALE[status].colour[theme];
      for (const ground of [colours.land, colours.surface, colours.textHalo, token('surface-quiet')]) {
        expect(contrastOf(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it.each(['ink', 'ink-muted', 'accent', 'contradiction'])(
    'sets --%s on every ground of the page with 4.5 or more',
    (name) => {
      for (const ground of ['paper', 'surface', 'surface-quiet']) {
        expect(contrastOf(token(name), token(ground)), `on --${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('writes names on the map with a contrast of 4.5 or more', () => {
    expect(contrastOf(colours.ink, colours.land)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(colours.ink, colours.textHalo)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(colours.inkMuted, colours.land)).toBeGreaterThanOrEqual(4.5);
  });

  it('shows what else is read off the map with a contrast of 3 or more', () => {
    expect(contrastOf(colours.accent, colours.land)).toBeGreaterThanOrEqual(3);
    expect(contrastOf(colours.border, colours.land)).toBeGreaterThanOrEqual(3);
    expect(contrastOf(colours.region, colours.land)).toBeGreaterThanOrEqual(3);
    expect(contrastOf(colours.waterInk, colours.sea)).toBeGreaterThanOrEqual(3);
  });
});

it('the two themes name the same colours', () => {
  expect(Object.keys(MAP_COLOURS.dark)).toEqual(Object.keys(MAP_COLOURS.light));
  const colourTokens = [...TOKENS.light].filter(([, value]) => value.startsWith('#')).map(([name]) => name);
  expect([...TOKENS.dark].filter(([, value]) => value.startsWith('#')).map(([name]) => name)).toEqual(
    colourTokens,
  );
});
