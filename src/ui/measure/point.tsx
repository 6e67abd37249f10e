import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { memo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Vertex } from '#measure/measurement.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from './measure.module.css';
import { PointField } from './point-field.tsx';
import type { PointSlot } from './point-slots.ts';
import pointsStyles from './points.module.css';
import { SmallButton } from './small-button.tsx';
import { type Notation, useNotationText } from './use-notation-text.ts';
import { useVertexName } from './use-vertex-name.ts';

/** What can be done with a point of the list; the same functions whatever is measured. */
export interface PointActions {
  choose(at: number, vertex: Vertex): void;
  remove(at: number): void;
  moveUp(at: number): void;
}

interface PointProps extends PointSlot {
  readonly notation: Notation;
  readonly isNew: boolean;
  readonly facing: Vertex | null;
  readonly canMoveUp: boolean;
  readonly canMoveDown: boolean;
  readonly actions: PointActions;
}

/** One point of the list. Of hundreds only those are drawn again that have changed. */
export const Point = memo(function Point({
  at,
  vertex,
  role,
  notation,
  isNew,
  facing,
  canMoveUp,
  canMoveDown,
  actions,
}: PointProps) {
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
    // biome-ignore lint/a11y/useSemanticElements: a row of LongRows
    <div role="listitem" className={pointsStyles.point} data-role={role}>
      <span className={pointsStyles.pointRole} aria-hidden="true">
        {label}
      </span>
      <div className={pointsStyles.pointRow}>
        <PointField
          label={label}
          shown={name ?? written}
          facing={facing}
          onChoose={(chosen) => actions.choose(at, chosen)}
          inputRef={focusNew}
        />
        {canMoveUp && (
          <SmallButton label={t('moveUp', { point: label })} onClick={() => actions.moveUp(at)}>
            <ArrowUp aria-hidden="true" />
          </SmallButton>
        )}
        {canMoveDown && (
          <SmallButton label={t('moveDown', { point: label })} onClick={() => actions.moveUp(at + 1)}>
            <ArrowDown aria-hidden="true" />
          </SmallButton>
        )}
        {(vertex !== null || isNew) && (
          <SmallButton label={t('removePoint', { point: label })} onClick={() => actions.remove(at)}>
            <X aria-hidden="true" />
          </SmallButton>
        )}
      </div>
      {name !== null && (
        <span className={styles.note}>
          <bdi>{written}</bdi>
        </span>
      )}
    </div>
  );
});
