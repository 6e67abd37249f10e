import type { Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { INTERACTIVE_LAYERS } from '#cartography/layers/projects.ts';
import { inViewOf } from '#map/in-view.ts';

interface Drawn {
  readonly layer: { readonly id: string; readonly type: string; readonly layout?: object };
  readonly properties: { readonly group: string; readonly positionClass: string; readonly project: string };
  readonly geometry?: { readonly type: 'Point'; readonly coordinates: readonly number[] };
}

/** A map of which only the question is asked what it has drawn. */
function mapThatDrew(features: readonly Drawn[], missingLayer?: string) {
  let asked: readonly string[] = [];
  const map = {
    getLayer: (id: string) => (id === missingLayer ? undefined : { id }),
    getBounds: () => ({ getWest: () => 44, getSouth: () => 36, getEast: () => 50, getNorth: () => 41 }),
    queryRenderedFeatures: ({ layers }: { layers: readonly string[] }) => {
      if (layers[0] === 'town-labels') return features.filter(({ layer }) => layer.id === 'town-labels');
      asked = layers;
      return features.filter(({ layer }) => layer.id !== 'town-labels');
    },
  };
  return { map: map as unknown as MapLibreMap, asked: () => asked };
}

const properties = { group: 'araz', positionClass: 'exact', project: 'giz-galasi' };
const line = (id: string): Drawn => ({ layer: { id, type: 'line' }, properties });
const symbol = (icon: string): Drawn => ({
  layer: { id: 'project-symbols', type: 'symbol', layout: { 'icon-image': { toString: () => icon } } },
  properties,
});

describe('what is in view', () => {
  it('is nothing where nothing is drawn', () => {
    expect(inViewOf(mapThatDrew([]).map)).toEqual({
      groups: [],
      statuses: [],
      positionClasses: [],
      projectIds: [],
      towns: [],
      bounds: [44, 36, 50, 41],
      featureIds: new Set(),
    });
  });

  it('is told once each, in the order of the legend', () => {
    const drawn = [
      {
        ...line('line-planned'),
        properties: { ...properties, group: 'regions', positionClass: 'schematic' },
      },
      { ...line('line-operating'), properties },
      { ...line('line-planned'), properties: { ...properties, positionClass: 'approximate' } },
    ];
    expect(inViewOf(mapThatDrew(drawn).map)).toMatchObject({
      groups: ['araz', 'regions'],
      statuses: ['operating', 'planned'],
      positionClasses: ['exact', 'approximate', 'schematic'],
      projectIds: ['giz-galasi'],
      towns: [],
    });
  });

  it('has the statuses of lines, corridors and symbols', () => {
    const drawn = [
      line('line-built'),
      line('corridor-under-construction'),
      symbol('symbol:dam:suspended:exact:dark'),
    ];
    expect(inViewOf(mapThatDrew(drawn).map).statuses).toEqual(['built', 'under-construction', 'suspended']);
  });

  it('has no status for areas and for names of provinces', () => {
    const drawn = [
      { layer: { id: 'areas', type: 'fill' }, properties },
      { layer: { id: 'region-labels', type: 'symbol', layout: {} }, properties },
      symbol('town:light'),
    ];
    expect(inViewOf(mapThatDrew(drawn).map).statuses).toEqual([]);
  });

  it('is asked only of layers the map has', () => {
    const { map, asked } = mapThatDrew([], 'areas');
    inViewOf(map);
    expect(asked()).toEqual(INTERACTIVE_LAYERS.filter((id) => id !== 'areas'));
  });

  it('names each project once, and towns from west to east', () => {
    const town = (name: string, longitude: number): Drawn => ({
      layer: { id: 'town-labels', type: 'symbol', layout: { 'text-field': { toString: () => name } } },
      properties,
      geometry: { type: 'Point', coordinates: [longitude, 39] },
    });
    const of = (project: string): Drawn => ({
      ...line('line-built'),
      properties: { ...properties, project },
    });
    const drawn = [of('instc'), town('Baku', 49.9), of('aras-dam'), town('Nakhchivan', 45.4), of('instc')];
    const { projectIds, towns } = inViewOf(mapThatDrew(drawn).map);
    expect(projectIds).toEqual(['aras-dam', 'instc']);
    expect(towns).toEqual(['Nakhchivan', 'Baku']);
  });
});
