import type { CameraView } from '#core/camera-view.ts';
import type { MapView } from '#map/map-view.ts';
import type { Scale } from '#map/scale-bar.ts';
import type { AtlasState, AtlasStore } from '#store/atlas-store.ts';
import type { MapStage } from '#ui/map-stage.ts';
import { driveMap } from './drive-map.ts';
import type { ChainageFollower, WordsOfPlace } from './follow-chainage.ts';
import { measureFreeArea } from './free-area.ts';
import { HOME_BOUNDS } from './home-bounds.ts';
import { measureSurface } from './measure-surface.ts';

/**
 * Where interface and map meet: starts the map in `container` and gives the interface a few commands for it. `region` is
 * the landmark around the map, which says of itself what the map is doing.
 */
export function createMapStage(store: AtlasStore, container: HTMLElement, region: HTMLElement): MapStage {
  const scaleSlot = document.createElement('div');
  scaleSlot.dataset.scale = '';
  scaleSlot.dir = 'auto';
  let scale: Scale | null = null;
  let scaleText: (metres: number) => string = () => '';
  const pointerSlot = document.createElement('output');
  const printSlot = document.createElement('div');
  const measuring = measureSurface(container);
  let map: MapView | null = null;
  const handListeners = new Set<(view: CameraView) => void>();
  let areKeysOn = true;
  let title: readonly [string, string | null] = ['', null];

  let words: WordsOfPlace | null = null;
  let follower: ChainageFollower | null = null;
  let areLinesWanted = false;
  const followLines = async () => {
    if (!areLinesWanted) return;
    const { followChainage } = await import('./follow-chainage.ts');
    follower?.stop();
    if (map === null || words === null) return;
    const covered = () => measureFreeArea(container);
    const pins = { marked: map.linePin('marked', covered), passing: map.linePin('passing', covered) };
    follower = followChainage(store, pins, words);
  };

  /** What follows lines measures exactly, which takes code: it comes with the first line that somebody turns to. */
  const wantLines = () => {
    if (areLinesWanted) return;
    areLinesWanted = true;
    followLines();
  };
  store.subscribe(isAboutLine, (isAbout) => isAbout && wantLines(), { fireImmediately: true });

  const drawScale = () => {
    if (scale === null) return;
    scaleSlot.style.inlineSize = `${scale.pixels}px`;
    scaleSlot.textContent = scaleText(scale.metres);
  };

  store.subscribe(
    (state) => state.mapState,
    (mapState) => {
      region.dataset.mapState = mapState;
    },
    { fireImmediately: true },
  );
  driveMap(store, {
    container,
    measuring,
    showScale: (next) => {
      scale = next;
      drawScale();
    },
    showPointer: (text) => {
      pointerSlot.textContent = text;
    },
    pointAt: (projectId, position) => {
      if (projectId !== null) wantLines();
      follower?.pointAt(projectId, position);
    },
    markAt: (position) => follower?.markAt(position),
    moveByHand: (view) => {
      for (const listener of handListeners) listener(view);
    },
    onMap: (next) => {
      map = next;
      if (words !== null) followLines();
      map?.setTitle(...title);
      map?.setKeysOn(areKeysOn);
    },
  });

  // What WebGL has drawn is not there any more when the page is printed: a copy is.
  addEventListener('beforeprint', () => {
    const share = (scale?.pixels ?? 0) / container.clientWidth;
    printSlot.replaceChildren(...(map === null ? [] : [map.snapshot(), printedScale(scaleSlot, share)]));
  });
  addEventListener('afterprint', () => printSlot.replaceChildren());

  return {
    scaleSlot,
    pointerSlot,
    printSlot,
    aimedSlot: measuring.aimedSlot,
    setDrawTexts: measuring.setTexts,
    addAtCrosshair: measuring.addAtCrosshair,
    setScaleText(next) {
      scaleText = next;
      drawScale();
    },
    setTitle(name, descriptionId) {
      title = [name, descriptionId];
      region.ariaLabel = name;
      map?.setTitle(...title);
    },
    followLines(next) {
      words = next;
      followLines();
    },
    setKeysOn(areOn) {
      areKeysOn = areOn;
      map?.setKeysOn(areOn);
    },
    zoomBy: (steps) => map?.zoomBy(steps),
    goHome: () => map?.frame(HOME_BOUNDS, measureFreeArea(container)),
    picture: async (pixelRatio) => {
      if (map === null) throw new Error('there is no map');
      return map.picture(pixelRatio);
    },
    followHand(listener) {
      handListeners.add(listener);
      return () => handListeners.delete(listener);
    },
    place: () => ({
      width: container.clientWidth,
      height: container.clientHeight,
      padding: measureFreeArea(container),
    }),
    size: () => ({ width: container.clientWidth, height: container.clientHeight }),
  };
}

/** Whether something is chosen that may be a line, or a place on one. */
function isAboutLine({ selection, at, passing }: AtlasState): boolean {
  return selection.type !== 'none' || at !== null || passing !== null;
}

/** The scale bar on paper, where the map is as wide as the paper lets it be: the same share of it as on screen. */
function printedScale(onScreen: HTMLElement, shareOfMap: number): HTMLElement {
  const bar = document.createElement('div');
  bar.dataset.scale = '';
  bar.textContent = onScreen.textContent;
  bar.style.inlineSize = `${shareOfMap * 100}%`;
  return bar;
}
