import type { Passing } from '#present/message.ts';
import { MOST_STROKE_POINTS, MOST_STROKES, type PartValues } from '#present/shared-parts.ts';
import type { AtlasStore } from '#store/atlas-store.ts';

type Strokes = AtlasState['strokes'];
type AtlasState = ReturnType<AtlasStore['getState']>;

/** A line of the pen that has not grown for so long is finished, and shared as a whole. */
const REST_MILLISECONDS = 150;

interface LineOptions {
  /** What changes at the moment was heard, and is not to be passed on. */
  readonly isApplying: () => boolean;
  /** Asks for what has changed to be passed on. */
  readonly ask: () => void;
  mention(passing: Passing): void;
}

/** Light and pen: every point as it comes, and the lines as a whole once the hand rests. */
export function shareLines(store: AtlasStore, { isApplying, ask, mention }: LineOptions) {
  let shared = sharedStrokes(store.getState().strokes);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rest = () => {
    shared = sharedStrokes(store.getState().strokes);
    ask();
  };
  const ends = [
    store.subscribe(
      (state) => state.laser,
      (laser) => {
        if (!isApplying()) mention({ type: 'laser', at: laser && [...laser] });
      },
    ),
    store.subscribe(
      (state) => state.strokes,
      (strokes, before) => {
        if (isApplying()) return;
        const grown = grownLine(before, strokes);
        if (grown !== null) mention(grown);
        clearTimeout(timer);
        timer = setTimeout(rest, REST_MILLISECONDS);
      },
    ),
  ];
  return {
    shared: () => shared,
    show(strokes: PartValues['pen']) {
      clearTimeout(timer);
      store.getState().setStrokes(strokes);
      shared = strokes;
    },
    hear(passing: Passing) {
      const { setLaser, setStrokes, strokes } = store.getState();
      if (passing.type === 'laser') setLaser(passing.at);
      if (passing.type === 'stroke') setStrokes(withLine(strokes, passing));
    },
    stop() {
      clearTimeout(timer);
      for (const end of ends) end();
    },
  };
}

/** What the last line has grown by; null where something else has changed. */
function grownLine(before: Strokes, now: Strokes): Passing | null {
  const index = now.length - 1;
  const line = now[index];
  const isLine = line !== undefined && index < MOST_STROKES && line.length <= MOST_STROKE_POINTS;
  if (!isLine || now.length < before.length) return null;
  const from = now.length === before.length ? Math.min(before[index]?.length ?? 0, line.length) : 0;
  const points = line.slice(from).map(([longitude, latitude]): [number, number] => [longitude, latitude]);
  return { type: 'stroke', index, from, points };
}

function withLine(strokes: Strokes, { index, from, points }: Extract<Passing, { type: 'stroke' }>): Strokes {
  if (index > strokes.length) return strokes;
  const line = strokes[index] ?? [];
  return [...strokes.slice(0, index), [...line.slice(0, from), ...points], ...strokes.slice(index + 1)];
}

/** No more than another window takes in. */
function sharedStrokes(strokes: Strokes): PartValues['pen'] {
  return strokes
    .slice(-MOST_STROKES)
    .map((line) => line.slice(0, MOST_STROKE_POINTS).map(([longitude, latitude]) => [longitude, latitude]));
}
