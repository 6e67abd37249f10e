import { describe, expect, it } from 'vitest';
import { buildStyle } from '#cartography/build-style.ts';
import { withImported } from '#cartography/layers/imported.ts';
import type { StyleInput } from '#cartography/style-input.ts';
import { lookChanges } from '#map/look-changes.ts';
import { PLAIN_LOOK, STYLE_ASSETS } from '../support/style-assets.ts';

const style = (look: Partial<StyleInput> = {}) =>
  buildStyle({ ...PLAIN_LOOK, extent: 'world', ...look }, STYLE_ASSETS);
type Style = ReturnType<typeof style>;

const FILE = { id: 1, colour: '#d6248f', isShown: true, version: 0 };
const imported = (...files: (typeof FILE)[]) => withImported(style(), files, 'light');

function dataOf(from: Style, id: string): unknown {
  const source = from.sources[id];
  return source?.type === 'geojson' ? source.data : undefined;
}

/** The sources and the order of layers after the changes. */
function changed(from: Style, to: Style) {
  const changes = lookChanges(from, to);
  if (changes === null) throw new Error('no changes lead there');
  const layers = from.layers.map(({ id }) => id).filter((id) => !changes.removedLayers.includes(id));
  for (const { layer, below } of changes.addedLayers) {
    const at = below === undefined ? layers.length : layers.indexOf(below);
    expect(at).toBeGreaterThanOrEqual(0);
    layers.splice(at, 0, layer.id);
  }
  const sources = Object.keys(from.sources).filter((id) => !changes.removedSources.includes(id));
  return { layers, sources: [...sources, ...changes.addedSources.map(([id]) => id)].sort() };
}

describe('the changes between two looks', () => {
  it.each<[string, Style, Style]>([
    ['an imported file', style(), imported(FILE)],
    ['one more above it', imported(FILE), imported({ ...FILE, id: 2 }, FILE)],
    ['one less', imported({ ...FILE, id: 2 }, FILE), imported({ ...FILE, id: 2 })],
    ['one turned round', imported(FILE), imported({ ...FILE, version: 1 })],
    ['the world around the region', style({ extent: 'region' }), style()],
    ['other colours, whose relief is another picture', style(), style({ theme: 'dark' })],
    ['a measurement', style(), style({ hasMeasurement: true })],
  ])('lead to %s', (_name, from, to) => {
    expect(changed(from, to)).toEqual({
      layers: to.layers.map(({ id }) => id),
      sources: Object.keys(to.sources).sort(),
    });
  });

  it('ask for the tiles of a file anew where its geometry has changed', () => {
    const changes = lookChanges(imported(FILE), imported({ ...FILE, version: 1 }));
    expect(changes?.removedSources).toEqual(['imported-1']);
    expect(changes?.addedSources.map(([id]) => id)).toEqual(['imported-1']);
    expect(changes?.addedLayers).toHaveLength(3);
  });

  it('are of properties alone where a file is hidden', () => {
    const changes = lookChanges(imported(FILE), imported({ ...FILE, isShown: false }));
    expect(changes?.addedLayers).toEqual([]);
    expect(changes?.removedLayers).toEqual([]);
    expect(changes?.properties).toHaveLength(3);
  });

  it('take the names of another language from its file, and change no source or layer otherwise', () => {
    const persian = style({ language: 'fa' });
    const changes = lookChanges(style(), persian);
    const files = Object.entries(persian.sources).flatMap(([id, source]) =>
      source.type === 'geojson' && source.data !== dataOf(style(), id) ? [[id, source.data]] : [],
    );
    expect(files.length).toBeGreaterThan(0);
    expect(changes).toMatchObject({
      changedData: files,
      removedLayers: [],
      removedSources: [],
      addedSources: [],
      addedLayers: [],
    });
    expect(changes?.properties.some(({ property }) => property === 'text-field')).toBe(true);
  });

  it('leave data alone that stay', () => {
    expect(lookChanges(style(), style({ theme: 'dark' }))?.changedData).toEqual([]);
  });

  it('do not lead where a source that keeps its data is another', () => {
    const [id, source] = Object.entries(style().sources).find(([, { type }]) => type === 'geojson') ?? [];
    const clustered = { ...style().sources, [String(id)]: { ...source, cluster: true } } as Style['sources'];
    expect(lookChanges(style(), { ...style(), sources: clustered })).toBeNull();
  });
});
