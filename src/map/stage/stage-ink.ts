import './stage.css';
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { Position } from '#core/position.ts';
import type { PointerOwner } from '../report-pointer.ts';
import { inkCanvas } from './ink-canvas.ts';
import { pinAt } from './stage-pin.ts';

export type Stroke = readonly Position[];
export type InkTool = 'none' | 'laser' | 'pen';

/** What the hand does on the map of a talk. Both change with every frame: not for React. */
export interface InkEvents {
  /** The light stands on another place, or is gone. */
  onLaser(position: Position | null): void;
  /** The pen has drawn: every stroke there is, the last one perhaps still growing. */
  onStrokes(strokes: readonly Stroke[]): void;
}

/** Light and pen on one map, in positions, so that both land right on a screen of any size. */
export interface StageInk extends PointerOwner {
  setTool(tool: InkTool): void;
  /** Wherever it comes from: this hand or another window. */
  setLaser(position: Position | null): void;
  setStrokes(strokes: readonly Stroke[]): void;
  stop(): void;
}

/** Nearer to the last one than this a position adds nothing to a stroke. */
const LEAST_PIXELS = 3;

export function stageInk(map: MapLibreMap, events: InkEvents): StageInk {
  const light = pinAt(map, 'stage-laser');
  const canvas = inkCanvas(map);
  const surface = map.getCanvasContainer();
  let tool: InkTool = 'none';
  let strokes: readonly Stroke[] = [];
  /** The pointer that draws. */
  let drawing: number | null = null;

  const positionAt = (event: PointerEvent): Position => {
    const { left, top } = surface.getBoundingClientRect();
    const { lng, lat } = map.unproject([event.clientX - left, event.clientY - top]);
    return [lng, lat];
  };
  const isFar = (from: Position | undefined, to: Position) => {
    if (from === undefined) return true;
    const [a, b] = [map.project([...from]), map.project([...to])];
    return Math.hypot(a.x - b.x, a.y - b.y) >= LEAST_PIXELS;
  };
  const draw = (next: readonly Stroke[]) => {
    strokes = next;
    canvas.draw(strokes);
    events.onStrokes(strokes);
  };
  const onDown = (event: PointerEvent) => {
    if (tool !== 'pen' || drawing !== null || event.button !== 0) return;
    drawing = event.pointerId;
    surface.setPointerCapture(event.pointerId);
    draw([...strokes, [positionAt(event)]]);
  };
  const onMove = (event: PointerEvent) => {
    if (tool === 'laser') events.onLaser(positionAt(event));
    if (event.pointerId !== drawing) return;
    const next = positionAt(event);
    const last = strokes.at(-1) ?? [];
    if (isFar(last.at(-1), next)) draw([...strokes.slice(0, -1), [...last, next]]);
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId === drawing) drawing = null;
  };
  const onLeave = () => {
    if (tool === 'laser') events.onLaser(null);
  };
  const listeners = [
    ['pointerdown', onDown],
    ['pointermove', onMove],
    ['pointerup', onUp],
    ['pointercancel', onUp],
    ['pointerleave', onLeave],
  ] as const;
  for (const [type, listener] of listeners) surface.addEventListener(type, listener);

  return {
    setTool(next) {
      tool = next;
      drawing = null;
      if (tool === 'pen') map.dragPan.disable();
      else map.dragPan.enable();
      map.getCanvas().style.cursor = { none: '', laser: 'none', pen: 'crosshair' }[tool];
    },
    setLaser(position) {
      if (position === null) light.hide();
      else light.move(position);
    },
    setStrokes(next) {
      if (next === strokes) return;
      strokes = next;
      canvas.draw(strokes);
    },
    claimsClick: (_: MapMouseEvent) => tool === 'pen',
    ownsPointer: () => tool !== 'none',
    stop() {
      tool = 'none';
      for (const [type, listener] of listeners) surface.removeEventListener(type, listener);
      map.dragPan.enable();
      map.getCanvas().style.cursor = '';
      light.remove();
      canvas.remove();
    },
  };
}
