import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KIND_GLYPHS } from '#cartography/kind-glyph.ts';
import {
  type PointSymbol,
  parsePointSymbolId,
  pointSymbolId,
  pointSymbolSvg,
  SYMBOL_SIZE,
} from '#cartography/point-symbol.ts';
import { THEMES } from '#cartography/theme.ts';
import { parseTownSymbolId, TOWN_SYMBOL_SIZE, townSymbolSvg } from '#cartography/town-symbol.ts';
import { KINDS } from '#core/kind.ts';
import { POSITION_CLASSES } from '#core/position-class.ts';
import { STATUSES } from '#core/status.ts';
import { xmlFaults } from '../support/well-formed.ts';

const ALL: readonly PointSymbol[] = KINDS.flatMap((kind) =>
  STATUSES.flatMap((status) =>
    POSITION_CLASSES.flatMap((positionClass) =>
      THEMES.map((theme) => ({ kind, status, positionClass, theme })),
    ),
  ),
);

/** An SVG path of the commands that are used, each with the numbers it needs. */
const PATH = /^(?:[Mm][\s\d.,-]+|[LlHhVvAaCcSs][\s\d.,-]+|[Zz])+$/;

describe('the name of a symbol', () => {
  it('says it all', () => {
    expect(
      pointSymbolId({
        kind: 'power-station',
        status: 'under-construction',
        positionClass: 'schematic',
        theme: 'dark',
      }),
    ).toBe('symbol:power-station:under-construction:schematic:dark');
  });

  it('leads back to the symbol, for each of the 360', () => {
    expect(ALL).toHaveLength(360);
    for (const symbol of ALL) expect(parsePointSymbolId(pointSymbolId(symbol))).toEqual(symbol);
  });

  it.each([
    '',
    'symbol',
    'symbol::::',
    'town:light',
    'symbol:dam:operating:exact',
    'symbol:castle:operating:exact:light',
    'symbol:dam:finished:exact:light',
    'symbol:dam:operating:precise:light',
    'symbol:dam:operating:exact:sepia',
    'Symbol:dam:operating:exact:light',
    'symbol:dam:operating:exact:light:extra',
    'symbol:constructor:operating:exact:light',
  ])('is not %j', (id) => {
    expect(parsePointSymbolId(id)).toBeNull();
  });

  it('is no other text', () => {
    const words = fc.constantFrom('symbol', 'dam', 'operating', 'exact', 'light', 'dark', '', 'x');
    const text = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 6 }).map((parts) => parts.join(':')),
    );
    fc.assert(
      fc.property(text, (id) => {
        const symbol = parsePointSymbolId(id);
        expect(symbol === null || pointSymbolId(symbol) === id).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the picture of a symbol', () => {
  it('is a sound SVG document of 30 pixels, for each of the 360', () => {
    for (const symbol of ALL) {
      const svg = pointSymbolSvg(symbol);
      expect(xmlFaults(svg), pointSymbolId(symbol)).toEqual([]);
      expect(svg).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="30" height="30" viewBox="0 0 30 30">/,
      );
      expect(svg).not.toMatch(/undefined|NaN|null/);
    }
    expect(SYMBOL_SIZE).toBe(30);
  });

  it('draws paths a browser can read', () => {
    const paths = ALL.flatMap((symbol) => [...pointSymbolSvg(symbol).matchAll(/ d="([^"]*)"/g)]).map(
      ([, d]) => d ?? '',
    );
    expect([...new Set(paths)].filter((path) => !PATH.test(path))).toEqual([]);
  });

  it('names nothing and refers to nothing, so that many may stand on one page', () => {
    for (const symbol of ALL) expect(pointSymbolSvg(symbol)).not.toMatch(/ id="|url\(|href=/);
  });

  it('is different for every kind, theme and status, save the two statuses of which nothing moves', () => {
    const drawn = ALL.filter(
      ({ positionClass, status }) => positionClass === 'exact' && status !== 'unknown',
    );
    expect(new Set(drawn.map((symbol) => pointSymbolSvg(symbol))).size).toBe(drawn.length);
  });

  it('has a broken outline where the position is schematic, and only there', () => {
    for (const symbol of ALL) {
      expect(pointSymbolSvg(symbol).includes('stroke-dasharray')).toBe(symbol.positionClass === 'schematic');
    }
  });

  it('is round for water works, square for ways, a diamond for areas', () => {
    const shapes = Object.fromEntries(KINDS.map((kind) => [kind, KIND_GLYPHS[kind].shape]));
    expect(shapes).toEqual({
      dam: 'circle',
      'power-station': 'circle',
      bridge: 'square',
      railway: 'square',
      road: 'square',
      terminal: 'square',
      irrigation: 'circle',
      zone: 'diamond',
      corridor: 'square',
      region: 'diamond',
    });
  });
});

describe('the check of SVG itself', () => {
  it.each([
    '<svg>',
    '<svg></g></svg>',
    '<svg/><svg/>',
    '<svg a="1" a="2"/>',
    '<svg a=1/>',
    '<svg>text</svg>',
    '<svg a="<"/>',
  ])('finds the fault of %s', (source) => {
    expect(xmlFaults(source)).not.toEqual([]);
  });
});

describe('the dot of a town', () => {
  it.each(THEMES)('is a sound SVG document of 8 pixels in the %s theme', (theme) => {
    expect(xmlFaults(townSymbolSvg(theme))).toEqual([]);
    expect(townSymbolSvg(theme)).toContain(`width="${TOWN_SYMBOL_SIZE}" height="${TOWN_SYMBOL_SIZE}"`);
    expect(parseTownSymbolId(`town:${theme}`)).toBe(theme);
  });

  it.each(['town', 'town:', 'town:sepia', 'town:light:2', 'symbol:light'])('is not asked for by %j', (id) => {
    expect(parseTownSymbolId(id)).toBeNull();
  });
});
