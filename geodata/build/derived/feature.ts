import type { Position } from '#core/position.ts';
import type { GeometryCollection, GeometryFeature } from '#dataset/schema.ts';
import type { Rings } from '#geo/label-position.ts';
import type { Line } from '#geo/line.ts';
import { roundPosition } from '#geo/round-position.ts';

/** One file of `geodata/geometry`, before it is written. */
export interface DerivedGeometry {
  readonly project: string;
  readonly features: readonly GeometryFeature[];
}

/** What a derived feature says about itself beside its geometry; it is not the primary one unless it says so. */
export type Said = Omit<GeometryFeature['properties'], 'isPrimary'> & { isPrimary?: boolean };

export function pointFeature(id: string, position: Position, said: Said): GeometryFeature {
  return feature(id, { type: 'Point', coordinates: roundPosition(position) }, said);
}

export function lineFeature(id: string, line: Line, said: Said): GeometryFeature {
  return feature(id, { type: 'LineString', coordinates: line.map(roundPosition) }, said);
}

export function areaFeature(id: string, rings: Rings, said: Said): GeometryFeature {
  return feature(id, { type: 'Polygon', coordinates: rings.map((ring) => ring.map(roundPosition)) }, said);
}

function feature(id: string, geometry: GeometryFeature['geometry'], said: Said): GeometryFeature {
  const { part, role, isPrimary = false, positionClass, errorMetres, origin, sources } = said;
  return {
    type: 'Feature',
    id,
    properties: { part, role, isPrimary, positionClass, errorMetres, origin, sources },
    geometry,
  };
}

/** The text of a geometry file: one feature to a line, so that a diff shows which one moved. */
export function formatCollection({ features }: DerivedGeometry): string {
  const head: Omit<GeometryCollection, 'features'> = {
    type: 'FeatureCollection',
    licence: 'ODbL-1.0',
    generatedBy: 'npm run geometry',
  };
  const opening = JSON.stringify(head).slice(0, -1);
  const lines = features.map((one) => JSON.stringify(one)).join(',\n');
  return `${opening},"features":[\n${lines}\n]}\n`;
}
