import type { Map as MapLibreMap } from 'maplibre-gl';
import { drawnLineLayerId, drawnUpTo } from '#cartography/drawn-lines.ts';
import type { Theme } from '#cartography/theme.ts';
import { createHiddenMap, type HiddenScene } from './hidden-map.ts';
import type { ScreenPoint } from './pick.ts';
import { leadTowards } from './stage/camera-lead.ts';
import type { TimedLine } from './stage/draw-lines.ts';
import { drawnAfter } from './stage/draw-schedule.ts';
import { drawnCourse } from './stage/drawn-course.ts';

export interface FilmScene extends HiddenScene {
  /** Lines of the style, none of which shows yet. */
  readonly lines: readonly TimedLine[];
  readonly theme: Theme;
  /** Pixels of a frame for each CSS pixel. */
  readonly pixelRatio: number;
  readonly framesPerSecond: number;
}

/** One frame of a film, to be copied within the call that brings it: afterwards the browser keeps nothing of it. */
export interface FilmFrame {
  readonly map: HTMLCanvasElement;
  /** Where drawing has got to, in CSS pixels from the top left. */
  readonly head: ScreenPoint;
  /** Which line is being drawn, and how much of it is. */
  readonly lineIndex: number;
  readonly drawnMetres: number;
}

/** Draws the frames of a film, in order and each as complete as a picture, however long it takes. */
export interface FilmMap {
  /** How long drawing takes on screen. */
  readonly seconds: number;
  frameAt(seconds: number, onFrame: (frame: FilmFrame) => void): Promise<void>;
  destroy(): void;
}

/** @throws Error when the browser gives no WebGL2 context; RangeError for a scene without lines. */
export async function createFilmMap(scene: FilmScene): Promise<FilmMap> {
  const { lines, theme, padding, width, height, framesPerSecond } = scene;
  if (lines.length === 0) throw new RangeError('nothing is drawn');
  const courses = lines.map(({ positions }) => drawnCourse(positions));
  const timed = lines.map(({ seconds }, i) => ({ seconds, lengthMetres: courses[i]?.lengthMetres ?? 0 }));
  const { map, set, destroy } = createHiddenMap(scene.style);
  map.setPixelRatio(scene.pixelRatio);
  set(scene);
  await untilDrawn(map);
  return {
    seconds: timed.reduce((sum, { seconds }) => sum + seconds, 0),
    async frameAt(seconds, onFrame) {
      const { metres, active } = drawnAfter(timed, seconds);
      courses.forEach((course, i) => {
        const line = lines[i];
        if (line === undefined) return;
        const gradient = drawnUpTo(course.headAt(metres[i] ?? 0).share, theme);
        map.setPaintProperty(drawnLineLayerId(line), 'line-gradient', gradient, { validate: false });
      });
      const drawnMetres = metres[active] ?? 0;
      const course = courses[active];
      if (course === undefined) return;
      const { position } = course.headAt(drawnMetres);
      const ahead = course.headAt(drawnMetres + course.lengthMetres / (lines[active]?.seconds ?? 1)).position;
      const by = leadTowards(map.project([...ahead]), { width, height }, padding, 1 / framesPerSecond);
      if (by !== null) map.jumpTo({ center: map.unproject([width / 2 + by.x, height / 2 + by.y]) });
      await untilDrawn(map);
      onFrame({
        map: map.getCanvas(),
        head: map.project([...position]),
        lineIndex: active,
        drawnMetres,
      });
    },
    destroy,
  };
}

/** Longer than a slow machine takes to draw everything anew. */
const PATIENCE_MILLISECONDS = 30_000;
const PAUSE_MILLISECONDS = 8;

/**
 * Draws until nothing is missing; its pixels can be read until the task ends. It does not wait for the browser to ask for frames,
 * which it does not do in a page that nobody looks at. @throws when the map does not come to rest.
 */
async function untilDrawn(map: MapLibreMap): Promise<void> {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  let isIdle = false;
  const idle = map.on('idle', () => {
    isIdle = true;
  });
  try {
    for (;;) {
      map.redraw();
      if (isIdle) return;
      if (performance.now() > end) throw new Error('the map did not come to rest');
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
      isIdle = false;
    }
  } finally {
    idle.unsubscribe();
  }
}
