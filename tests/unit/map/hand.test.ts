import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { geodesicBetween } from '#geo/geodesic.ts';
import {
  answerTo,
  type Gesture,
  type Handle,
  IDLE_HAND,
  isClaimed,
  type Spot,
  withHeld,
} from '#map/draw/hand.ts';
import type { Measurement, MeasurementKind, Vertex } from '#measure/measurement.ts';
import { afterStep, NOTHING_MEASURED } from '#measure/measuring.ts';

const [A, B, C] = [
  [46, 39],
  [47, 39.5],
  [48, 39],
] as const satisfies Position[];

function vertex(position: Position): Vertex {
  return { position, snap: null };
}

function spot(position: Position, on: Handle | null = null): Spot {
  return { vertex: vertex(position), name: null, on };
}

function measurement(kind: MeasurementKind, ...positions: Position[]): Measurement {
  return { kind, vertices: positions.map(vertex) };
}

function step(gesture: Gesture, drawn: { measurement: Measurement; isFinished: boolean }, hand = IDLE_HAND) {
  return answerTo(gesture, hand, drawn).step;
}

const LAST: Handle = { type: 'vertex', at: 1 };

describe('while a line is drawn', () => {
  const drawn = { measurement: measurement('line', A, B), isFinished: false };

  it('the first click starts and each further one adds', () => {
    const empty = { measurement: measurement('line'), isFinished: false };
    expect(step({ type: 'click', spot: spot(A), isAlt: false }, empty)).toEqual({
      type: 'add',
      vertex: vertex(A),
    });
    expect(step({ type: 'click', spot: spot(C), isAlt: false }, drawn)).toEqual({
      type: 'add',
      vertex: vertex(C),
    });
  });

  it('a click on the last vertex and the second button finish it', () => {
    expect(step({ type: 'click', spot: spot(B, LAST), isAlt: false }, drawn)).toEqual({ type: 'finish' });
    expect(step({ type: 'contextMenu', spot: spot(C) }, drawn)).toEqual({ type: 'finish' });
  });

  it('a double click adds one vertex and finishes, and leaves no leg without length', () => {
    let measuring = { ...NOTHING_MEASURED, measurement: measurement('line', A) };
    const first = answerTo({ type: 'click', spot: spot(B), isAlt: false }, IDLE_HAND, measuring);
    if (first.step !== null) measuring = { ...measuring, ...afterStep(measuring, first.step) };
    const second = answerTo({ type: 'click', spot: spot(B, LAST), isAlt: false }, first.hand, measuring);
    if (second.step !== null) measuring = { ...measuring, ...afterStep(measuring, second.step) };
    expect(measuring.measurement.vertices.map(({ position }) => position)).toEqual([A, B]);
    expect(measuring.isFinished).toBe(true);
  });

  it('Alt and a click on a vertex take it away', () => {
    const on: Handle = { type: 'vertex', at: 0 };
    expect(step({ type: 'click', spot: spot(A, on), isAlt: true }, drawn)).toEqual({ type: 'remove', at: 0 });
  });

  it('every click on the map is its own', () => {
    expect(isClaimed(spot(C), drawn)).toBe(true);
  });
});

describe('once it is finished', () => {
  const drawn = { measurement: measurement('line', A, B, C), isFinished: true };

  it('only clicks on it are its own', () => {
    expect(isClaimed(spot(C), drawn)).toBe(false);
    expect(isClaimed(spot(B, LAST), drawn)).toBe(true);
    expect(step({ type: 'click', spot: spot([10, 10]), isAlt: false }, drawn)).toBeNull();
  });

  it('a vertex that was clicked is taken away by Delete', () => {
    const { hand } = answerTo({ type: 'click', spot: spot(B, LAST), isAlt: false }, IDLE_HAND, drawn);
    expect(hand.focused).toBe(1);
    expect(step({ type: 'delete' }, drawn, hand)).toEqual({ type: 'remove', at: 1 });
    expect(step({ type: 'delete' }, drawn)).toBeNull();
  });

  it('what is dragged is moved, or put in, in one step', () => {
    const moved = { ...IDLE_HAND, held: LAST, spot: spot([47, 38]) };
    expect(answerTo({ type: 'drop' }, moved, drawn)).toEqual({
      hand: { ...moved, held: null },
      step: { type: 'move', at: 1, vertex: vertex([47, 38]) },
    });
    const middle: Handle = { type: 'midpoint', at: 2 };
    expect(step({ type: 'drop' }, drawn, { ...moved, held: middle })).toEqual({
      type: 'insert',
      at: 2,
      vertex: vertex([47, 38]),
    });
    expect(step({ type: 'letGo' }, drawn, moved)).toBeNull();
  });
});

it('a click on its first vertex closes an area', () => {
  const first: Handle = { type: 'vertex', at: 0 };
  const click: Gesture = { type: 'click', spot: spot(A, first), isAlt: false };
  expect(step(click, { measurement: measurement('area', A, B, C), isFinished: false })).toEqual({
    type: 'finish',
  });
  expect(step(click, { measurement: measurement('area', A, B), isFinished: false })?.type).toBe('add');
});

it('a circle goes with its centre and keeps its radius', () => {
  const circle = measurement('radius', A, B);
  const moved = withHeld(circle, { type: 'vertex', at: 0 }, vertex(C));
  const [before, after] = [circle, moved].map(({ vertices: [centre, edge] }) =>
    geodesicBetween(centre?.position ?? A, edge?.position ?? A),
  );
  expect(after?.lengthMetres).toBeCloseTo(before?.lengthMetres ?? 0, 6);
  expect(after?.azimuthDegrees).toBeCloseTo(before?.azimuthDegrees ?? 0, 6);
});
