import { startTransition, useLayoutEffect, useState } from 'react';

/**
 * Whether what a component draws first has been painted. What is out of sight at first is drawn then: begun before, it
 * would hold up the paint.
 */
export function useAfterPaint(): boolean {
  const [isPainted, setPainted] = useState(false);
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      // The first task behind a frame.
      timer = setTimeout(() => startTransition(() => setPainted(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isPainted;
}
