import type { KeyboardEvent, PointerEvent } from 'react';
import { useAtlasStore } from '../hooks/use-atlas.ts';

/** Arrow keys go a hundredth of a long line, a kilometre of a short one. */
const LONG_KM = 500;

/**
 * What pointer, finger and keyboard do on a strip: pointing passes a place, pressing or dragging marks it, the arrow keys
 * move the mark by a kilometre (with Shift by a tenth), Page Up and Page Down by ten, Home and End to origin and end.
 */
export function useScrub(lineId: string, lengthMetres: number) {
  const store = useAtlasStore();
  const lengthKm = lengthMetres / 1000;
  const stepKm = lengthKm > LONG_KM ? 10 : 1;
  const placeAt = (km: number) => ({ line: lineId, km: Math.min(Math.max(0, km), lengthKm) });
  const pass = (event: PointerEvent) => store.getState().passPlace(placeAt(shareUnder(event) * lengthKm));
  const leave = () => store.getState().passPlace(null);

  return {
    onPointerMove: pass,
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pass(event);
    },
    onPointerUp(event: PointerEvent) {
      if (event.button !== 0) return;
      store.getState().markPlace(placeAt(shareUnder(event) * lengthKm));
      leave();
    },
    onPointerCancel: leave,
    onPointerLeave: leave,
    onKeyDown(event: KeyboardEvent) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const { at, markPlace } = store.getState();
      const from = at?.km ?? 0;
      const to = afterKey(event, from, stepKm, lengthKm);
      if (to === null) return;
      event.preventDefault();
      event.stopPropagation();
      markPlace(placeAt(to));
    },
  };
}

/** Where on the strip the pointer is, from 0 at its origin to 1 at its end, whichever way the text runs. */
function shareUnder({ currentTarget, clientX }: PointerEvent): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (clientX - left) / width));
  return isRightToLeft(currentTarget) ? 1 - share : share;
}

function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}

function afterKey(event: KeyboardEvent, from: number, stepKm: number, lengthKm: number): number | null {
  const step = event.shiftKey ? stepKm / 10 : stepKm;
  const onward = isRightToLeft(event.currentTarget) ? 'ArrowLeft' : 'ArrowRight';
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      return event.key === onward ? from + step : from - step;
    case 'ArrowUp':
      return from + step;
    case 'ArrowDown':
      return from - step;
    case 'PageUp':
      return from + stepKm * 10;
    case 'PageDown':
      return from - stepKm * 10;
    case 'Home':
      return 0;
    case 'End':
      return lengthKm;
    default:
      return null;
  }
}
