import { useEffect, useState } from 'react';

/** Whether nobody has used pointer, finger or Tab for so long; the deck's own keys do not count. */
export function useIdle(milliseconds: number): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = { x: Number.NaN, y: Number.NaN };
    const wake = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), milliseconds);
      setIdle(false);
    };
    const move = ({ screenX: x, screenY: y }: PointerEvent) => {
      // Browsers report a move when the page moves under a pointer that rests.
      if (x === last.x && y === last.y) return;
      last = { x, y };
      wake();
    };
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Tab') wake();
    };
    wake();
    addEventListener('pointermove', move);
    addEventListener('pointerdown', wake);
    addEventListener('keydown', key);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', move);
      removeEventListener('pointerdown', wake);
      removeEventListener('keydown', key);
    };
  }, [milliseconds]);
  return isIdle;
}
