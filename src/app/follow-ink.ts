import type { StageInk } from '#map/stage/stage-ink.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import type { Stroke } from '#store/stage-state.ts';

/** Shows light and pen as the store has them, from whichever window they come. What is drawn on a step stays with it. */
export function followInk(store: AtlasStore, ink: StageInk): () => void {
  const strokesOfSteps = new Map<number, readonly Stroke[]>();
  const ends = [
    store.subscribe((state) => state.stagePointer, ink.setTool, { fireImmediately: true }),
    store.subscribe((state) => state.laser, ink.setLaser),
    store.subscribe((state) => state.strokes, ink.setStrokes, { fireImmediately: true }),
    store.subscribe(
      (state) => state.story?.stepIndex ?? null,
      (index, before) => {
        const { strokes, setStrokes } = store.getState();
        if (before !== null) strokesOfSteps.set(before, strokes);
        setStrokes((index === null ? undefined : strokesOfSteps.get(index)) ?? NO_STROKES);
      },
    ),
  ];
  return () => {
    for (const end of ends) end();
    const { setStrokes, setStagePointer } = store.getState();
    setStrokes(NO_STROKES);
    setStagePointer('none');
  };
}

const NO_STROKES: readonly Stroke[] = [];
