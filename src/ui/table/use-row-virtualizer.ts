import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback } from 'react';
import type { TableRow } from './table-rows.ts';

/** As many are drawn whole, so that the browser finds words in all of them. */
const WHOLE_TABLE = 150;
const OVERSCAN = 8;

/** Draws of many rows those in sight; `headPixels` is what stands above the first and stays there. */
export function useRowVirtualizer<Item extends Element>(
  rows: readonly TableRow[],
  scroller: HTMLElement | null,
  rowPixels: number,
  headPixels: number,
) {
  // All rows are measured anew whenever this is another function.
  const keyAt = useCallback((index: number) => rows[index]?.feature.key ?? index, [rows]);
  return useVirtualizer<HTMLElement, Item>({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowPixels,
    getItemKey: keyAt,
    overscan: rows.length <= WHOLE_TABLE ? rows.length : OVERSCAN,
    scrollMargin: headPixels,
    scrollPaddingStart: headPixels,
    // Before its scroller is known the table is drawn as if it were in sight.
    initialRect: { width: 1000, height: 600 },
  });
}
