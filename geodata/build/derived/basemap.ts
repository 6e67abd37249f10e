import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, Geometry } from 'geojson';
import type { Rings } from '#geo/label-position.ts';
import { type Line, toPosition } from '#geo/line.ts';

/** A layer of the embedded map; every feature of it has an id of its own. */
type Layer = FeatureCollection<Geometry, { readonly id: string }>;

/** What the derivation reads of the embedded map. */
export interface Basemap {
  /** From the Turkish border to Bahramtapa, with the flow. */
  readonly araz: Line;
  /** From the Talysh ridge to the sea, with the flow. */
  readonly astarachay: Line;
  /** The outline of each province by its id. */
  readonly provinces: ReadonlyMap<string, Rings>;
}

/** Reads the parts of `geodata/basemap` below `root` that project geometry is derived from. */
export function readBasemap(root: string): Basemap {
  const rivers = readLayer(root, 'araz.geojson');
  const provinces = readLayer(root, 'provinces.geojson');
  return {
    araz: river(rivers, 'araz'),
    astarachay: river(rivers, 'astarachay'),
    provinces: new Map(provinces.features.map((feature) => [feature.properties.id, ringsOf(feature)])),
  };
}

function readLayer(root: string, name: string): Layer {
  return JSON.parse(readFileSync(join(root, 'geodata/basemap', name), 'utf8'));
}

function river(rivers: Layer, id: string): Line {
  const geometry = rivers.features.find(({ properties }) => properties.id === id)?.geometry;
  if (geometry?.type !== 'LineString') throw new Error(`geodata/basemap/araz.geojson has no line "${id}"`);
  return geometry.coordinates.map(toPosition);
}

function ringsOf({ properties, geometry }: Layer['features'][number]): Rings {
  if (geometry.type !== 'Polygon')
    throw new Error(`geodata/basemap/provinces.geojson: "${properties.id}" is no polygon`);
  return geometry.coordinates.map((ring) => ring.map(toPosition));
}
