import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Vertex } from '#measure/measurement.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from './measure.module.css';
import { PointField } from './point-field.tsx';
import { type PointSlot, slotsOf, stepToFill, stepToSwap } from './point-slots.ts';
import pointsStyles from './points.module.css';
import { SmallButton } from './small-button.tsx';
import { NOTATIONS, type Notation, useNotationText } from './use-notation-text.ts';
import { useVertexName } from './use-vertex-name.ts';

/** So many points are listed at first. */
const SHOWN = 20;

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
  const shown = isWhole ? slots : slots.slice(0, SHOWN);
  /** Null where one of the two is not there. */
  const swapWith = (at: number) =>
    at === 0 || measurement.vertices[at] === undefined ? null : () => measure(stepToSwap(measurement, at));
  const canAdd = emptyAt === null && measurement.kind !== 'radius' && measurement.vertices.length >= 2;
  return (
    <section aria-labelledby={id}>
      <div className={styles.sectionHead}>
        <h3 className={styles.heading} id={id}>
          {t('points')}
        </h3>
        <NotationChoice notation={notation} setNotation={setNotation} />
      </div>
      <ol className={pointsStyles.points}>
        {shown.map((slot) => (
          <Point
            key={slot.at}
            slot={slot.vertex === null && slot.at === slots.length - 1 ? { ...slot, vertex: waiting } : slot}
            notation={notation}
            isNew={slot.at === emptyAt}
            onChoose={(vertex) => fill(slot, vertex)}
            onRemove={() =>
              slot.at === emptyAt ? setEmptyAt(null) : measure({ type: 'remove', at: slot.at })
            }
            facing={measurement.vertices[slot.at - 1] ?? measurement.vertices[slot.at + 1] ?? waiting}
            onMoveUp={emptyAt === null ? swapWith(slot.at) : null}
            onMoveDown={emptyAt === null ? swapWith(slot.at + 1) : null}
          />
        ))}
      </ol>
      {slots.length > shown.length && (
        <button type="button" className={styles.textButton} onClick={() => setWhole(true)}>
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

interface PointProps {
  readonly slot: PointSlot;
  readonly notation: Notation;
  readonly isNew: boolean;
  readonly onChoose: (vertex: Vertex) => void;
  readonly onRemove: () => void;
  readonly facing: Vertex | null;
  readonly onMoveUp: (() => void) | null;
  readonly onMoveDown: (() => void) | null;
}

function Point({ slot, notation, isNew, facing, onChoose, onRemove, onMoveUp, onMoveDown }: PointProps) {
  const { at, vertex, role } = slot;
  const t = useTranslations('measure');
  const { number } = useFormat();
  const nameOf = useVertexName();
  const textOf = useNotationText(notation);
  const hasBeenFocused = useRef(false);
  const label = t(`role.${role}`, { number: number(role === 'corner' ? at + 1 : at) });
  const name = vertex === null ? null : nameOf(vertex);
  const written = vertex === null ? '' : textOf(vertex.position);
  const focusNew = (input: HTMLInputElement | null) => {
    if (!isNew || hasBeenFocused.current) return;
    hasBeenFocused.current = true;
    input?.focus();
  };
  return (
    <li className={pointsStyles.point} data-role={role}>
      <span className={pointsStyles.pointRole} aria-hidden="true">
        {label}
      </span>
      <div className={pointsStyles.pointRow}>
        <PointField
          label={label}
          shown={name ?? written}
          facing={facing}
          onChoose={onChoose}
          inputRef={focusNew}
        />
        {onMoveUp !== null && (
          <SmallButton label={t('moveUp', { point: label })} onClick={onMoveUp}>
            <ArrowUp aria-hidden="true" />
          </SmallButton>
        )}
        {onMoveDown !== null && (
          <SmallButton label={t('moveDown', { point: label })} onClick={onMoveDown}>
            <ArrowDown aria-hidden="true" />
          </SmallButton>
        )}
        {(vertex !== null || isNew) && (
          <SmallButton label={t('removePoint', { point: label })} onClick={onRemove}>
            <X aria-hidden="true" />
          </SmallButton>
        )}
      </div>
      {name !== null && (
        <span className={styles.note}>
          <bdi>{written}</bdi>
        </span>
      )}
    </li>
  );
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
