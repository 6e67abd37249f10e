import type { SlidePicture, SlidePlace, SlideText } from '#interchange/slides.ts';
import { textBox } from './slide-text-box.ts';
import { SLIDE_INKS } from './slide-text-size.ts';

/** A sign of the legend as a picture, with its word. */
export interface SlideSign {
  readonly data: string;
  /** Width by height. */
  readonly aspect: number;
  readonly label: string;
}

/** Sizes in inches. */
const TOP = 5.94;
const ROW = 0.24;
const SIGN_HEIGHT = 0.18;
const LETTER_WIDTH = 0.068;

/** Signs and their words in rows between two edges. */
export function layOutLegend(
  signs: readonly SlideSign[],
  { x: start, w: width }: Pick<SlidePlace, 'x' | 'w'>,
): { readonly texts: readonly SlideText[]; readonly pictures: readonly SlidePicture[] } {
  let x = start;
  let row = 0;
  const places = signs.map((sign) => {
    const signWidth = SIGN_HEIGHT * sign.aspect;
    const wordWidth = 0.12 + sign.label.length * LETTER_WIDTH;
    if (x + signWidth + wordWidth > start + width && x > start) {
      x = start;
      row += 1;
    }
    const y = TOP + row * ROW;
    const picture = { x, y, w: signWidth, h: SIGN_HEIGHT };
    const word = { x: x + signWidth + 0.06, y, w: wordWidth, h: SIGN_HEIGHT };
    x += signWidth + wordWidth + 0.2;
    return { sign, picture, word };
  });
  return {
    texts: places.map(({ sign, word }) => ({
      ...textBox(word, [[{ text: sign.label }]], 9, SLIDE_INKS.ink),
      isMiddle: true,
    })),
    pictures: places.map(({ sign, picture }) => ({ place: picture, data: sign.data, description: '' })),
  };
}
