import type { Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useAtlas } from '../hooks/use-atlas.ts';
import type { TableRow } from './table-rows.ts';

/** The place of what is selected among the rows, or −1. A part without a place of its own is its project's. */
function useSelectedIndex(rows: readonly TableRow[]): number {
  const selection = useAtlas((state) => state.selection);
  if (selection.type === 'none') return -1;
  const isOfProject = ({ project }: TableRow) => project.id === selection.projectId;
  const exact = rows.findIndex((row) => isOfProject(row) && row.feature.partId === selection.partId);
  return exact === -1 ? rows.findIndex((row) => isOfProject(row) && row.feature.partId === null) : exact;
}

/**
 * One row is reached by Tab, the others from it by the arrow keys; the selected one is brought into sight whenever
 * something else, such as the map, has selected it.
 */
export function useRowFocus<Scroller extends Element, Item extends Element>(
  rows: readonly TableRow[],
  virtualizer: Virtualizer<Scroller, Item>,
  scroller: Scroller | null,
) {
  const selectedIndex = useSelectedIndex(rows);
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const isFocusWanted = useRef(false);
  const focusedIndex = rows.findIndex(({ feature }) => feature.key === focusedKey);
  const entryIndex = focusedIndex === -1 ? Math.max(0, selectedIndex) : focusedIndex;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every selection, not for every order of rows
  useEffect(() => {
    if (selectedIndex !== -1 && scroller !== null)
      virtualizer.scrollToIndex(selectedIndex, { align: 'auto' });
  }, [rows[selectedIndex]?.feature.key, scroller]);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextIndex(event.key, entryIndex, rows.length);
    const key = next === null ? undefined : rows[next]?.feature.key;
    if (next === null || key === undefined) return;
    event.preventDefault();
    isFocusWanted.current = true;
    setFocusedKey(key);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };

  return { selectedIndex, entryIndex, onKeyDown, setFocusedKey, isFocusWanted };
}

/** Rows a page up or down moves over. */
const PAGE_ROWS = 10;

function nextIndex(key: string, index: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, index + 1);
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'PageDown':
      return Math.min(last, index + PAGE_ROWS);
    case 'PageUp':
      return Math.max(0, index - PAGE_ROWS);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
