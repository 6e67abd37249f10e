import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './long-rows.module.css';

interface LongRowsProps {
  readonly count: number;
  /** What one row is roughly high, before it has been drawn. */
  readonly rowHeight: number;
  /** A row that is drawn wherever it lies, as one that takes the focus; null where there is none. */
  readonly kept?: number | null;
  /** One row, an element with the role `listitem`. */
  readonly row: (at: number) => ReactNode;
  readonly className?: string | undefined;
}

/** So many rows come and go together. */
const BLOCK = 20;
/** Rows this far out of sight are drawn already. */
const AHEAD = '400px 0px';

/** A list of hundreds of rows of which only those in sight, and a little around them, are drawn; whatever scrolls it. */
export function LongRows({ count, rowHeight, kept = null, row, className }: LongRowsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: between an <ol> and its <li> nothing may stand, and blocks do
    <div role="list" className={className}>
      {Array.from({ length: Math.ceil(count / BLOCK) }, (_, block) => {
        const first = block * BLOCK;
        const rows = Array.from({ length: Math.min(BLOCK, count - first) }, (_row, i) => first + i);
        return (
          <Block
            key={first}
            isKept={kept !== null && rows.includes(kept)}
            isFirst={block === 0}
            height={rows.length * rowHeight}
            draw={() => rows.map(row)}
          />
        );
      })}
    </div>
  );
}

interface BlockProps {
  readonly isKept: boolean;
  readonly isFirst: boolean;
  readonly height: number;
  readonly draw: () => ReactNode;
}

function Block({ isKept, isFirst, height, draw }: BlockProps) {
  const block = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(isFirst);
  /** As it was when it was last drawn. */
  const [drawnHeight, setDrawnHeight] = useState<number | null>(null);
  useEffect(() => {
    const element = block.current;
    if (element === null) return;
    const options = { rootMargin: AHEAD, scrollMargin: AHEAD };
    const observer = new IntersectionObserver(([entry]) => {
      if (entry === undefined) return;
      // Nobody's focus goes with the block that scrolls away.
      if (!entry.isIntersecting && element.contains(document.activeElement)) return;
      if (!entry.isIntersecting && entry.boundingClientRect.height > 0)
        setDrawnHeight(entry.boundingClientRect.height);
      setNear(entry.isIntersecting);
    }, options);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const isDrawn = isNear || isKept;
  return (
    <div
      role="presentation"
      ref={block}
      className={styles.block}
      style={isDrawn ? undefined : { blockSize: drawnHeight ?? height }}
    >
      {isDrawn && draw()}
    </div>
  );
}
