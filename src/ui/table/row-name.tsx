import { useEffect, useRef } from 'react';
import { useAtlas } from '../hooks/use-atlas.ts';
import { KindSymbol } from '../primitives/kind-symbol.tsx';
import styles from './table-page.module.css';
import type { TableRow } from './table-rows.ts';
import type { useRowFocus } from './use-row-focus.ts';

interface RowNameProps {
  readonly row: TableRow;
  readonly index: number;
  readonly focus: ReturnType<typeof useRowFocus>;
}

/** The name of a row is its button: the click that selects it reaches the row around it. */
export function RowName({ row, index, focus }: RowNameProps) {
  const { feature, project, status } = row;
  const ref = useRef<HTMLButtonElement>(null);
  const setHovered = useAtlas((state) => state.setHovered);
  const isEntry = index === focus.entryIndex;
  useEffect(() => {
    if (!isEntry || !focus.isFocusWanted.current) return;
    focus.isFocusWanted.current = false;
    ref.current?.focus({ preventScroll: true });
  });
  return (
    <button
      ref={ref}
      type="button"
      className={styles.name}
      tabIndex={isEntry ? 0 : -1}
      onKeyDown={focus.onKeyDown}
      onFocus={() => {
        focus.setFocusedKey(feature.key);
        setHovered(project.id, feature.partId);
      }}
      onBlur={() => setHovered(null)}
    >
      <KindSymbol
        kind={feature.kind}
        status={status ?? 'unknown'}
        positionClass={feature.positionClass}
        size={20}
      />
      <span>{feature.name}</span>
    </button>
  );
}
