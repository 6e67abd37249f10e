import type { Drawing, DrawingHost } from '#map/draw/draw-on-map.ts';
import type { MapView } from '#map/map-view.ts';
import type { DrawTexts } from '#measure/draw-texts.ts';
import type { AtlasState, AtlasStore } from '#store/atlas-store.ts';
import { measureFreeArea } from './free-area.ts';
import { followImportedGround, NOTHING_IMPORTED } from './imported-ground.ts';
import { legBetween } from './leg-between.ts';
import { isShallowEqual } from './same-view.ts';
import { groundInputs, snapGround } from './snap-ground.ts';
import { followWithin, type WithinArea } from './within-area.ts';

/** What measuring on the map needs of the page. */
export interface MeasureSurface {
  readonly container: HTMLElement;
  texts(): DrawTexts;
  showAimed(words: string): void;
  onDrawing(drawing: Drawing | null): void;
}

/** Joins store and map where somebody measures: the store holds what is measured, the map what the hand is doing. */
export async function measureOnMap(
  store: AtlasStore,
  map: MapView,
  surface: MeasureSurface,
): Promise<() => void> {
  const isCoarse = matchMedia('(pointer: coarse)');
  const now = () => store.getState();
  const ground = keptBy(groundInputs, snapGround);
  let imported = NOTHING_IMPORTED;
  let within: WithinArea | null = null;
  const host: DrawingHost = {
    moment: () => now().measuring,
    step: (step) => now().measure(step),
    isOpen: () => now().tool === 'measure',
    isSnapping: () => now().isSnapping,
    isCrosshairAsked: () => isCoarse.matches || now().isCrosshairAsked,
    ground: () => ({ ...ground(now()), imported }),
    within: () => within,
    between: (from, to) => legBetween(now(), from, to),
    texts: surface.texts,
    covered: () => measureFreeArea(surface.container),
    showAimed: ({ name, figures }) => surface.showAimed([name ?? '', ...figures].filter(Boolean).join('\n')),
    onAim: (name) => now().setAimed({ name }),
    onEndAimed: (isEndAimed) => now().setEndAimed(isEndAimed),
  };
  const drawing = await map.draw(host);
  surface.onDrawing(drawing);
  const ends = [
    followImportedGround(store, (next) => {
      imported = next;
    }),
    followWithin(store, (area) => {
      if (area === within) return;
      within = area;
      drawing.refresh();
    }),
    store.subscribe(drawnInputs, drawing.refresh, { equalityFn: isShallowEqual }),
    store.subscribe(({ tool }) => tool === 'measure', askForGround(store), { fireImmediately: true }),
  ];
  isCoarse.addEventListener('change', drawing.refresh);
  return () => {
    for (const end of ends) end();
    isCoarse.removeEventListener('change', drawing.refresh);
    surface.onDrawing(null);
    drawing.stop();
  };
}

function drawnInputs({ measuring, tool, isCrosshairAsked, documents, isSnapping }: AtlasState): unknown[] {
  return [measuring, tool, isCrosshairAsked, documents.alignments, isSnapping];
}

/** Lines and places to snap to come when the tool is taken up. */
function askForGround(store: AtlasStore): (isOpen: boolean) => void {
  return (isOpen) => {
    if (!isOpen) return;
    store.getState().wantDocument('alignments');
    store.getState().wantDocument('search');
  };
}

/** Works something out again only when what it is made of has changed. */
function keptBy<Ground>(
  inputs: (state: AtlasState) => readonly unknown[],
  make: (state: AtlasState) => Ground,
): (state: AtlasState) => Ground {
  let made: { readonly of: readonly unknown[]; readonly ground: Ground } | null = null;
  return (state) => {
    const of = inputs(state);
    if (made === null || !isShallowEqual(made.of, of)) made = { of, ground: make(state) };
    return made.ground;
  };
}
