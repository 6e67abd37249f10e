import type { DeckDocument } from '#dataset/deck-document.ts';
import type { StepPictureOptions, StepPictures } from '../present/step-pictures.ts';
import type { Paper } from './choice.ts';
import type { OpenedDeck } from './opened-deck.ts';
import type { TakenSigns } from './taken-deck.ts';

/** The map of a step on paper. */
export interface HandoutPicture {
  /** Of a file that lies in the memory of this page until it is revoked. */
  readonly address: string;
  readonly signs: TakenSigns;
  readonly scaleText: string;
  /** Of the width of the picture. */
  readonly scaleShare: number;
  /** Width by height. */
  readonly aspect: number;
}

/** Millimetres that a page leaves for what stands on it. */
const WIDTH_MILLIMETRES = { a4: 182, letter: 188 } as const;
const HEIGHT_MILLIMETRES = {
  audience: { a4: 112, letter: 100 },
  notes: { a4: 88, letter: 78 },
} as const;

/** Names of 12 pixels are as large as 7.5 points in print. */
const PIXELS_PER_MILLIMETRE = 4.5;

/** 4.5 × 2.6 pixels for each millimetre: 297 dots per inch. */
const PIXEL_RATIO = 2.6;

/** Lines and letters stay sharp; a file without loss would be four times as large. */
const QUALITY = 0.92;

export function handoutLook(
  { language }: OpenedDeck,
  paper: Paper,
  edition: 'audience' | 'notes',
): StepPictureOptions {
  return {
    language,
    theme: 'light',
    width: Math.round(WIDTH_MILLIMETRES[paper] * PIXELS_PER_MILLIMETRE),
    height: Math.round(HEIGHT_MILLIMETRES[edition][paper] * PIXELS_PER_MILLIMETRE),
    pixelRatio: PIXEL_RATIO,
    isProjector: false,
  };
}

/** @throws Error when the map cannot be drawn. */
export async function handoutPicture(
  document: DeckDocument,
  stepIndex: number,
  look: StepPictureOptions,
  { format }: OpenedDeck,
  pictures: StepPictures,
): Promise<HandoutPicture> {
  const { canvas, signs, scale } = await pictures.explainedPicture(document, stepIndex, look);
  const file = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', QUALITY);
  });
  if (file === null) throw new Error('the picture is too large');
  return {
    address: URL.createObjectURL(file),
    signs,
    scaleText: format.distance(scale.metres),
    scaleShare: scale.pixels / look.width,
    aspect: look.width / look.height,
  };
}
