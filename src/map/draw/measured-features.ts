import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { MeasuredRole } from '#cartography/layers/measurement.ts';
import type { Position } from '#core/position.ts';
import { densified, geodesicBetween, positionFrom } from '#geo/geodesic.ts';
import type { Line } from '#geo/line.ts';
import type { Measurement, Vertex } from '#measure/measurement.ts';
import type { PinnedMeasurement } from '#measure/measuring.ts';
import { type Hand, type Handle, withHeld } from './hand.ts';
import { type DrawnLeg, type LegBetween, legsOf, middleOf } from './leg.ts';

/** Everything of a measurement that stands still while the hand moves. */
export interface MeasuredPicture {
  readonly measurement: Measurement;
  readonly legs: readonly DrawnLeg[];
  readonly pinned: readonly PinnedMeasurement[];
  /** The area within some distance of what is measured, where somebody asks what lies there. */
  readonly within: Geometry | null;
  /** Somebody is measuring: vertices can be taken hold of. */
  readonly isOpen: boolean;
  readonly hand: Hand;
  readonly between: LegBetween;
  /** A length as it is written on the map. */
  lengthText(metres: number): string;
}

/** A leg shorter than this on the screen has no room for a handle in its middle. */
const HANDLE_PIXELS = 64;

/** The measurement, and those pinned, as features with roles. What is held is left out: the hand draws it. */
export function measuredFeatures(picture: MeasuredPicture): FeatureCollection {
  const { within, pinned, between } = picture;
  const features = [
    ...(within === null ? [] : [featureOf('within', within)]),
    ...pinned.flatMap((one) => pinnedFeatures(one, between)),
    ...(picture.measurement.kind === 'radius' ? radiusFeatures(picture) : lineFeatures(picture)),
    ...(picture.isOpen ? handleFeatures(picture) : []),
  ];
  return { type: 'FeatureCollection', features };
}

/** What the hand is doing: the leg to the pointer, or what is held with its two legs, and what a vertex snaps to. */
export function handFeatures(
  measurement: Measurement,
  isFinished: boolean,
  { spot, held }: Hand,
  between: LegBetween,
): FeatureCollection {
  const features: Feature[] = [];
  if (spot !== null) {
    if (held !== null) features.push(...heldFeatures(measurement, held, spot.vertex, between));
    else if (!isFinished) features.push(...bandFeatures(measurement, spot.vertex, between));
    if (spot.vertex.snap !== null && (held !== null || !isFinished))
      features.push(pointOf('snap', spot.vertex));
  }
  return { type: 'FeatureCollection', features };
}

function bandFeatures({ kind, vertices }: Measurement, to: Vertex, between: LegBetween): Feature[] {
  const [first, last] = [vertices[0], vertices.at(-1)];
  if (first === undefined || last === undefined) return [];
  const band = lineOf(between(last, to).line, 'band');
  if (kind === 'line') return [band];
  if (kind === 'radius') return circleFeatures(last.position, to.position, 'band');
  return vertices.length < 2 ? [band] : [band, lineOf(between(to, first).line, 'band')];
}

function heldFeatures(
  measurement: Measurement,
  held: Handle,
  vertex: Vertex,
  between: LegBetween,
): Feature[] {
  const changed = withHeld(measurement, held, vertex);
  const { vertices } = changed;
  const moved = pointOf('vertex', vertex, { isFilled: true });
  if (measurement.kind === 'radius') {
    const [centre, edge] = vertices;
    if (centre === undefined || edge === undefined) return [moved];
    return [...circleFeatures(centre.position, edge.position, 'band'), moved];
  }
  const isRing = measurement.kind === 'area' && vertices.length > 2;
  const around = (by: number) =>
    vertices[isRing ? (held.at + by + vertices.length) % vertices.length : held.at + by];
  const [before, after] = [around(-1), around(1)];
  return [
    ...(before === undefined ? [] : [lineOf(between(before, vertex).line, 'band')]),
    ...(after === undefined ? [] : [lineOf(between(vertex, after).line, 'band')]),
    moved,
  ];
}

function lineFeatures({ measurement, legs, isOpen, hand, lengthText }: MeasuredPicture): Feature[] {
  const { kind, vertices } = measurement;
  const shown = legs.filter((_, i) => !isHeldLeg(i, hand.held, vertices.length, kind));
  const ring = legs.flatMap(({ line }, i) => (i === 0 ? line : line.slice(1)));
  const hasArea = kind === 'area' && vertices.length > 2 && hand.held === null;
  return [
    ...(hasArea ? [featureOf('area', { type: 'Polygon', coordinates: [mutable(ring)] })] : []),
    featureOf(
      'line',
      { type: 'MultiLineString', coordinates: shown.map(({ line }) => mutable(line)) },
      { isOpen },
    ),
    ...(isOpen ? shown.flatMap((leg) => lengthLabel(leg, lengthText)) : []),
  ];
}

/** Whether a leg begins or ends at what is held. */
function isHeldLeg(leg: number, held: Handle | null, count: number, kind: Measurement['kind']): boolean {
  if (held === null) return false;
  if (held.type === 'midpoint') return leg === held.at - 1;
  const before = kind === 'area' && held.at === 0 ? count - 1 : held.at - 1;
  return leg === held.at || leg === before;
}

function lengthLabel(leg: DrawnLeg, lengthText: MeasuredPicture['lengthText']): Feature[] {
  const middle = middleOf(leg);
  if (middle === null) return [];
  return [
    featureOf('length', { type: 'Point', coordinates: [...middle] }, { text: lengthText(leg.lengthMetres) }),
  ];
}

function radiusFeatures({ measurement, legs, isOpen, hand, lengthText }: MeasuredPicture): Feature[] {
  const [centre, edge] = measurement.vertices;
  if (centre === undefined || edge === undefined || hand.held !== null) return [];
  const circle = circleFeatures(centre.position, edge.position, 'line', isOpen);
  return [...circle, ...(isOpen ? legs.flatMap((leg) => lengthLabel(leg, lengthText)) : [])];
}

const CIRCLE_STEPS = 180;

/** The circle of all positions as far from the centre as `edge`, and the geodesic that leads there. */
function circleFeatures(centre: Position, edge: Position, role: 'line' | 'band', isOpen = true): Feature[] {
  const { lengthMetres, azimuthDegrees } = geodesicBetween(centre, edge);
  const ring = Array.from({ length: CIRCLE_STEPS + 1 }, (_, i) =>
    besideOf(positionFrom(centre, azimuthDegrees + (360 * i) / CIRCLE_STEPS, lengthMetres), centre),
  );
  const area = role === 'line' ? [featureOf('area', { type: 'Polygon', coordinates: [mutable(ring)] })] : [];
  return [...area, lineOf(ring, role, { isOpen }), lineOf(densified([centre, edge]), 'radius')];
}

/** A position with its longitude within half a turn of another's, so that a circle does not jump across the map. */
function besideOf([longitude, latitude]: Position, [near]: Position): Position {
  return [longitude - 360 * Math.round((longitude - near) / 360), latitude];
}

function pinnedFeatures({ letter, measurement }: PinnedMeasurement, between: LegBetween): Feature[] {
  const [first, second] = measurement.vertices;
  if (first === undefined) return [];
  const isCircle = measurement.kind === 'radius' && second !== undefined;
  const lines = isCircle
    ? circleFeatures(first.position, second.position, 'band').slice(0, 1)
    : legsOf(measurement, between).map(({ line }) => lineOf(line, 'pinned'));
  return [
    ...lines.map((line) => ({ ...line, properties: { role: 'pinned', letter } })),
    pointOf('letter', first, { text: letter }),
  ];
}

function handleFeatures({ measurement, legs, hand }: MeasuredPicture): Feature[] {
  const { vertices, kind } = measurement;
  const isHeld = (at: number) => hand.held?.type === 'vertex' && hand.held.at === at;
  const middles = kind === 'radius' || hand.held !== null ? [] : legs;
  return [
    ...middles.flatMap((leg) => {
      const middle = middleOf(leg);
      if (middle === null) return [];
      const point = { type: 'Point' as const, coordinates: [...middle] };
      return [featureOf('midpoint', point, { fromZoom: zoomOfLength(leg) })];
    }),
    ...vertices.flatMap((vertex, at) =>
      isHeld(at) ? [] : [pointOf('vertex', vertex, { isFilled: hand.focused === at })],
    ),
  ];
}

/** From which zoom on a leg is long enough to be taken hold of in its middle. */
export function zoomOfLength({ line }: DrawnLeg): number {
  const [from, to] = [line[0], line.at(-1)];
  if (from === undefined || to === undefined) return Number.POSITIVE_INFINITY;
  const degrees = Math.hypot(to[0] - from[0], (to[1] - from[1]) / Math.cos((from[1] * Math.PI) / 180));
  return Math.log2((HANDLE_PIXELS * 360) / (512 * Math.max(degrees, 1e-9)));
}

function lineOf(line: Line, role: MeasuredRole, more: Record<string, unknown> = {}): Feature {
  return featureOf(role, { type: 'LineString', coordinates: mutable(line) }, more);
}

function pointOf(role: MeasuredRole, { position }: Vertex, more: Record<string, unknown> = {}): Feature {
  return featureOf(role, { type: 'Point', coordinates: [...position] }, more);
}

function featureOf(role: MeasuredRole, geometry: Geometry, more: Record<string, unknown> = {}): Feature {
  return { type: 'Feature', properties: { role, ...more }, geometry };
}

function mutable(line: Line): [number, number][] {
  return line.map(([longitude, latitude]) => [longitude, latitude]);
}
