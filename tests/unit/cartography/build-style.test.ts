import { expression, type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import {
  BASEMAP_SOURCES,
  buildStyle,
  FEATURE_SOURCES,
  MAX_ZOOM,
  RELIEF_SOURCES,
} from '#cartography/build-style.ts';
import type { Extent } from '#cartography/extent.ts';
import { INTERACTIVE_LAYERS } from '#cartography/layers/projects.ts';
import type { StyleInput } from '#cartography/style-input.ts';
import { THEMES } from '#cartography/theme.ts';
import { LANGUAGES } from '#core/language.ts';
import { LAYER_GROUPS, type LayerGroup } from '#core/layer-group.ts';
import { STATUSES } from '#core/status.ts';
import { deepFreeze } from '../support/deep-freeze.ts';
import { PLAIN_LOOK, STYLE_ASSETS } from '../support/style-assets.ts';

const GROUP_CHOICES: readonly (readonly LayerGroup[])[] = [
  LAYER_GROUPS,
  [],
  ...LAYER_GROUPS.map((group) => [group]),
];
const DATES = ['1999-01-01', '2024-05-19', '2026-11-22'];
const EXTENTS: readonly Extent[] = ['region', 'world'];
const LOOKS = EXTENTS.flatMap((extent) =>
  THEMES.flatMap((theme) => LANGUAGES.map((language) => ({ extent, theme, language }))),
);

const styleOf = (look: Partial<StyleInput>) => buildStyle({ ...PLAIN_LOOK, ...look }, STYLE_ASSETS);
const looksOf = (part: Partial<StyleInput>): StyleInput[] =>
  GROUP_CHOICES.flatMap((groups) => DATES.map((date) => ({ ...PLAIN_LOOK, ...part, groups, date })));
const problemsOf = (style: StyleSpecification) => validateStyleMin(style).map(({ message }) => message);

describe.each(LOOKS)('the $theme style of the $extent in $language', (part) => {
  it('is valid with all layers, none and each alone, on three dates', () => {
    const looks = looksOf(part);
    expect(looks).toHaveLength(27);
    const problems = looks.flatMap((look) => problemsOf(buildStyle(look, STYLE_ASSETS)));
    expect(problems).toEqual([]);
  });
});

it.each(THEMES)('the %s style is valid with no status shown and with each alone', (theme) => {
  const choices = [[], ...STATUSES.map((status) => [status])];
  const problems = choices.flatMap((statuses) => problemsOf(styleOf({ theme, statuses })));
  expect(problems).toEqual([]);
});

describe('the validator', () => {
  const plain = styleOf({});

  it('sees a broken font face', () => {
    const broken = { ...plain, 'font-faces': { Atlas: [{ 'unicode-range': ['U+0000-00FF'] }] } };
    expect(problemsOf(broken as unknown as StyleSpecification)).not.toEqual([]);
  });

  it('sees a layer without a source and a paint of the wrong type', () => {
    const layers = plain.layers.map((layer) =>
      layer.id === 'lakes' ? { ...layer, source: 'nowhere', paint: { 'fill-opacity': 'half' } } : layer,
    );
    expect(problemsOf({ ...plain, layers } as StyleSpecification)).toHaveLength(2);
  });
});

describe('the style', () => {
  it('is the same for the same look, and writes to nothing it is given', () => {
    for (const look of looksOf({ theme: 'dark', language: 'fa' })) {
      const input = deepFreeze({ ...look, groups: [...look.groups] });
      const first = buildStyle(input, deepFreeze(structuredClone(STYLE_ASSETS)));
      expect(buildStyle(input, STYLE_ASSETS)).toEqual(first);
    }
  });

  it.each(EXTENTS)(
    'of the %s has the same data in every look of a language, so that none is loaded again',
    (extent) => {
      const vectorsOf = (look: StyleInput) =>
        Object.entries(buildStyle(look, STYLE_ASSETS).sources).filter(([, { type }]) => type === 'geojson');
      for (const look of LOOKS.flatMap(looksOf)) {
        if (look.extent !== extent) continue;
        expect(vectorsOf(look)).toEqual(vectorsOf({ ...PLAIN_LOOK, extent, language: look.language }));
      }
    },
  );

  it('has the relief of its theme alone', () => {
    const reliefsOf = (look: Partial<StyleInput>) =>
      Object.entries(styleOf(look).sources).flatMap(([id, { type }]) => (type === 'image' ? [id] : []));
    expect(reliefsOf({ theme: 'light' })).toEqual(['relief-corridor', 'relief-region']);
    expect(reliefsOf({ theme: 'dark' })).toEqual(['relief-corridor-dark', 'relief-region-dark']);
    expect(reliefsOf({ theme: 'dark', extent: 'region' })).toEqual(['relief-region-dark']);
  });

  it('knows the features of projects by their ids, and cuts everything down to the last zoom', () => {
    const { sources } = styleOf({});
    expect(sources.projects).toEqual({
      type: 'geojson',
      data: 'https://atlas.test/atlas-en.geojson',
      maxzoom: MAX_ZOOM,
      promoteId: 'id',
    });
    expect(MAX_ZOOM).toBe(13);
    expect(sources['relief-region']).toEqual({
      type: 'image',
      url: 'https://atlas.test/relief-region.webp',
      coordinates: STYLE_ASSETS.reliefs['relief-region'].corners,
    });
  });

  it('names the projects in its own language, and draws error areas only once they are wanted', () => {
    const dataOf = (look: Partial<StyleInput>, id: string) => {
      const source = styleOf(look).sources[id];
      return source?.type === 'geojson' ? source.data : undefined;
    };
    expect(dataOf({ language: 'fa' }, 'projects')).toBe('https://atlas.test/atlas-fa.geojson');
    expect(dataOf({}, 'error-areas')).toBe('https://atlas.test/error-areas.geojson');
    expect(dataOf({ hasErrorAreas: false }, 'error-areas')).toBeUndefined();
  });

  it('has the same layers in every look, in the same order; the region only leaves some out', () => {
    const idsOf = (look: StyleInput) => buildStyle(look, STYLE_ASSETS).layers.map(({ id }) => id);
    const world = idsOf(PLAIN_LOOK);
    const region = idsOf({ ...PLAIN_LOOK, extent: 'region' });
    expect(new Set(world).size).toBe(world.length);
    expect(world.filter((id) => region.includes(id))).toEqual(region);
    for (const look of LOOKS.flatMap(looksOf)) {
      expect(idsOf(look)).toEqual(look.extent === 'world' ? world : region);
    }
  });

  it('draws from sources it has, and names none it does not draw', () => {
    for (const look of LOOKS) {
      const { layers, sources } = styleOf(look);
      const used = layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
      expect([...new Set(used)].sort()).toEqual(Object.keys(sources).sort());
    }
  });

  it('draws every source there is, in one theme or the other', () => {
    const drawn = THEMES.flatMap((theme) => Object.keys(styleOf({ theme }).sources));
    expect([...new Set(drawn)].sort()).toEqual(
      [...BASEMAP_SOURCES, ...FEATURE_SOURCES, ...RELIEF_SOURCES].sort(),
    );
  });

  it.each(EXTENTS)('of the %s has every layer a click or the legend asks for', (extent) => {
    const ids = styleOf({ extent }).layers.map(({ id }) => id);
    expect(INTERACTIVE_LAYERS.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('asks for clicks from the top of the map downwards', () => {
    const ids = styleOf({}).layers.map(({ id }) => id);
    const symbols = INTERACTIVE_LAYERS.slice(0, 2).map((id) => ids.indexOf(id));
    const lines = INTERACTIVE_LAYERS.filter((id) => id.startsWith('line-')).map((id) => ids.indexOf(id));
    expect(symbols[0]).toBeGreaterThan(symbols[1] ?? 0);
    expect(symbols[1]).toBeGreaterThan(Math.max(...lines));
    const corridors = INTERACTIVE_LAYERS.filter((id) => id.startsWith('corridor-')).map((id) =>
      ids.indexOf(id),
    );
    expect(Math.min(...lines)).toBeGreaterThan(Math.max(...corridors));
    expect(Math.min(...corridors)).toBeGreaterThan(ids.indexOf('areas'));
  });

  it('puts all names above all lines and areas, and the names of projects above those of towns', () => {
    const { layers } = styleOf({});
    const isSymbol = layers.map(({ type }) => type === 'symbol');
    expect(isSymbol.lastIndexOf(false)).toBeLessThan(isSymbol.indexOf(true));
    const ids = layers.map(({ id }) => id);
    expect(ids.indexOf('part-symbols')).toBeGreaterThan(ids.indexOf('town-labels'));
    expect(ids.at(-1)).toBe('project-symbols');
  });

  it('filters by expressions alone, never in the older form', () => {
    const filters = styleOf({}).layers.flatMap((layer) =>
      'filter' in layer && layer.filter !== undefined ? [layer.filter] : [],
    );
    expect(filters.length).toBeGreaterThan(15);
    expect(filters.filter((filter) => !expression.isExpressionFilter(filter))).toEqual([]);
  });

  it('writes the names of the ground in the chosen language, else in English', () => {
    for (const language of LANGUAGES) {
      const label = styleOf({ language }).layers.find(({ id }) => id === 'town-labels');
      expect(label?.layout).toMatchObject({
        'text-field': ['coalesce', ['get', `name_${language}`], ['get', 'name_en'], ''],
      });
    }
  });

  it('never spaces the joined letters of Persian', () => {
    const spacings = styleOf({ language: 'fa' }).layers.map(
      ({ layout }) => (layout as Record<string, unknown> | undefined)?.['text-letter-spacing'] ?? 0,
    );
    expect(spacings.filter((spacing) => spacing !== 0)).toEqual([]);
  });

  it('draws every text from its own font faces, and asks no glyph server', () => {
    const style = styleOf({});
    const families = Object.keys(style['font-faces'] ?? {});
    expect(families).toEqual(['Atlas', 'Atlas Bold', 'Atlas Italic']);
    const named = JSON.stringify(style.layers.map(({ layout }) => layout)).match(/"Atlas[^"]*"/g) ?? [];
    expect([...new Set(named)].map((name) => JSON.parse(name)).sort()).toEqual(families);
    expect(style.glyphs).toBeUndefined();
  });
});
