import type { FeatureCollection } from 'geojson';
import { Map as MapLibreMap, type StyleSpecification } from 'maplibre-gl';
import { MAX_ZOOM } from '#cartography/build-style.ts';
import { MEASUREMENT_SOURCES } from '#cartography/layers/measurement.ts';
import type { CameraView } from '#core/camera-view.ts';
import { MAP_EXTENT } from '#core/map-extent.ts';
import type { Bounds } from '#core/position.ts';
import { stateOwner } from './feature-states.ts';
import { type DrawnSigns, signsOf } from './in-view.ts';
import { FRAME_MAX_ZOOM, MIN_ZOOM, toCamera } from './map-camera.ts';
import { lookOwner } from './map-look.ts';
import { measurementData } from './measurement-data.ts';
import { type Scale, scaleMeasure } from './scale-bar.ts';
import { supplySymbolImages } from './symbol-images.ts';
import { takePicture } from './take-picture.ts';

/** What a camera is to show: a box in the middle of the picture, or what a view says. */
export type PictureCamera =
  | { readonly type: 'box'; readonly box: Bounds; readonly marginPixels: number }
  | { readonly type: 'view'; readonly view: CameraView };

export interface MapPicture {
  readonly style: StyleSpecification;
  readonly camera: PictureCamera;
  readonly selectedFeatureIds: readonly string[];
  readonly measured: FeatureCollection;
  /** The size of the map in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture for each of them. */
  readonly pixelRatio: number;
}

/** A picture with what it takes to explain it. */
export interface DrawnPicture {
  readonly canvas: HTMLCanvasElement;
  readonly signs: DrawnSigns;
  /** In the middle, in CSS pixels of the map. */
  readonly scale: Scale;
}

/** A second map, which nobody sees or touches. */
export interface PictureMap {
  /** One at a time. @throws when the map does not come to rest. */
  draw(picture: MapPicture): Promise<DrawnPicture>;
  destroy(): void;
}

/** @throws Error when the browser gives no WebGL2 context. */
export function createPictureMap(first: StyleSpecification): PictureMap {
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
    async draw({ style, camera, selectedFeatureIds, measured: features, width, height, pixelRatio }) {
      container.style.inlineSize = `${width}px`;
      container.style.blockSize = `${height}px`;
      map.resize();
      if (camera.type === 'view') map.jumpTo(toCamera(camera.view));
      else
        map.fitBounds([...camera.box], {
          padding: camera.marginPixels,
          maxZoom: FRAME_MAX_ZOOM,
          bearing: 0,
          pitch: 0,
          duration: 0,
        });
      look.apply(style);
      selected.set(selectedFeatureIds);
      measured.set(MEASUREMENT_SOURCES.measured, features);
      const canvas = await takePicture(map, pixelRatio);
      return { canvas, signs: signsOf(map), scale: (await scaleMeasure())(map) };
    },
    destroy() {
      map.remove();
      container.remove();
    },
  };
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
