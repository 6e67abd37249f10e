import { buildStyle } from '#cartography/build-style.ts';
import type { StyleInput } from '#cartography/style-input.ts';
import { alignmentNamed } from '#dataset/alignment-named.ts';
import type { DeckDocument } from '#dataset/deck-document.ts';
import type { Deck, Step } from '#dataset/deck-schema.ts';
import { measuredLine, positionAt } from '#geo/chainage.ts';
import { IDLE_HAND } from '#map/draw/hand.ts';
import { legsOf } from '#map/draw/leg.ts';
import { measuredFeatures } from '#map/draw/measured-features.ts';
import {
  createPictureMap,
  type DrawnPicture,
  type PictureCamera,
  type PictureMap,
} from '#map/picture-map.ts';
import type { Vertex } from '#measure/measurement.ts';
import { type AtlasState, type AtlasStore, selectOnMap } from '#store/atlas-store.ts';
import { selectFramed } from '#store/framed.ts';
import type { StepPictureOptions, StepPictures } from '#ui/present/step-pictures.ts';
import { drawnOfStep } from './drawn-of-step.ts';
import { routeLines } from './follow-route.ts';
import { HOME_BOUNDS } from './home-bounds.ts';
import { legBetween } from './leg-between.ts';
import { lookOf } from './look-of.ts';
import { alignmentsOf } from './snap-ground.ts';
import { stateOfStep } from './step-state.ts';
import { styleAssets } from './style-assets.ts';
import { talkStyle } from './talk-style.ts';

/** All kept pictures together have no more pixels than this: 80 MB. */
const MOST_PIXELS = 20_000_000;
/** The second map is taken down when nobody has asked it for anything for so long. */
const REST_MILLISECONDS = 60_000;

/**
 * Draws steps of decks, one after another, on a second map that is made for the first of them. The end of a talk leaves nothing
 * of them behind.
 */
export function createStepPictures(store: AtlasStore): StepPictures {
  const assets = styleAssets();
  const kept = keptPictures();
  let map: PictureMap | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let rest: ReturnType<typeof setTimeout> | undefined;
  const takeDown = () => {
    clearTimeout(rest);
    map?.destroy();
    map = null;
  };
  const drawStep = async (step: Step, options: StepPictureOptions) => {
    clearTimeout(rest);
    await untilVisible();
    const state = await stateOfStep(store, step, options);
    const built = buildStyle(await lookOfStep(state), assets);
    const alignments = alignmentsOf(state);
    const lines = alignments === null ? [] : drawnOfStep(step, alignments);
    const style = talkStyle(built, {
      theme: options.theme,
      drawn: { lines, isWhole: true },
      scale: options.isProjector ? store.getState().statusScale : null,
    });
    map ??= createPictureMap(style);
    try {
      return await map.draw({
        style,
        camera: cameraOf(state, step, options),
        selectedFeatureIds: selectOnMap(state)?.featureIds ?? [],
        measured: measuredOf(state),
        ...options,
      });
    } catch (error) {
      // Whatever has gone wrong with it, the next picture gets another map.
      takeDown();
      throw error;
    } finally {
      rest = setTimeout(takeDown, REST_MILLISECONDS);
    }
  };
  const next = (step: Step, options: StepPictureOptions): Promise<DrawnPicture> => {
    const drawn = last.then(() => drawStep(step, options));
    last = drawn.catch(() => {});
    return drawn;
  };
  store.subscribe(
    (state) => state.story === null,
    (isOver) => {
      if (!isOver) return;
      takeDown();
      kept.clear();
    },
  );
  return {
    async picture({ deck }: DeckDocument, stepIndex, options) {
      const step = stepOf(deck, stepIndex);
      const { statusScale } = store.getState();
      const key = JSON.stringify([step.frame, step.shows, step.draws, options, statusScale]);
      const known = kept.get(key);
      if (known !== undefined) return known;
      const drawn = next(step, options).then(({ canvas }) => canvas);
      kept.keep(key, drawn, options.width * options.height * options.pixelRatio ** 2);
      return drawn;
    },
    async explainedPicture({ deck }: DeckDocument, stepIndex, options) {
      return next(stepOf(deck, stepIndex), options);
    },
  };
}

function stepOf({ steps }: Deck, stepIndex: number): Step {
  const step = steps[stepIndex];
  if (step === undefined) throw new RangeError(`the deck has no step ${stepIndex}`);
  return step;
}

/** In a page that nobody sees the browser draws nothing. */
function untilVisible(): Promise<void> {
  if (!document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('visibilitychange', () => resolve(), { once: true });
  });
}

/** With everything that is left to the page drawn as well. */
async function lookOfStep(state: AtlasState): Promise<StyleInput> {
  const network = state.documents.network;
  const isAsked = state.tool === 'routes' && network?.type === 'ready';
  const route = isAsked ? await routeLines(network.document, state) : null;
  const look = lookOf(state, { extent: 'world', hasErrorAreas: true, route });
  return { ...look, mark: look.mark ?? placeOf(state) };
}

/** A place on a line, which on the page is marked by an element of its own. */
function placeOf(state: AtlasState) {
  const { at } = state;
  const document = alignmentsOf(state);
  if (at === null || document === null) return null;
  const line = alignmentNamed(document, at.line);
  return line === undefined ? null : positionAt(measuredLine(line.positions), at.km * 1000).position;
}

function cameraOf(state: AtlasState, { frame }: Step, { width, height }: StepPictureOptions): PictureCamera {
  const marginPixels = Math.min(48, width / 12, height / 12);
  if (frame !== undefined) return { type: 'box', box: frame, marginPixels };
  if (state.view !== null) return { type: 'view', view: state.view };
  return { type: 'box', box: selectFramed(state) ?? HOME_BOUNDS, marginPixels };
}

/** What the step measures, as whoever only looks at it sees it. */
function measuredOf(state: AtlasState) {
  const { measurement, pinned } = state.measuring;
  const between = (from: Vertex, to: Vertex) => legBetween(state, from, to);
  return measuredFeatures({
    measurement,
    legs: legsOf(measurement, between),
    pinned,
    within: null,
    isOpen: false,
    hand: IDLE_HAND,
    between,
    labelOf: () => null,
    lengthText: () => '',
  });
}

/** Pictures by what was asked for; the ones asked for longest ago go first, and one that failed at once. */
function keptPictures() {
  const pictures = new Map<string, { readonly drawn: Promise<HTMLCanvasElement>; readonly pixels: number }>();
  const countPixels = () => [...pictures.values()].reduce((sum, { pixels }) => sum + pixels, 0);
  return {
    get(key: string) {
      const known = pictures.get(key);
      if (known === undefined) return;
      pictures.delete(key);
      pictures.set(key, known);
      return known.drawn;
    },
    keep(key: string, drawn: Promise<HTMLCanvasElement>, pixels: number) {
      pictures.set(key, { drawn, pixels });
      drawn.catch(() => pictures.delete(key));
      for (const oldest of pictures.keys()) {
        if (oldest === key || countPixels() <= MOST_PIXELS) break;
        pictures.delete(oldest);
      }
    },
    clear: () => pictures.clear(),
  };
}
