import { createContext, use } from 'react';
import type { Kind } from '#core/kind.ts';
import type { Language } from '#core/language.ts';
import type { PositionClass } from '#core/position-class.ts';
import type { Status } from '#core/status.ts';
import type { DeckDocument } from '#dataset/deck-document.ts';
import type { AtlasStore } from '#store/atlas-store.ts';

/** How the picture of a step is to look. */
export interface StepPictureOptions {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  /** The map is laid out for so many CSS pixels: names and lines are as large as on a screen of that size. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture for each of those; 0.25 makes a thumbnail of a whole screen, 2 a sharp print. */
  readonly pixelRatio: number;
  readonly isProjector: boolean;
}

/**
 * A small picture of a step: what a screen would show, a third as large. Everybody who shows one asks for the same, so that it
 * is drawn once.
 */
export function thumbnailLook(
  look: Pick<StepPictureOptions, 'language' | 'theme' | 'isProjector'>,
): StepPictureOptions {
  return { ...look, width: 960, height: 600, pixelRatio: 1 / 3 };
}

/** The picture of a step with what it takes to explain it. */
export interface ExplainedPicture {
  readonly canvas: HTMLCanvasElement;
  readonly signs: {
    readonly statuses: readonly Status[];
    readonly kinds: readonly Kind[];
    readonly positionClasses: readonly PositionClass[];
  };
  /** A round length in the middle of the picture, and how long it is there in CSS pixels of the map. */
  readonly scale: { readonly metres: number; readonly pixels: number };
}

/** Pictures of what steps show, drawn by a second map that nobody sees. */
export interface StepPictures {
  /**
   * The map as the step leaves it, its lines wholly drawn; the same canvas for the same question, so whoever changes it copies it
   * first. One picture is drawn at a time.
   * @throws Error when the map cannot be drawn or does not come to rest.
   */
  picture(deck: DeckDocument, stepIndex: number, options: StepPictureOptions): Promise<HTMLCanvasElement>;
  /** The same with the signs that are on it and its scale, drawn anew and kept by nobody: for large pictures that go elsewhere. */
  explainedPicture(
    deck: DeckDocument,
    stepIndex: number,
    options: StepPictureOptions,
  ): Promise<ExplainedPicture>;

  /**
   * What the picture shows as a store of its own, named in the language of the picture, with the documents it needs. The page stays as
   * it is.
   * @throws Error when the names of that language cannot be had.
   */
  shownBy(
    deck: DeckDocument,
    stepIndex: number,
    look: Pick<StepPictureOptions, 'language' | 'theme'>,
  ): Promise<AtlasStore>;
}

/** The second map is made when somebody first asks for a picture, and taken down some time after the last one. */
export const StepPicturesContext = createContext<(() => Promise<StepPictures>) | null>(null);

export function useStepPictures(): () => Promise<StepPictures> {
  const pictures = use(StepPicturesContext);
  if (pictures === null) throw new Error('there are no pictures of steps above this component');
  return pictures;
}
