/** What the interface may ask of the map, and the instruments it puts on the page. */
export interface MapStage {
  /** Holds the scale bar, which follows the camera by itself. */
  readonly scaleSlot: HTMLElement;
  /** Holds the position under the pointer, written many times a second past React. */
  readonly pointerSlot: HTMLElement;
  /** How the length of the scale bar is written in the language on screen. */
  setScaleText(text: (metres: number) => string): void;
  /** Names the map in the language on screen, and the element that tells what is in view. */
  setTitle(title: string, descriptionId: string): void;
  zoomBy(steps: number): void;
  goHome(): void;
}
