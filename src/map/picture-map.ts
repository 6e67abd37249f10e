import type { StyleSpecification } from 'maplibre-gl';
import { type DrawnSigns, signsOf } from './drawn-signs.ts';
import { createHiddenMap, type HiddenScene } from './hidden-map.ts';
import { type Scale, scaleOf } from './scale-bar.ts';
import { takePicture } from './take-picture.ts';

export interface MapPicture extends HiddenScene {
  /** Pixels of the picture for each CSS pixel. */
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
  const { map, set, destroy } = createHiddenMap(first);
  return {
    async draw(picture) {
      set(picture);
      const canvas = await takePicture(map, picture.pixelRatio);
      return { canvas, signs: signsOf(map), scale: scaleOf(map) };
    },
    destroy,
  };
}
