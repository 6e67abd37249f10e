import { Plus } from 'lucide-react';
import { startTransition, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Vertex } from '#measure/measurement.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { LongRows } from '../primitives/long-rows.tsx';
import styles from './measure.module.css';
import { Point, type PointActions } from './point.tsx';
import { type PointSlot, slotsOf, stepToFill, stepToSwap } from './point-slots.ts';
import pointsStyles from './points.module.css';
import { NOTATIONS, type Notation } from './use-notation-text.ts';

/** So many points are listed at first. */
const SHOWN = 20;
const POINT_HEIGHT = 75;

/** The points of the measurement, each a field: typed by name or coordinates, put in another order, removed. */
export function Points() {
  const t = useTranslations('measure');
  const { number } = useFormat();
  const id = useId();
  const measurement = useAtlas((state) => state.measuring.measurement);
  const measure = useAtlas((state) => state.measure);
  const [notation, setNotation] = useState<Notation>('degrees');
  const [isWhole, setWhole] = useState(false);
  const { emptyAt, setEmptyAt, waiting, fill } = useEmptySlots();
  const slots = slotsOf(measurement, emptyAt);
  const shownCount = isWhole ? slots.length : Math.min(SHOWN, slots.length);
  const actions = useStable({
    choose(at, vertex) {
      const slot = slots[at];
      if (slot !== undefined) fill(slot, vertex);
    },
    remove: (at) => (at === emptyAt ? setEmptyAt(null) : measure({ type: 'remove', at })),
    moveUp: (at) => measure(stepToSwap(measurement, at)),
  });
  /** Both places hold points of the measurement. */
  const canSwap = (at: number) => emptyAt === null && at > 0 && measurement.vertices[at] !== undefined;
  const canAdd = emptyAt === null && measurement.kind !== 'radius' && measurement.vertices.length >= 2;
  const pointAt = (at: number) => {
    const slot = slots[at];
    return (
      slot && (
        <Point
          key={at}
          at={at}
          role={slot.role}
          vertex={slot.vertex ?? (at === slots.length - 1 ? waiting : null)}
          notation={notation}
          isNew={at === emptyAt}
          facing={measurement.vertices[at - 1] ?? measurement.vertices[at + 1] ?? waiting}
          canMoveUp={canSwap(at)}
          canMoveDown={canSwap(at + 1)}
          actions={actions}
        />
      )
    );
  };
  return (
    <section aria-labelledby={id}>
      <div className={styles.sectionHead}>
        <h3 className={styles.heading} id={id}>
          {t('points')}
        </h3>
        <NotationChoice notation={notation} setNotation={setNotation} />
      </div>
      <LongRows
        count={shownCount}
        rowHeight={POINT_HEIGHT}
        kept={emptyAt}
        className={pointsStyles.points}
        row={pointAt}
      />
      {slots.length > shownCount && (
        <button
          type="button"
          className={styles.textButton}
          onClick={() => startTransition(() => setWhole(true))}
        >
          {t('allPoints', { count: slots.length, number: number(slots.length) })}
        </button>
      )}
      {canAdd && (
        <button
          type="button"
          className={styles.textButton}
          onClick={() => {
            setWhole(true);
            setEmptyAt(
              measurement.kind === 'line' ? measurement.vertices.length - 1 : measurement.vertices.length,
            );
          }}
        >
          <Plus aria-hidden="true" />
          {t(measurement.kind === 'line' ? 'addVia' : 'addCorner')}
        </button>
      )}
    </section>
  );
}

/** The same for as long as the list stands; they do what those of its last drawing do. */
function useStable(actions: PointActions): PointActions {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  return useMemo(
    () => ({
      choose: (at, vertex) => latest.current.choose(at, vertex),
      remove: (at) => latest.current.remove(at),
      moveUp: (at) => latest.current.moveUp(at),
    }),
    [],
  );
}

/** Places in the list that are not in the measurement yet, and what fills them. */
function useEmptySlots() {
  const measurement = useAtlas((state) => state.measuring.measurement);
  const measure = useAtlas((state) => state.measure);
  const [emptyAt, setEmptyAt] = useState<number | null>(null);
  /** The end is known before the beginning. */
  const [end, setEnd] = useState<Vertex | null>(null);
  const isEmpty = measurement.vertices.length === 0;
  const waiting = isEmpty ? end : null;
  const fill = ({ at, vertex: known }: PointSlot, vertex: Vertex) => {
    if (at === emptyAt) {
      setEmptyAt(null);
      return measure({ type: 'insert', at, vertex });
    }
    if (known !== null && !isEmpty) return measure({ type: 'move', at, vertex });
    if (isEmpty && at > 0) return setEnd(vertex);
    setEnd(null);
    measure(stepToFill(measurement, waiting === null ? [vertex] : [vertex, waiting]));
  };
  const isInside = emptyAt !== null && emptyAt <= measurement.vertices.length;
  return { emptyAt: isInside ? emptyAt : null, setEmptyAt, waiting, fill };
}

function NotationChoice({
  notation,
  setNotation,
}: {
  notation: Notation;
  setNotation: (notation: Notation) => void;
}) {
  const t = useTranslations();
  return (
    <select
      className={styles.select}
      aria-label={t('measure.notation')}
      value={notation}
      onChange={({ target }) => setNotation(target.value as Notation)}
    >
      {NOTATIONS.map((known) => (
        <option key={known} value={known}>
          {t(`search.notation.${known}`)}
        </option>
      ))}
    </select>
  );
}
