import './walk-ring.css';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Padding } from '#core/camera-view.ts';
import type { ScreenPoint } from './pick.ts';
import { nextStop, type WalkDirection, type WalkStop, walkStops } from './walk.ts';
import { walkPointsOf } from './walk-points.ts';

/** What somebody does who walks the map by keyboard. */
export interface WalkEvents {
  /** Stands at these projects now, or at none. */
  onWalk(projectIds: readonly string[]): void;
  /** Wants to read about the projects stood at. */
  onEnter(projectIds: readonly string[], at: ScreenPoint): void;
}

const DIRECTIONS: Readonly<Record<string, WalkDirection>> = {
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowDown: 'down',
  ArrowLeft: 'left',
};

/** How far the map moves on where nothing lies further in a direction: less than half of what is seen. */
const STEP_SHARE = 0.4;

/** Alt and an arrow walk from project to project while the map has the focus, Enter opens, Escape stops walking. */
export function reportWalk(map: MapLibreMap, events: WalkEvents, coveredBy: () => Padding): void {
  const canvas = map.getCanvas();
  const ring = ringOn(map);
  let stoodAt: WalkStop | null = null;

  const standAt = (stop: WalkStop | null) => {
    stoodAt = stop;
    if (stop === null) ring.hide();
    else ring.showAt(stop);
    events.onWalk(stop?.projectIds ?? []);
  };
  const walk = (direction: WalkDirection) => {
    const free = freeBox(map, coveredBy());
    const from = stoodAt === null ? middleOf(free) : ring.point();
    const next = nextStop(from, walkStops(walkPointsOf(map, from)), direction);
    if (next === null) return moveOn(map, direction);
    standAt(next);
    bringInto(map, next, free);
  };

  canvas.addEventListener('keydown', (event) => {
    const direction = event.altKey ? DIRECTIONS[event.key] : undefined;
    if (direction !== undefined) walk(direction);
    else if (stoodAt !== null && event.key === 'Enter') events.onEnter(stoodAt.projectIds, ring.point());
    else if (stoodAt !== null && event.key === 'Escape') standAt(null);
    else return;
    // Alt and an arrow would leave the page, on some systems.
    event.preventDefault();
  });
  canvas.addEventListener('blur', ring.hide);
  canvas.addEventListener('focus', () => {
    if (stoodAt !== null) ring.show();
  });
  // A click is a start elsewhere.
  map.on('click', () => {
    if (stoodAt !== null) standAt(null);
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The part of the map that no panel covers. */
function freeBox(map: MapLibreMap, { top, right, bottom, left }: Padding): Box {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  return { left, right: width - right, top, bottom: height - bottom };
}

function middleOf({ left, right, top, bottom }: Box): ScreenPoint {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function moveOn(map: MapLibreMap, direction: WalkDirection): void {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const x = { left: -width, right: width, up: 0, down: 0 }[direction];
  const y = { left: 0, right: 0, up: -height, down: height }[direction];
  map.panBy([x * STEP_SHARE, y * STEP_SHARE]);
}

/** Moves the map just so far that a stop under a panel comes out. */
function bringInto(map: MapLibreMap, { x, y }: ScreenPoint, { left, right, top, bottom }: Box): void {
  const dx = Math.min(0, x - left) + Math.max(0, x - right);
  const dy = Math.min(0, y - top) + Math.max(0, y - bottom);
  if (dx !== 0 || dy !== 0) map.panBy([dx, dy]);
}

/** An element, not a feature of the style: seen above every symbol, and in the colours of the system where it forces them. */
function ringOn(map: MapLibreMap) {
  const element = document.createElement('div');
  element.className = 'walk-ring';
  element.ariaHidden = 'true';
  let place = map.getCenter();
  const follow = () => {
    const { x, y } = map.project(place);
    element.style.translate = `${x}px ${y}px`;
  };
  const show = () => {
    // Asked for at every stop: MapLibre leaves out a listener that it has.
    map.on('move', follow);
    follow();
    map.getCanvasContainer().append(element);
  };
  const hide = () => {
    map.off('move', follow);
    element.remove();
  };
  return {
    showAt({ x, y }: ScreenPoint) {
      place = map.unproject([x, y]);
      show();
    },
    show,
    hide,
    /** Where it is now; the map may have moved since. */
    point: (): ScreenPoint => map.project(place),
  };
}
