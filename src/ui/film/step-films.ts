import { createContext, use } from 'react';
import type { Theme } from '#cartography/theme.ts';
import type { Language } from '#core/language.ts';
import type { DeckDocument } from '#dataset/deck-document.ts';

/** What a film can be written as; which of them, the browser says. */
export const FILM_FORMATS = ['mp4', 'webm'] as const;
export type FilmFormat = (typeof FILM_FORMATS)[number];

/** The shape of a film: the map is laid out for so many CSS pixels, and drawn sharper by `pixelRatio`. */
export const FILM_SIZES = {
  small: { width: 854, height: 480, pixelRatio: 1 },
  hd: { width: 1280, height: 720, pixelRatio: 1 },
  fullHd: { width: 1280, height: 720, pixelRatio: 1.5 },
  square: { width: 720, height: 720, pixelRatio: 1.5 },
} as const;
export type FilmSize = keyof typeof FILM_SIZES;

/** What stands below the map in every frame. */
export interface FilmWords {
  readonly title: string;
  /** What is being drawn, and how much of it is. */
  drawn(lineIndex: number, metres: number): string;
  readonly attribution: string;
}

export interface FilmOrder {
  readonly deck: DeckDocument;
  readonly stepIndex: number;
  readonly format: FilmFormat;
  readonly size: FilmSize;
  readonly language: Language;
  readonly theme: Theme;
  readonly isProjector: boolean;
  readonly words: FilmWords;
}

/** Films of the lines that steps draw, made frame by frame on a map that nobody sees. */
export interface StepFilms {
  /** The formats this browser can write at a size; none where it writes no films. */
  formats(size: FilmSize): Promise<readonly FilmFormat[]>;
  /**
   * `tell` hears how many frames of how many are done.
   * @throws DOMException "AbortError" once `signal` says so; Error when the map cannot be drawn or the film not written.
   */
  record(order: FilmOrder, signal: AbortSignal, tell: (done: number, total: number) => void): Promise<Blob>;
}

/** Its code is fetched when somebody first asks for a film. */
export const StepFilmsContext = createContext<(() => Promise<StepFilms>) | null>(null);

export function useStepFilms(): () => Promise<StepFilms> {
  const films = use(StepFilmsContext);
  if (films === null) throw new Error('there are no films of steps above this component');
  return films;
}
