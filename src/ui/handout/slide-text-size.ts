import type { SlidePlace, SlideRun } from '#interchange/slides.ts';

/** RRGGBB, as the light theme of the atlas. */
export const SLIDE_INKS = {
  ink: '1B2530',
  muted: '53606C',
  accent: '0B6B75',
  contradiction: 'B3261E',
} as const;

const LARGEST_POINTS = 17;
const LEAST_POINTS = 6;
/** A letter is about half as wide as its line is high; slides are set by other programs in fonts of theirs, so room is left. */
const LETTER_SHARE = 0.54;
const LINE_SHARE = 1.32;
const POINTS_PER_INCH = 72;

type Paragraphs = readonly (readonly SlideRun[])[];

interface Fitted {
  /** For words without a size of their own. */
  readonly points: number;
  /** What each block takes, in inches. */
  readonly heights: readonly number[];
}

/** The largest size at which blocks of text, one below the other, stand within a place. */
export function fittedPoints(
  blocks: readonly Paragraphs[],
  place: Pick<SlidePlace, 'w' | 'h'>,
  largest = LARGEST_POINTS,
): Fitted {
  for (let points = largest; ; points -= 0.5) {
    const heights = blocks.map((block) => heightOf(block, place.w, points));
    if (points <= LEAST_POINTS || heights.reduce((sum, height) => sum + height, 0) <= place.h)
      return { points, heights };
  }
}

function heightOf(paragraphs: Paragraphs, width: number, points: number): number {
  return paragraphs.reduce((sum, runs) => {
    const largest = Math.max(...runs.map(({ sizePoints = points }) => sizePoints));
    const length = runs.reduce(
      (inches, { text, sizePoints = points }) =>
        inches + (text.length * sizePoints * LETTER_SHARE) / POINTS_PER_INCH,
      0,
    );
    const lines = Math.max(1, Math.ceil(length / width));
    return sum + (lines * largest * LINE_SHARE + points * 0.3) / POINTS_PER_INCH;
  }, 0);
}
