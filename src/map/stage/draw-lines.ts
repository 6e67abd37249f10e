import './stage.css';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { type DrawnLine, drawnLineLayerId, drawnUpTo } from '#cartography/drawn-lines.ts';
import type { Theme } from '#cartography/theme.ts';
import type { Padding } from '#core/camera-view.ts';
import { leadTowards } from './camera-lead.ts';
import { drawnAfter } from './draw-schedule.ts';
import { type DrawnCourse, type DrawnHead, drawnCourse } from './drawn-course.ts';
import { pinAt } from './stage-pin.ts';

/** A line with the time its drawing takes. */
export interface TimedLine extends DrawnLine {
  readonly seconds: number;
}

export interface DrawingOrder {
  readonly lines: readonly TimedLine[];
  theme(): Theme;
  /** What panels cover; null while the camera is somebody else's. */
  covered(): Padding | null;
  onDone(): void;
}

/** Marks moves of the camera that belong to a drawing, which nobody need follow one by one. */
export const LED_MOVE = { isLed: true };

/** The camera looks this far ahead of the head. */
const AHEAD_SECONDS = 1;

/**
 * Draws lines of the style along their course, one after another, a moving head before them. Each frame changes one property of one
 * layer: no data travels and nothing is laid out anew. @returns what ends it early.
 */
export function drawLines(map: MapLibreMap, order: DrawingOrder): () => void {
  const timed = order.lines.map((line) => {
    const course = drawnCourse(line.positions);
    return { line, course, seconds: line.seconds, lengthMetres: course.lengthMetres };
  });
  const head = pinAt(map, 'stage-head');
  const shown = new Map<string, number>();
  const draw = (line: DrawnLine, { share }: DrawnHead) => {
    const layer = drawnLineLayerId(line);
    if (shown.get(layer) === share || map.getLayer(layer) === undefined) return;
    shown.set(layer, share);
    map.setPaintProperty(layer, 'line-gradient', drawnUpTo(share, order.theme()), { validate: false });
  };
  // Another look has put everything back.
  const forget = map.on('styledata', () => shown.clear());
  let began: number | null = null;
  let before = 0;
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    forget.unsubscribe();
    head.remove();
  };
  const tick = (now: number) => {
    began ??= now;
    const seconds = (now - began) / 1000;
    const { metres, active, isOver } = drawnAfter(timed, seconds);
    const heads = timed.map(({ course }, i) => course.headAt(metres[i] ?? 0));
    timed.forEach(({ line }, i) => {
      const at = heads[i];
      if (at !== undefined) draw(line, at);
    });
    const at = heads[active];
    if (at !== undefined) head.move(at.position);
    const covered = order.covered();
    const drawn = timed[active];
    if (covered !== null && drawn !== undefined)
      lead(map, drawn, metres[active] ?? 0, covered, seconds - before);
    before = seconds;
    if (!isOver) {
      frame = requestAnimationFrame(tick);
      return;
    }
    stop();
    order.onDone();
  };
  frame = requestAnimationFrame(tick);
  return stop;
}

/** Keeps what comes next in the free part of the map. */
function lead(
  map: MapLibreMap,
  { course, seconds }: { readonly course: DrawnCourse; readonly seconds: number },
  metres: number,
  covered: Padding,
  sinceLast: number,
): void {
  const ahead = course.headAt(metres + (course.lengthMetres / seconds) * AHEAD_SECONDS);
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const place = map.project([...ahead.position]);
  const by = leadTowards(place, { width, height }, covered, sinceLast);
  if (by === null) return;
  const center = map.unproject([width / 2 + by.x, height / 2 + by.y]);
  map.jumpTo({ center }, LED_MOVE);
}
