import { withLinesReady } from '#cartography/ready-lines.ts';
import type { Step } from '#dataset/deck-schema.ts';
import { FLIGHT_SECONDS } from '#dataset/deck-step.ts';
import type { MapView } from '#map/map-view.ts';
import type { TimedLine } from '#map/stage/draw-lines.ts';
import { type AtlasStore, selectTheme } from '#store/atlas-store.ts';
import { selectStep } from '#store/step-of-deck.ts';
import { drawnOfStep } from './drawn-of-step.ts';
import type { Dress } from './drive-imports.ts';
import { followInk } from './follow-ink.ts';
import { measureFreeArea } from './free-area.ts';
import { isShallowEqual } from './same-view.ts';
import { alignmentsOf } from './snap-ground.ts';
import { cameraOfStep } from './step-camera.ts';
import { talkStyle } from './talk-style.ts';
import { warmSteps } from './warm-steps.ts';
import { watchFreeArea } from './watch-free-area.ts';

/** Lets the map follow a talk: it flies to its steps, draws their lines, and shows what the presenter points at. */
export async function talkOnMap(
  store: AtlasStore,
  map: MapView,
  container: HTMLElement,
  onDress: (dress: Dress) => void,
): Promise<() => void> {
  const now = () => store.getState();
  const stage = await map.stage({
    onGesture: () => now().setExploring(true),
    onLaser: (position) => now().setLaser(position),
    onStrokes: (strokes) => now().setStrokes(strokes),
  });
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  const isCut = () => reducedMotion.matches || now().isMotionOff;
  const warming = warmSteps(store);
  let shown: Step | null = null;
  let shownIndex = -1;
  let hasArrived = false;
  let lines: readonly TimedLine[] = NO_LINES;
  let isWhole = true;
  let stopDrawing: (() => void) | null = null;

  const dress = () =>
    onDress((style) => {
      const { isProjector, statusScale } = now();
      const scale = isProjector ? statusScale : null;
      const ready = withLinesReady(style);
      return talkStyle(ready, { theme: selectTheme(now()), drawn: { lines, isWhole }, scale });
    });
  const endDrawing = () => {
    stopDrawing?.();
    stopDrawing = null;
  };
  const onDrawn = () => {
    stopDrawing = null;
    isWhole = true;
    dress();
    // Where the camera has followed a line, it rests only now.
    now().setView(map.view(), now().isAtMaxZoom);
  };
  const draw = () => {
    if (!hasArrived || isWhole || stopDrawing !== null) return;
    stopDrawing = stage.draw({
      lines,
      theme: () => selectTheme(now()),
      covered: () => (now().isExploring ? null : measureFreeArea(container)),
      onDone: onDrawn,
    });
  };
  /** The lines of a step come with their document. */
  const takeLines = () => {
    const alignments = alignmentsOf(now());
    const next = shown === null || alignments === null ? NO_LINES : drawnOfStep(shown, alignments);
    if (next.length === 0 && lines.length === 0) return;
    endDrawing();
    lines = next;
    isWhole = isWhole || isCut();
    dress();
    draw();
  };
  const show = async () => {
    const { story } = now();
    const step = selectStep(now());
    if (step === null || story === null) return;
    const isFirst = shown === null;
    const isNew = step !== shown;
    if (isNew) {
      // Whoever goes back has seen it being drawn.
      isWhole = story.stepIndex < shownIndex;
      hasArrived = false;
    }
    shown = step;
    shownIndex = story.stepIndex;
    const camera = cameraOfStep(step);
    // Before there is a picture there is nothing to fly from.
    const isAtOnce = isCut() || (isFirst && now().mapState !== 'idle');
    const seconds = isAtOnce ? 0 : (step.flightSeconds ?? FLIGHT_SECONDS);
    if (step.draws !== undefined) now().wantDocument('alignments');
    if (isNew) takeLines();
    await untilLaidOut();
    if (shown !== step) return;
    // Another window may have said meanwhile where a hand has moved the map.
    const isElsewhere = now().isExploring;
    const arrival =
      camera === null || isElsewhere ? null : stage.fly(camera, measureFreeArea(container), seconds);
    warming.around(story.stepIndex);
    if ((await arrival) === false || shown !== step) return;
    hasArrived = true;
    draw();
  };
  /** The free part of the map has another size. */
  const refit = () => {
    const camera = shown && cameraOfStep(shown);
    if (camera === null || !hasArrived || now().isExploring || stopDrawing !== null) return;
    stage.fly(camera, measureFreeArea(container), 0);
  };
  const stopWatching = watchFreeArea(container, refit);
  const endInk = followInk(store, stage.ink);
  const ends = [
    store.subscribe((state) => state.stepRequests, show),
    store.subscribe(alignmentsOf, takeLines),
    store.subscribe((state) => [state.isProjector, state.statusScale], dress, { equalityFn: isShallowEqual }),
  ];
  dress();
  show();
  return () => {
    for (const end of ends) end();
    stopWatching();
    endInk();
    warming.stop();
    endDrawing();
    stage.stop();
    onDress((style) => style);
  };
}

/** React lays the new card out at the end of the task that asked for the step: within the same frame. */
async function untilLaidOut(): Promise<void> {
  await Promise.resolve();
  await Promise.resolve();
}

const NO_LINES: readonly TimedLine[] = [];
