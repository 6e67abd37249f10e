import type { CameraView } from '#core/camera-view.ts';
import type { ChainedAlignment } from '#dataset/alignment-named.ts';
import type { DrawTexts } from '#measure/draw-texts.ts';
import type { MapPlace } from '#present/shared-camera.ts';

/** What the interface may ask of the map, and the instruments it puts on the page. */
export interface MapStage {
  /** Holds the scale bar, which follows the camera by itself. */
  readonly scaleSlot: HTMLElement;
  /** Holds the position under the pointer, written many times a second past React. */
  readonly pointerSlot: HTMLElement;
  /** How the length of the scale bar is written in the language on screen. */
  setScaleText(text: (metres: number) => string): void;
  /** Names the map in the language on screen, and the element that tells what is in view, if there is one. */
  setTitle(title: string, descriptionId: string | null): void;
  /** Holds a picture of the map while the page is being printed. */
  readonly printSlot: HTMLElement;
  /** Shows on the map which place of a line is marked or passed, and what is said of it. */
  followLines(words: (line: ChainedAlignment, chainageMetres: number) => string): void;
  /** Holds what stands at the crosshair, written many times a second past React. */
  readonly aimedSlot: HTMLElement;
  /** How figures are written where somebody measures on the map. */
  setDrawTexts(texts: DrawTexts): void;
  /** Puts a vertex down where the crosshair stands. */
  addAtCrosshair(): void;
  /** Whether the map moves and turns by keys; not while they belong to a talk. */
  setKeysOn(areOn: boolean): void;
  zoomBy(steps: number): void;
  goHome(): void;
  /** A copy of the map at so many pixels for each CSS pixel. @throws when there is no map, or it does not come to rest. */
  picture(pixelRatio: number): Promise<HTMLCanvasElement>;
  /** Calls with every frame in which a hand moves the camera, until what it returns is called. */
  followHand(listener: (view: CameraView) => void): () => void;
  /** The map on the page, and what of it panels cover at the moment. */
  place(): MapPlace;
  /** The size of the map in CSS pixels. */
  size(): { readonly width: number; readonly height: number };
}
