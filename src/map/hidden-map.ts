import type { FeatureCollection } from 'geojson';
import { Map as MapLibreMap, type StyleSpecification } from 'maplibre-gl';
import { MAX_ZOOM } from '#cartography/build-style.ts';
import { MEASUREMENT_SOURCES } from '#cartography/layers/measurement.ts';
import type { CameraView, Padding } from '#core/camera-view.ts';
import { MAP_EXTENT } from '#core/map-extent.ts';
import type { Bounds } from '#core/position.ts';
import { stateOwner } from './feature-states.ts';
import { FRAME_MAX_ZOOM, MIN_ZOOM, toCamera } from './map-camera.ts';
import { lookOwner } from './map-look.ts';
import { measurementData } from './measurement-data.ts';
import { supplySymbolImages } from './symbol-images.ts';

/** What a camera is to show: a box within its padding, or what a view says. */
export type PictureCamera =
  | { readonly type: 'box'; readonly box: Bounds }
  | { readonly type: 'view'; readonly view: CameraView };

export interface HiddenScene {
  readonly style: StyleSpecification;
  readonly camera: PictureCamera;
  readonly padding: Padding;
  readonly selectedFeatureIds: readonly string[];
  readonly measured: FeatureCollection;
  /** The size of the map in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** A map that nobody sees or touches. */
export interface HiddenMap {
  readonly map: MapLibreMap;
  /** Puts everything of a scene in place; drawn with the next frame. */
  set(scene: HiddenScene): void;
  destroy(): void;
}

/** @throws Error when the browser gives no WebGL2 context. */
export function createHiddenMap(first: StyleSpecification): HiddenMap {
  const container = document.createElement('div');
  container.ariaHidden = 'true';
  container.inert = true;
  Object.assign(container.style, HIDDEN);
  document.body.append(container);
  const map = new MapLibreMap({
    container,
    style: first,
    interactive: false,
    attributionControl: false,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    maxBounds: [...MAP_EXTENT],
    maxPitch: 60,
    renderWorldCopies: false,
    // Nobody watches names fade in.
    fadeDuration: 0,
    trackResize: false,
  });
  supplySymbolImages(map);
  const selected = stateOwner(map, 'isSelected');
  const measured = measurementData(map);
  const look = lookOwner(map, first, () => {
    selected.restore();
    measured.restore();
  });
  map.on('style.load', () => {
    selected.restore();
    measured.restore();
  });
  return {
    map,
    set({ style, camera, padding, selectedFeatureIds, measured: features, width, height }) {
      resize(container, width, height, () => map.resize());
      if (camera.type === 'view') map.jumpTo(toCamera(camera.view));
      else
        map.fitBounds([...camera.box], {
          padding,
          maxZoom: FRAME_MAX_ZOOM,
          bearing: 0,
          pitch: 0,
          duration: 0,
        });
      look.apply(style);
      selected.set(selectedFeatureIds);
      measured.set(MEASUREMENT_SOURCES.measured, features);
    },
    destroy() {
      map.remove();
      container.remove();
    },
  };
}

/** To lay out graphics anew stops the page, also where they are as large as before. */
function resize(container: HTMLElement, width: number, height: number, onResized: () => void): void {
  const { style } = container;
  const [inlineSize, blockSize] = [`${width}px`, `${height}px`];
  if (style.inlineSize === inlineSize && style.blockSize === blockSize) return;
  Object.assign(style, { inlineSize, blockSize });
  onResized();
}

/** Laid out, so that the map has a size, and never painted. */
const HIDDEN: Partial<CSSStyleDeclaration> = {
  position: 'fixed',
  insetBlockStart: '0',
  insetInlineStart: '0',
  visibility: 'hidden',
  pointerEvents: 'none',
  contain: 'strict',
};
