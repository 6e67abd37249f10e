import type { Feature, Geometry } from 'geojson';
import type { MeasuredRole } from '#cartography/layers/measurement.ts';
import type { Position } from '#core/position.ts';
import { densified, geodesicBetween, positionFrom } from '#geo/geodesic.ts';
import type { Line } from '#geo/line.ts';
import type { Vertex } from '#measure/measurement.ts';

type Properties = Readonly<Record<string, unknown>>;

export function featureOf(role: MeasuredRole, geometry: Geometry, more: Properties = {}): Feature {
  return { type: 'Feature', properties: { role, ...more }, geometry };
}

export function lineOf(line: Line, role: MeasuredRole, more: Properties = {}): Feature {
  return featureOf(role, { type: 'LineString', coordinates: mutable(line) }, more);
}

export function pointOf(role: MeasuredRole, { position }: Vertex, more: Properties = {}): Feature {
  return featureOf(role, { type: 'Point', coordinates: [...position] }, more);
}

export function mutable(line: Line): [number, number][] {
  return line.map(([longitude, latitude]) => [longitude, latitude]);
}

const CIRCLE_STEPS = 180;

/** The circle of all positions as far from the centre as `edge`, and the geodesic that leads there. */
export function circleFeatures(
  centre: Position,
  edge: Position,
  role: MeasuredRole,
  more: Properties = {},
): Feature[] {
  return [lineOf(circleOf(centre, edge), role, more), lineOf(densified([centre, edge]), 'radius')];
}

/** A closed ring of positions as far from the centre as `edge`. */
export function circleOf(centre: Position, edge: Position): Line {
  const { lengthMetres, azimuthDegrees } = geodesicBetween(centre, edge);
  return Array.from({ length: CIRCLE_STEPS + 1 }, (_, i) =>
    besideOf(positionFrom(centre, azimuthDegrees + (360 * i) / CIRCLE_STEPS, lengthMetres), centre),
  );
}

/** A position with its longitude within half a turn of another's, so that a circle does not jump across the map. */
function besideOf([longitude, latitude]: Position, [near]: Position): Position {
  return [longitude - 360 * Math.round((longitude - near) / 360), latitude];
}
