import PptxGenJS from 'pptxgenjs';
import type { Language } from '#core/language.ts';
import { finishedSlides } from './slide-parts.ts';
import { plainXmlText } from './xml-text.ts';

/** Where something stands on a slide, in inches from its upper left corner. */
export interface SlidePlace {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Words in one style. */
export interface SlideRun {
  readonly text: string;
  /** In points; that of its box where left out. */
  readonly sizePoints?: number;
  readonly isBold?: boolean;
  readonly isRaised?: boolean;
  /** RRGGBB */
  readonly colour?: string;
  /** An https or http address the words lead to. */
  readonly address?: string;
}

export interface SlideText {
  readonly place: SlidePlace;
  readonly paragraphs: readonly (readonly SlideRun[])[];
  readonly sizePoints: number;
  /** RRGGBB */
  readonly colour: string;
  readonly isMiddle?: boolean;
  /** Between paragraphs, in points. */
  readonly gapPoints?: number;
}

export interface SlidePicture {
  readonly place: SlidePlace;
  /** A `data:` address of a PNG or JPEG. */
  readonly data: string;
  /** What it shows, for whoever does not see it; empty where the words beside it say it. */
  readonly description: string;
}

export interface Slide {
  readonly title: string;
  readonly titlePlace: SlidePlace;
  readonly titlePoints: number;
  readonly texts: readonly SlideText[];
  readonly pictures: readonly SlidePicture[];
  /** What the speaker says, by paragraphs. */
  readonly notes: readonly string[];
}

export interface SlideDeck {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly language: Language;
  readonly isRightToLeft: boolean;
  /** In inches. */
  readonly width: number;
  readonly height: number;
  readonly fontFace: string;
  /** RRGGBB */
  readonly titleColour: string;
  readonly slides: readonly Slide[];
}

/** Tags of languages as the file format writes them. */
const TAGS: Readonly<Record<Language, string>> = { en: 'en-GB', az: 'az-Latn-AZ', fa: 'fa-IR', ru: 'ru-RU' };

/** The slides as a PPTX file: every word in a box of text, every title where an outline looks for it. */
export async function writeSlides(deck: SlideDeck): Promise<Uint8Array<ArrayBuffer>> {
  const file = new PptxGenJS();
  file.defineLayout({ name: 'ATLAS', width: deck.width, height: deck.height });
  file.layout = 'ATLAS';
  file.title = plainXmlText(deck.title);
  file.subject = plainXmlText(deck.subject);
  file.author = plainXmlText(deck.author);
  file.company = plainXmlText(deck.author);
  file.rtlMode = deck.isRightToLeft;
  file.theme = { headFontFace: deck.fontFace, bodyFontFace: deck.fontFace };
  deck.slides.forEach((slide, i) => {
    addSlide(file, deck, slide, i);
  });
  const written = await file.write({ outputType: 'uint8array' });
  if (!(written instanceof Uint8Array)) throw new Error('the slides were not written as bytes');
  return finishedSlides(written, {
    notes: deck.slides.map(({ notes }) => notes),
    tag: TAGS[deck.language],
    isRightToLeft: deck.isRightToLeft,
  });
}

function addSlide(file: PptxGenJS, deck: SlideDeck, slide: Slide, index: number): void {
  // Each slide has a layout of its own, since its title may stand elsewhere.
  const master = `STEP ${index + 1}`;
  const title = {
    ...textOptions(deck),
    ...slide.titlePlace,
    fontSize: slide.titlePoints,
    bold: true,
    color: deck.titleColour,
    valign: 'middle' as const,
  };
  file.defineSlideMaster({
    title: master,
    objects: [{ placeholder: { options: { ...title, name: 'title', type: 'title' }, text: '' } }],
  });
  const page = file.addSlide({ masterName: master });
  page.addText([{ text: plainXmlText(slide.title), options: textOptions(deck) }], {
    ...textOptions(deck),
    placeholder: 'title',
  });
  for (const { place, data, description } of slide.pictures)
    page.addImage({ ...place, data, altText: plainXmlText(description) });
  for (const text of slide.texts) addText(page, deck, text);
  // The notes master comes with the first note; the words are written by `finishedSlides`.
  page.addNotes('notes');
}

function addText(page: PptxGenJS.Slide, deck: SlideDeck, text: SlideText): void {
  const { place, paragraphs, sizePoints, colour, isMiddle = false, gapPoints = 0 } = text;
  const runs = paragraphs.flatMap((paragraph) =>
    paragraph.map((run, i) => ({
      text: plainXmlText(run.text),
      options: {
        ...textOptions(deck),
        fontSize: run.sizePoints ?? sizePoints,
        color: run.colour ?? colour,
        bold: run.isBold ?? false,
        superscript: run.isRaised ?? false,
        breakLine: i === paragraph.length - 1,
        paraSpaceAfter: gapPoints,
        ...(run.address === undefined ? {} : { hyperlink: { url: run.address } }),
      },
    })),
  );
  page.addText(runs, { ...textOptions(deck), ...place, valign: isMiddle ? 'middle' : 'top', fit: 'shrink' });
}

function textOptions({ language, isRightToLeft, fontFace }: SlideDeck) {
  return {
    lang: TAGS[language],
    rtlMode: isRightToLeft,
    // In a paragraph that runs from right to left, "left" is where it begins.
    align: isRightToLeft ? ('right' as const) : ('left' as const),
    fontFace,
    margin: 0,
    isTextBox: true,
  };
}
