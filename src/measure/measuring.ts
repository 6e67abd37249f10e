import {
  isMeasurable,
  isSameMeasurement,
  keptMeasurement,
  keptVertex,
  type Measurement,
  type MeasurementKind,
  NO_MEASUREMENT,
  type Vertex,
} from './measurement.ts';

/** A measurement put aside to be compared with others; it keeps its letter. */
export interface PinnedMeasurement {
  readonly letter: string;
  readonly measurement: Measurement;
}

/** Everything that undo brings back. */
export interface MeasuringMoment {
  readonly measurement: Measurement;
  /** Nothing more is added by clicking; vertices can still be moved. */
  readonly isFinished: boolean;
  readonly pinned: readonly PinnedMeasurement[];
}

/** One moment with those before and after it. */
export interface Measuring extends MeasuringMoment {
  readonly past: readonly MeasuringMoment[];
  readonly future: readonly MeasuringMoment[];
}

export const NOTHING_MEASURED: Measuring = {
  measurement: NO_MEASUREMENT,
  isFinished: false,
  pinned: [],
  past: [],
  future: [],
};

const MOST_MOMENTS = 100;

/** Something somebody does to what is measured. Each but `undo` and `redo` is one step of the history. */
export type MeasuringStep =
  | { readonly type: 'start'; readonly kind: MeasurementKind }
  | { readonly type: 'add'; readonly vertex: Vertex }
  | { readonly type: 'insert'; readonly at: number; readonly vertex: Vertex }
  | { readonly type: 'move'; readonly at: number; readonly vertex: Vertex }
  | { readonly type: 'remove'; readonly at: number }
  | { readonly type: 'removeLast' }
  | { readonly type: 'finish' }
  /** Without `pinned` what is pinned stays. */
  | {
      readonly type: 'replace';
      readonly measurement: Measurement;
      readonly pinned?: readonly PinnedMeasurement[];
    }
  | { readonly type: 'clear' }
  | { readonly type: 'pin' }
  | { readonly type: 'unpin'; readonly letter: string }
  /** Takes up what is pinned; what is measured now is pinned in its place. */
  | { readonly type: 'edit'; readonly letter: string }
  /** Takes up what was measured another time; what is measured now is pinned. */
  | { readonly type: 'takeUp'; readonly measurement: Measurement; readonly pinned: readonly Measurement[] }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

/** What is measured after one step; the same object where the step changes nothing. */
export function afterStep(measuring: Measuring, step: MeasuringStep): Measuring {
  if (step.type === 'undo') return undone(measuring);
  if (step.type === 'redo') return redone(measuring);
  const now = momentOf(measuring);
  const next = nextMoment(now, keptStep(step));
  if (next === now) return measuring;
  return { ...next, past: [...measuring.past, now].slice(-MOST_MOMENTS), future: [] };
}

type Change = Exclude<MeasuringStep, { type: 'undo' | 'redo' }>;

/** The same step with its vertices as they are kept, whoever asks for it. */
function keptStep(step: Change): Change {
  if ('vertex' in step) return { ...step, vertex: keptVertex(step.vertex) };
  if (step.type === 'replace') return { ...step, measurement: keptMeasurement(step.measurement) };
  if (step.type !== 'takeUp') return step;
  const pinned = step.pinned.map(keptMeasurement);
  return { ...step, measurement: keptMeasurement(step.measurement), pinned };
}

function momentOf({ measurement, isFinished, pinned }: Measuring): MeasuringMoment {
  return { measurement, isFinished, pinned };
}

function undone(measuring: Measuring): Measuring {
  const { past, future } = measuring;
  const before = past.at(-1);
  if (before === undefined) return measuring;
  return { ...before, past: past.slice(0, -1), future: [momentOf(measuring), ...future] };
}

function redone(measuring: Measuring): Measuring {
  const [next, ...future] = measuring.future;
  if (next === undefined) return measuring;
  return { ...next, past: [...measuring.past, momentOf(measuring)], future };
}

function nextMoment(now: MeasuringMoment, step: Change): MeasuringMoment {
  const { measurement, isFinished, pinned } = now;
  const { kind, vertices } = measurement;
  const withVertices = (changed: readonly Vertex[], finished = isFinished) => ({
    ...now,
    measurement: { kind, vertices: changed },
    isFinished: finished,
  });
  switch (step.type) {
    case 'start':
      return { ...now, measurement: { kind: step.kind, vertices: [] }, isFinished: false };
    case 'add':
      return isFinished ? now : added(now, step.vertex);
    case 'insert':
      return isFull(measurement) ? now : withVertices(vertices.toSpliced(step.at, 0, step.vertex));
    case 'move':
      return step.at in vertices ? withVertices(vertices.with(step.at, step.vertex)) : now;
    case 'remove':
      return step.at in vertices ? withoutVertex(now, step.at) : now;
    case 'removeLast':
      return vertices.length === 0 ? now : withVertices(vertices.slice(0, -1), false);
    case 'finish':
      return isFinished || !isMeasurable(measurement) ? now : { ...now, isFinished: true };
    case 'replace':
      return {
        measurement: step.measurement,
        isFinished: isMeasurable(step.measurement),
        pinned: step.pinned ?? pinned,
      };
    case 'clear':
      return vertices.length === 0 ? now : withVertices([], false);
    case 'pin':
      return isMeasurable(measurement)
        ? { measurement: NO_MEASUREMENT, isFinished: false, pinned: withPinned(pinned, measurement) }
        : now;
    case 'takeUp': {
      const isLeft = isMeasurable(measurement) && !isSameMeasurement(measurement, step.measurement);
      const all = isLeft ? [...step.pinned, measurement] : step.pinned;
      return {
        measurement: step.measurement,
        isFinished: isMeasurable(step.measurement),
        pinned: all.reduce(withPinned, pinned),
      };
    }
    case 'edit':
      return edited(now, step.letter);
    case 'unpin':
      return pinned.some(({ letter }) => letter === step.letter)
        ? { ...now, pinned: pinned.filter(({ letter }) => letter !== step.letter) }
        : now;
  }
}

function edited(now: MeasuringMoment, letter: string): MeasuringMoment {
  const { measurement, pinned } = now;
  const taken = pinned.find((pin) => pin.letter === letter);
  if (taken === undefined) return now;
  // Its letter stays free for it.
  const all = isMeasurable(measurement) ? withPinned(pinned, measurement) : pinned;
  return { measurement: taken.measurement, isFinished: true, pinned: all.filter((pin) => pin !== taken) };
}

/** A radius has two vertices and no more. */
function isFull({ kind, vertices }: Measurement): boolean {
  return kind === 'radius' && vertices.length >= 2;
}

/** A measurement that is finished stays so as long as enough of it is left. */
function withoutVertex(now: MeasuringMoment, at: number): MeasuringMoment {
  const { kind, vertices } = now.measurement;
  const measurement = { kind, vertices: vertices.toSpliced(at, 1) };
  return { ...now, measurement, isFinished: now.isFinished && isMeasurable(measurement) };
}

/** A position put down twice in a row counts once, so that a double click leaves no segment without length. */
function added(now: MeasuringMoment, vertex: Vertex): MeasuringMoment {
  const { kind, vertices } = now.measurement;
  const last = vertices.at(-1);
  const isSame = last?.position[0] === vertex.position[0] && last.position[1] === vertex.position[1];
  if (isSame) return now;
  const measurement = { kind, vertices: [...vertices, vertex] };
  return { ...now, measurement, isFinished: kind === 'radius' && isMeasurable(measurement) };
}

/** In the order of their letters, whatever has been taken up and pinned again. */
function withPinned(
  pinned: readonly PinnedMeasurement[],
  measurement: Measurement,
): readonly PinnedMeasurement[] {
  return [...pinned, { letter: freeLetter(pinned), measurement }].toSorted(
    (a, b) => a.letter.length - b.letter.length || a.letter.localeCompare(b.letter, 'en'),
  );
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

function freeLetter(pinned: readonly PinnedMeasurement[]): string {
  const used = new Set(pinned.map(({ letter }) => letter));
  return LETTERS.find((letter) => !used.has(letter)) ?? letterBeyond(used);
}

/** A1, A2, … once the alphabet is used up. */
function letterBeyond(used: ReadonlySet<string>): string {
  let number = 1;
  while (used.has(`A${number}`)) number += 1;
  return `A${number}`;
}
