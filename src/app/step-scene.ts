import { buildStyle } from '#cartography/build-style.ts';
import type { StyleInput } from '#cartography/style-input.ts';
import { alignmentNamed } from '#dataset/alignment-named.ts';
import type { Step } from '#dataset/deck-schema.ts';
import { measuredLine, positionAt } from '#geo/chainage.ts';
import { IDLE_HAND } from '#map/draw/hand.ts';
import { legsOf } from '#map/draw/leg.ts';
import { measuredFeatures } from '#map/draw/measured-features.ts';
import type { HiddenScene, PictureCamera } from '#map/hidden-map.ts';
import type { TimedLine } from '#map/stage/draw-lines.ts';
import type { Vertex } from '#measure/measurement.ts';
import { type AtlasState, type AtlasStore, selectOnMap } from '#store/atlas-store.ts';
import { selectFramed } from '#store/framed.ts';
import type { StepPictureOptions } from '#ui/present/step-pictures.ts';
import { drawnOfStep } from './drawn-of-step.ts';
import { routeLines } from './follow-route.ts';
import { HOME_BOUNDS } from './home-bounds.ts';
import { legBetween } from './leg-between.ts';
import { lookOf } from './look-of.ts';
import { alignmentsOf } from './snap-ground.ts';
import { stateOfStep } from './step-state.ts';
import { styleAssets } from './style-assets.ts';
import { talkStyle } from './talk-style.ts';

/** What a map is given to show a step. */
export interface StepScene extends Omit<HiddenScene, 'padding' | 'width' | 'height'> {
  /** The lines the step draws, with the time each takes. */
  readonly lines: readonly TimedLine[];
}

type SceneOptions = Pick<StepPictureOptions, 'language' | 'theme' | 'isProjector'> & {
  /** Drawn to their ends; else nothing of them shows yet. */
  readonly areLinesWhole: boolean;
};

const ASSETS = styleAssets();

/** Everything a map apart from the page needs for a step, once its documents have arrived. */
export async function sceneOfStep(store: AtlasStore, step: Step, options: SceneOptions): Promise<StepScene> {
  const state = await stateOfStep(store, step, options);
  const built = buildStyle(await lookOfStep(state), ASSETS);
  const alignments = alignmentsOf(state);
  const lines = alignments === null ? [] : drawnOfStep(step, alignments);
  const style = talkStyle(built, {
    theme: options.theme,
    drawn: { lines, isWhole: options.areLinesWhole },
    scale: options.isProjector ? store.getState().statusScale : null,
  });
  return {
    style,
    camera: cameraOf(state, step),
    selectedFeatureIds: selectOnMap(state)?.featureIds ?? [],
    measured: measuredOf(state),
    lines,
  };
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

function cameraOf(state: AtlasState, { frame }: Step): PictureCamera {
  if (frame !== undefined) return { type: 'box', box: frame };
  if (state.view !== null) return { type: 'view', view: state.view };
  return { type: 'box', box: selectFramed(state) ?? HOME_BOUNDS };
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
