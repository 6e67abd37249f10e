import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useState } from 'react';
import { Entry } from './entry.tsx';
import { keyOf, type ListEntry } from './list-entries.ts';
import styles from './project-list.module.css';

const OVERSCAN = 6;

/** Of a list of thousands what is in sight, and a little around it. */
export default function LongList({ entries }: { entries: readonly ListEntry[] }) {
  const [list, setList] = useState<HTMLUListElement | null>(null);
  const scroller = list?.closest<HTMLElement>('[data-scrolls]') ?? null;
  // All lines are measured anew whenever this is another function.
  const keyAt = useCallback(
    (i: number) => {
      const entry = entries[i];
      return entry === undefined ? '' : keyOf(entry);
    },
    [entries],
  );
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller,
    estimateSize: (i) => (entries[i]?.type === 'kind' ? 32 : 58),
    getItemKey: keyAt,
    overscan: OVERSCAN,
    scrollMargin: list?.offsetTop ?? 0,
    // Before its scroller is known the list is drawn as if it were in sight.
    initialRect: { width: 320, height: 600 },
  });
  return (
    <ul className={styles.long} style={{ blockSize: virtualizer.getTotalSize() }} ref={setList}>
      {virtualizer.getVirtualItems().map((item) => {
        const entry = entries[item.index];
        return (
          entry && (
            <li
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              style={{ insetBlockStart: item.start - virtualizer.options.scrollMargin }}
            >
              <Entry entry={entry} />
            </li>
          )
        );
      })}
    </ul>
  );
}
