import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import type { ScreenPoint } from '../pick.ts';
import type { Handle } from './hand.ts';

/** A pointer on the map, by mouse, pen or finger. */
export interface PointerAt {
  readonly point: ScreenPoint;
  readonly isTouch: boolean;
  readonly isAlt: boolean;
}

/** What pointers ask of somebody's measurement. */
export interface DrawPointer {
  isOpen(): boolean;
  handleAt(at: PointerAt): Handle | null;
  grab(handle: Handle): void;
  point(at: PointerAt | null): void;
  /** Alt has gone down or up. Whether it means the measurement. */
  setAlt(isAlt: boolean): boolean;
  drop(): void;
  letGo(): void;
  /** Whether the measurement takes a click of the second button. */
  contextMenu(at: PointerAt): boolean;
  /** Whether the click just before was the measurement's. */
  hasClaimedClick(): boolean;
}

/**
 * Listens to MapLibre's own events, so that it and the measurement agree on what is a click and what moves the map. What is
 * taken hold of does not move the map with it, and a double click that draws does not zoom.
 */
export function listenForPointer(map: MapLibreMap, pointer: DrawPointer): () => void {
  let hold: Hold | null = null;
  let lastTouch = Number.NEGATIVE_INFINITY;
  const begin = (event: MapMouseEvent | MapTouchEvent, at: PointerAt) => {
    const handle = pointer.isOpen() ? pointer.handleAt(at) : null;
    if (handle === null) return;
    // The map is not to move with it.
    event.preventDefault();
    hold = { handle, start: at.point, hasMoved: false };
  };
  const move = (at: PointerAt) => {
    if (hold !== null && !hold.hasMoved) {
      if (distance(at.point, hold.start) < CLICK_PIXELS) return;
      hold = { ...hold, hasMoved: true };
      pointer.grab(hold.handle);
    }
    pointer.point(at);
  };
  const end = () => {
    const { hasMoved } = hold ?? { hasMoved: false };
    hold = null;
    if (hasMoved) pointer.drop();
  };
  const cancel = () => {
    const { hasMoved } = hold ?? { hasMoved: false };
    hold = null;
    if (hasMoved) pointer.letGo();
  };
  /** Browsers follow a touch with the events of a mouse that is not there. */
  const isAfterTouch = () => performance.now() - lastTouch < AFTER_TOUCH_MILLISECONDS;

  const onMouseDown = (event: MapMouseEvent) => {
    const { button, altKey } = event.originalEvent;
    if (button === 0 && !altKey && !isAfterTouch()) begin(event, mouseAt(event));
  };
  const onMouseMove = (event: MapMouseEvent) => {
    if (pointer.isOpen() && !isAfterTouch()) move(mouseAt(event));
  };
  const onMouseOut = () => {
    if (hold === null) pointer.point(null);
  };
  const onTouchStart = (event: MapTouchEvent) => {
    lastTouch = performance.now();
    if (event.points.length > 1) return cancel();
    begin(event, touchAt(event));
  };
  const onTouchMove = (event: MapTouchEvent) => {
    if (hold !== null) move(touchAt(event));
  };
  const onTouchEnd = () => {
    lastTouch = performance.now();
    end();
  };
  const onAlt = (event: KeyboardEvent) => {
    // Browsers would go to their menu.
    if (event.key === 'Alt' && pointer.setAlt(event.type === 'keydown')) event.preventDefault();
  };
  const onBlur = () => {
    cancel();
    pointer.setAlt(false);
  };
  const onContextMenu = (event: MapMouseEvent) => {
    if (!pointer.isOpen() || isTouchEvent(event.originalEvent)) return;
    if (pointer.contextMenu(mouseAt(event))) event.originalEvent.preventDefault();
  };
  const onDoubleClick = (event: MapMouseEvent) => {
    if (pointer.isOpen() && pointer.hasClaimedClick()) event.preventDefault();
  };
  const subscriptions = [
    map.on('mousedown', onMouseDown),
    map.on('mousemove', onMouseMove),
    map.on('mouseout', onMouseOut),
    map.on('touchstart', onTouchStart),
    map.on('touchmove', onTouchMove),
    map.on('touchend', onTouchEnd),
    map.on('touchcancel', cancel),
    map.on('contextmenu', onContextMenu),
    map.on('dblclick', onDoubleClick),
  ];
  // The button may be let go anywhere.
  window.addEventListener('mouseup', end);
  window.addEventListener('blur', onBlur);
  window.addEventListener('keydown', onAlt);
  window.addEventListener('keyup', onAlt);
  return () => {
    for (const subscription of subscriptions) subscription.unsubscribe();
    window.removeEventListener('mouseup', end);
    window.removeEventListener('blur', onBlur);
    window.removeEventListener('keydown', onAlt);
    window.removeEventListener('keyup', onAlt);
  };
}

/** What a button or a finger is down on. */
interface Hold {
  readonly handle: Handle;
  readonly start: ScreenPoint;
  readonly hasMoved: boolean;
}

/** MapLibre takes a pointer that has moved less than this for a click. */
const CLICK_PIXELS = 3;
const AFTER_TOUCH_MILLISECONDS = 700;

function distance(a: ScreenPoint, b: ScreenPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

export function mouseAt({ point, originalEvent }: MapMouseEvent): PointerAt {
  return { point, isTouch: isTouchEvent(originalEvent), isAlt: originalEvent.altKey };
}

function touchAt({ point }: MapTouchEvent): PointerAt {
  return { point, isTouch: true, isAlt: false };
}

function isTouchEvent(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch';
}
