import type { SlidePlace, SlideRun, SlideText } from '#interchange/slides.ts';

/** Paragraphs in one style, a third of a line apart. */
export function textBox(
  place: SlidePlace,
  paragraphs: readonly (readonly SlideRun[])[],
  sizePoints: number,
  colour: string,
): SlideText {
  return { place, paragraphs, sizePoints, colour, gapPoints: sizePoints * 0.3 };
}
