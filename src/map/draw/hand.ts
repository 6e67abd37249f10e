import type { Position } from '#core/position.ts';
import { geodesicBetween, positionFrom } from '#geo/geodesic.ts';
import { isMeasurable, type Measurement, type Vertex } from '#measure/measurement.ts';
import type { MeasuringStep } from '#measure/measuring.ts';

/** What can be taken hold of: a vertex, or the middle of a leg, where another one is put in at `at`. */
export interface Handle {
  readonly type: 'vertex' | 'midpoint';
  readonly at: number;
}

/** A place on the map as the pointer or the crosshair means it. */
export interface Spot {
  readonly vertex: Vertex;
  /** Of what it is put on. */
  readonly name: string | null;
  /** What of the measurement itself lies there. */
  readonly on: Handle | null;
}

/** What somebody is doing by hand; nothing of it is measured yet. */
export interface Hand {
  readonly spot: Spot | null;
  readonly held: Handle | null;
  /** The vertex that Delete takes away. */
  readonly focused: number | null;
}

export const IDLE_HAND: Hand = { spot: null, held: null, focused: null };

export type Gesture =
  | { readonly type: 'point'; readonly spot: Spot | null }
  | { readonly type: 'click'; readonly spot: Spot; readonly isAlt: boolean }
  | { readonly type: 'contextMenu'; readonly spot: Spot }
  | { readonly type: 'grab'; readonly handle: Handle }
  | { readonly type: 'drop' }
  | { readonly type: 'letGo' }
  | { readonly type: 'finish' }
  | { readonly type: 'removeLast' }
  | { readonly type: 'delete' };

export interface Answer {
  readonly hand: Hand;
  /** What becomes of the measurement; null where nothing does. */
  readonly step: MeasuringStep | null;
}

interface Drawn {
  readonly measurement: Measurement;
  readonly isFinished: boolean;
}

/** What a gesture does to the hand, and to what is measured. */
export function answerTo(gesture: Gesture, hand: Hand, drawn: Drawn): Answer {
  const nothing = { hand, step: null };
  switch (gesture.type) {
    case 'point':
      return { hand: { ...hand, spot: gesture.spot }, step: null };
    case 'click':
      return clicked(gesture.spot, gesture.isAlt, hand, drawn);
    case 'contextMenu':
      if (!drawn.isFinished) return { hand: unfocused(hand), step: { type: 'finish' } };
      return gesture.spot.on?.type === 'vertex' ? removing(gesture.spot.on.at, hand) : nothing;
    case 'grab':
      return { hand: { ...hand, spot: null, held: gesture.handle }, step: null };
    case 'drop':
      return { hand: { ...hand, held: null }, step: dropped(hand, drawn.measurement) };
    case 'letGo':
      return { hand: { ...hand, spot: null, held: null }, step: null };
    case 'finish':
      return { hand: unfocused(hand), step: { type: 'finish' } };
    case 'removeLast':
      return { hand: unfocused(hand), step: { type: 'removeLast' } };
    case 'delete':
      return hand.focused === null ? nothing : removing(hand.focused, hand);
  }
}

/** Whether a click means the measurement, so that nothing else is picked by it. */
export function isClaimed({ on }: Spot, { isFinished }: Drawn): boolean {
  return !isFinished || on !== null;
}

function clicked({ vertex, on }: Spot, isAlt: boolean, hand: Hand, drawn: Drawn): Answer {
  const { measurement, isFinished } = drawn;
  if (isAlt && on?.type === 'vertex') return removing(on.at, hand);
  if (!isFinished) {
    if (isEnd(on, measurement)) return { hand, step: { type: 'finish' } };
    return { hand: unfocused(hand), step: { type: 'add', vertex } };
  }
  if (on?.type === 'vertex') return { hand: { ...hand, focused: on.at }, step: null };
  if (on?.type === 'midpoint')
    return { hand: { ...hand, focused: on.at }, step: { type: 'insert', at: on.at, vertex } };
  return { hand: unfocused(hand), step: null };
}

/** Where a click finishes instead of adding: on the last vertex, and of an area on the first, which closes it. */
export function isEnd(on: Handle | null, measurement: Measurement): boolean {
  if (on?.type !== 'vertex') return false;
  if (on.at === measurement.vertices.length - 1) return true;
  return measurement.kind === 'area' && on.at === 0 && isMeasurable(measurement);
}

function removing(at: number, hand: Hand): Answer {
  return { hand: unfocused(hand), step: { type: 'remove', at } };
}

function unfocused(hand: Hand): Hand {
  return hand.focused === null ? hand : { ...hand, focused: null };
}

function dropped({ held, spot }: Hand, measurement: Measurement): MeasuringStep | null {
  if (held === null || spot === null) return null;
  if (held.type === 'midpoint') return { type: 'insert', at: held.at, vertex: spot.vertex };
  if (isCentre(held, measurement))
    return { type: 'replace', measurement: withHeld(measurement, held, spot.vertex) };
  return { type: 'move', at: held.at, vertex: spot.vertex };
}

function isCentre({ type, at }: Handle, { kind, vertices }: Measurement): boolean {
  return kind === 'radius' && type === 'vertex' && at === 0 && vertices.length === 2;
}

/** The measurement as it will be if what is held is let go here. A circle goes with its centre. */
export function withHeld(measurement: Measurement, held: Handle, vertex: Vertex): Measurement {
  const { kind, vertices } = measurement;
  if (held.type === 'midpoint') return { kind, vertices: vertices.toSpliced(held.at, 0, vertex) };
  const [centre, edge] = vertices;
  if (!isCentre(held, measurement) || centre === undefined || edge === undefined)
    return { kind, vertices: vertices.with(held.at, vertex) };
  const moved = asFar(vertex.position, centre.position, edge.position);
  return { kind, vertices: [vertex, { position: moved, snap: null }] };
}

/** The position that lies from `centre` as `edge` lies from `before`. */
function asFar(centre: Position, before: Position, edge: Position): Position {
  const { azimuthDegrees, lengthMetres } = geodesicBetween(before, edge);
  return positionFrom(centre, azimuthDegrees, lengthMetres);
}
