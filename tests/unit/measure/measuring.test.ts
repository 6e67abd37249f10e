import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMeasurable, MEASUREMENT_KINDS, type Vertex } from '#measure/measurement.ts';
import { afterStep, type Measuring, type MeasuringStep, NOTHING_MEASURED } from '#measure/measuring.ts';
import { matchModel } from '../support/fuzz.ts';
import { keptArbitrary, vertex } from '../support/measurements.ts';

const at = (longitude: number, latitude: number): Vertex => ({ position: [longitude, latitude], snap: null });
const stepped = (steps: readonly MeasuringStep[], from: Measuring = NOTHING_MEASURED) =>
  steps.reduce(afterStep, from);
const momentOf = ({ measurement, isFinished, pinned }: Measuring) => ({ measurement, isFinished, pinned });

const index = fc.nat(6);
const change: fc.Arbitrary<MeasuringStep> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('add' as const), vertex }) },
  fc.record({ type: fc.constant('start' as const), kind: fc.constantFrom(...MEASUREMENT_KINDS) }),
  fc.record({ type: fc.constant('insert' as const), at: index, vertex }),
  fc.record({ type: fc.constant('move' as const), at: index, vertex }),
  fc.record({ type: fc.constant('remove' as const), at: index }),
  fc.constant({ type: 'removeLast' as const }),
  fc.constant({ type: 'finish' as const }),
  fc.record({ type: fc.constant('replace' as const), measurement: keptArbitrary }),
  fc.constant({ type: 'clear' as const }),
  fc.constant({ type: 'pin' as const }),
  fc.record({
    type: fc.constant('takeUp' as const),
    measurement: keptArbitrary,
    pinned: fc.array(keptArbitrary, { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('unpin' as const), letter: fc.constantFrom('A', 'B') }),
  fc.record({ type: fc.constant('edit' as const), letter: fc.constantFrom('A', 'B') }),
);

/** The plainest account of undo and redo: every moment in a row, and which of them is shown. */
interface Model {
  moments: ReturnType<typeof momentOf>[];
  shown: number;
}
interface Real {
  measuring: Measuring;
}

class Change implements fc.Command<Model, Real> {
  readonly step: MeasuringStep;
  constructor(step: MeasuringStep) {
    this.step = step;
  }
  check = () => true;
  run(model: Model, real: Real): void {
    const before = real.measuring;
    real.measuring = afterStep(before, this.step);
    if (real.measuring === before) return;
    model.moments = [...model.moments.slice(0, model.shown + 1), momentOf(real.measuring)];
    model.shown += 1;
  }
  toString = () => JSON.stringify(this.step);
}

class Travel implements fc.Command<Model, Real> {
  readonly type: 'undo' | 'redo';
  constructor(type: 'undo' | 'redo') {
    this.type = type;
  }
  check = () => true;
  run(model: Model, real: Real): void {
    const target = model.shown + (this.type === 'undo' ? -1 : 1);
    if (target in model.moments) model.shown = target;
    real.measuring = afterStep(real.measuring, { type: this.type });
    expect(momentOf(real.measuring)).toEqual(model.moments[model.shown]);
  }
  toString = () => this.type;
}

describe('undo and redo', () => {
  it('lead through the moments as they were, whatever was done', () => {
    const commands = fc.commands(
      [
        change.map((step) => new Change(step)),
        fc.constant(new Travel('undo')),
        fc.constant(new Travel('redo')),
      ],
      { maxCommands: 60, size: 'max' },
    );
    return matchModel(
      'measuring with undo and redo',
      fc.property(commands, (sequence) => {
        const setup = () => ({
          model: { moments: [momentOf(NOTHING_MEASURED)], shown: 0 },
          real: { measuring: NOTHING_MEASURED },
        });
        fc.modelRun(setup, sequence);
      }),
      2000,
    );
  }, 60_000);

  it('give back the start after as many undos, and the end after as many redos', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 80 }), (steps) => {
        const end = stepped(steps);
        const undone = stepped(
          end.past.map(() => ({ type: 'undo' })),
          end,
        );
        expect(momentOf(undone)).toEqual(momentOf(NOTHING_MEASURED));
        const redone = stepped(
          undone.future.map(() => ({ type: 'redo' })),
          undone,
        );
        expect(redone).toEqual(end);
      }),
    );
  });

  it('reach a hundred steps back', () => {
    const end = stepped(Array.from({ length: 130 }, (_, i) => ({ type: 'add', vertex: at(i / 10, 39) })));
    expect(end.past).toHaveLength(100);
    const undone = stepped(
      end.past.map(() => ({ type: 'undo' })),
      end,
    );
    expect(undone.measurement.vertices).toHaveLength(30);
  });
});

describe('steps', () => {
  it('leave no segment without length after a double click', () => {
    const vertices = stepped([
      { type: 'add', vertex: at(46, 39) },
      { type: 'add', vertex: at(47, 39) },
      { type: 'add', vertex: at(47.00000001, 39) },
      { type: 'finish' },
    ]);
    expect(vertices.measurement.vertices).toHaveLength(2);
    expect(vertices.isFinished).toBe(true);
  });

  it('finish a radius with its second vertex', () => {
    const radius = stepped([
      { type: 'start', kind: 'radius' },
      { type: 'add', vertex: at(46, 39) },
      { type: 'add', vertex: at(47, 39) },
      { type: 'add', vertex: at(48, 39) },
    ]);
    expect(radius.isFinished).toBe(true);
    expect(radius.measurement.vertices).toHaveLength(2);
  });

  it('keep vertices as links keep them', () => {
    const { measurement } = stepped([
      { type: 'add', vertex: { ...at(46.123456789, -1e-9), precisionMetres: 100 } },
    ]);
    const [first] = measurement.vertices;
    expect(first?.position).toEqual([46.1234568, 0]);
    expect(first?.precisionMetres).toBeGreaterThanOrEqual(100);
    expect(first?.precisionMetres).toBeLessThan(100 * Math.SQRT2);
  });

  it('never finish what has no result, and never have more than two vertices in a radius', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (steps) => {
        const { measurement, isFinished } = stepped(steps);
        if (isFinished) expect(isMeasurable(measurement)).toBe(true);
        if (measurement.kind === 'radius') expect(measurement.vertices.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('take up what is pinned, pin what was measured instead, and give the letter back', () => {
    const first = [at(46, 39), at(47, 39)];
    const second = [at(48, 39), at(48, 40)];
    const add = (vertices: readonly Vertex[]) =>
      vertices.map((put): MeasuringStep => ({ type: 'add', vertex: put }));
    const before = stepped([...add(first), { type: 'pin' }, ...add(second)]);
    const edited = stepped([{ type: 'edit', letter: 'A' }], before);
    expect(edited.measurement.vertices).toEqual(first);
    expect(edited.pinned.map(({ letter }) => letter)).toEqual(['B']);
    expect(edited.pinned[0]?.measurement.vertices).toEqual(second);
    const again = stepped([{ type: 'pin' }], edited);
    expect(again.pinned.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(momentOf(stepped([{ type: 'undo' }], edited))).toEqual(momentOf(before));
  });

  it('give every pinned measurement a letter of its own', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (steps) => {
        const letters = stepped(steps).pinned.map(({ letter }) => letter);
        expect(new Set(letters).size).toBe(letters.length);
      }),
    );
  });
});
