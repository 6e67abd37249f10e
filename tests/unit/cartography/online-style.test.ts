import { type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { buildStyle } from '#cartography/build-style.ts';
import { INTERACTIVE_LAYERS } from '#cartography/layers/projects.ts';
import { composeOnlineStyle, isOnlineSource } from '#cartography/online-style.ts';
import { deepFreeze } from '../support/deep-freeze.ts';
import { PLAIN_LOOK, STYLE_ASSETS } from '../support/style-assets.ts';

const ONLINE: StyleSpecification = {
  version: 8,
  name: 'Streets',
  glyphs: 'https://tiles.test/fonts/{fontstack}/{range}.pbf',
  sprite: 'https://tiles.test/sprite',
  sources: {
    streets: { type: 'vector', tiles: ['https://tiles.test/{z}/{x}/{y}.pbf'] },
    projects: { type: 'vector', tiles: ['https://tiles.test/p/{z}/{x}/{y}.pbf'] },
  },
  layers: [
    { id: 'background', type: 'background' },
    { id: 'roads', type: 'line', source: 'streets', 'source-layer': 'roads' },
    {
      id: 'project-symbols',
      type: 'symbol',
      source: 'projects',
      'source-layer': 'names',
      layout: { 'text-field': ['get', 'name'], 'text-font': ['Noto Sans Regular'] },
    },
  ],
};

const own = buildStyle(PLAIN_LOOK, STYLE_ASSETS);
const composed = composeOnlineStyle(deepFreeze(structuredClone(ONLINE)), deepFreeze(structuredClone(own)));
const ids = composed.layers.map(({ id }) => id);
const isOnline = (id: string) => id.startsWith('online:');

describe('our layers over an online map', () => {
  it('lie on top of all of its own', () => {
    expect(ids.filter(isOnline)).toEqual(['online:background', 'online:roads', 'online:project-symbols']);
    expect(ids.findLastIndex(isOnline)).toBe(2);
  });

  it('are all there but those it draws better', () => {
    const left = own.layers.map(({ id }) => id).filter((id) => !ids.includes(id));
    expect(left).toEqual([
      'background',
      'relief-corridor',
      'relief-region',
      'rivers',
      'world-ocean',
      'sea',
      'lakes',
      'sea-shore',
      'lakes-shore',
      'districts',
      'provinces',
      'world-borders',
      'river-labels',
      'water-labels',
      'town-labels',
      'country-labels',
    ]);
  });

  it('keep the border, the Araz and everything of the projects', () => {
    expect(ids).toEqual(expect.arrayContaining(['araz', 'borders', 'borders-casing', ...INTERACTIVE_LAYERS]));
  });

  it('are not changed', () => {
    for (const layer of own.layers) {
      if (ids.includes(layer.id)) expect(composed.layers).toContainEqual(layer);
    }
  });
});

describe('the online map under ours', () => {
  it('has its ids and sources behind a prefix, so that none can collide', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(composed.layers[2]).toEqual({
      ...ONLINE.layers[2],
      id: 'online:project-symbols',
      source: 'online:projects',
    });
    expect(composed.layers[0]).toEqual({ id: 'online:background', type: 'background' });
    expect(composed.sources).toEqual({
      'online:streets': ONLINE.sources.streets,
      'online:projects': ONLINE.sources.projects,
      ...own.sources,
    });
  });

  it('brings its pictures but not its glyph server', () => {
    expect(composed.sprite).toBe('https://tiles.test/sprite');
    expect(composed.glyphs).toBeUndefined();
    expect(composed['font-faces']).toEqual(own['font-faces']);
  });

  it('may have neither pictures nor a name', () => {
    const { sprite: _sprite, name: _name, ...bare } = ONLINE;
    const result = composeOnlineStyle(bare, own);
    expect(result).not.toHaveProperty('sprite');
    expect(result.name).toBe('Araz Atlas (light, en) on an online map');
    expect(composed.name).toBe('Araz Atlas (light, en) on Streets');
  });

  it('is taken by MapLibre: the whole is a valid style', () => {
    expect(validateStyleMin(composed).map(({ message }) => message)).toEqual([]);
  });
});

describe('a source of the online map', () => {
  it.each([
    ['online:streets', true],
    ['projects', false],
    ['my-online:streets', false],
    ['', false],
    [undefined, false],
  ])('%j: %s', (id, expected) => {
    expect(isOnlineSource(id)).toBe(expected);
  });
});
