import { directionOf, type Language } from '#core/language.ts';
import type { Formats, Translator } from '#i18n/format.ts';
import type { Slide, SlideDeck, SlidePicture, SlidePlace, SlideRun, SlideText } from '#interchange/slides.ts';
import { mapCredits } from '../share/map-credits.ts';
import type { SlideShape } from './choice.ts';
import { layOutLegend, type SlideSign } from './lay-out-legend.ts';
import { sourceSlides } from './lay-out-sources.ts';
import { figureParagraphs, sourceRuns, textRuns } from './slide-runs.ts';
import { textBox } from './slide-text-box.ts';
import { fittedPoints, SLIDE_INKS } from './slide-text-size.ts';
import { plainWords, type TakenDeck, type TakenStep } from './taken-deck.ts';

/** What a step shows, drawn. */
export interface SlideView {
  /** A `data:` address. */
  readonly data: string;
  readonly aspect: number;
  readonly signs: readonly SlideSign[];
}

/** Sizes in inches. */
interface SlideGrid {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly picture: SlidePlace;
  /** Words beside the picture begin here, and are so wide. */
  readonly wordsX: number;
  readonly wordsWidth: number;
}

const GRIDS: Readonly<Record<SlideShape, SlideGrid>> = {
  wide: {
    ...{ width: 13.333, height: 7.5, margin: 0.45 },
    picture: { x: 0.45, y: 1.12, w: 7.1, h: 4.6 },
    wordsX: 7.85,
    wordsWidth: 5.03,
  },
  classic: {
    ...{ width: 10, height: 7.5, margin: 0.4 },
    picture: { x: 0.4, y: 1.12, w: 5.3, h: 4.6 },
    wordsX: 5.95,
    wordsWidth: 3.65,
  },
};

/** For Persian a face that every office suite has with Persian letters and digits. */
const FONT_FACES: Readonly<Record<Language, string>> = {
  en: 'Arial',
  az: 'Arial',
  ru: 'Arial',
  fa: 'Tahoma',
};

const TITLE = { y: 0.28, h: 0.72 };
const SOURCES = { y: 6.46, h: 0.62 };
const FOOT = { y: 7.14, h: 0.2 };

/** The size of the picture of a step in inches. */
export function slidePictureSize(shape: SlideShape): { readonly w: number; readonly h: number } {
  return GRIDS[shape].picture;
}

interface Words {
  readonly t: Translator;
  readonly format: Formats;
}

/** A slide for the talk, one for each step, and the sources. */
export function layOutSlides(
  deck: TakenDeck,
  views: readonly SlideView[],
  shape: SlideShape,
  words: Words,
): SlideDeck {
  const { t } = words;
  const grid = GRIDS[shape];
  const isRightToLeft = directionOf(deck.language) === 'rtl';
  const slides = [
    coverSlide(deck, views[0], grid, words),
    ...deck.steps.map((step, i) => stepSlide(deck, step, views[i], grid, words)),
    ...sourceSlides(deck, grid, words),
  ];
  return {
    title: plainWords(deck.title),
    subject: t('handout.dataVersion', { version: deck.dataVersion }),
    author: t('app.name'),
    language: deck.language,
    isRightToLeft,
    width: grid.width,
    height: grid.height,
    fontFace: FONT_FACES[deck.language],
    titleColour: SLIDE_INKS.ink,
    slides: isRightToLeft ? slides.map((slide) => mirrored(slide, grid.width)) : slides,
  };
}

function stepSlide(
  deck: TakenDeck,
  step: TakenStep,
  view: SlideView | undefined,
  grid: SlideGrid,
  { t, format }: Words,
): Slide {
  const title = plainWords(step.title);
  const words = [
    ...(step.known === null ? [] : [[{ text: step.known, colour: SLIDE_INKS.muted }]]),
    ...(step.text === null ? [] : [textRuns(step.text, format)]),
  ];
  const { picture } = grid;
  const figures = figureParagraphs(step.figures, format);
  const legend = layOutLegend(view?.signs ?? [], { x: grid.margin, w: grid.width - 2 * grid.margin });
  const wordsPlace = { x: grid.wordsX, y: picture.y, w: grid.wordsWidth, h: picture.h };
  // Text above, figures below it: each gets the share of the height that it needs.
  const sizes = fittedPoints([words, figures], wordsPlace);
  const textHeight = sizes.heights[0] ?? 0;
  const below = { ...wordsPlace, y: wordsPlace.y + textHeight + 0.12, h: picture.h - textHeight - 0.12 };
  return {
    title,
    titlePlace: { x: grid.margin, ...TITLE, w: grid.width - 2 * grid.margin },
    titlePoints: title.length > 60 ? 20 : 26,
    texts: [
      ...(words.length === 0
        ? []
        : [textBox({ ...wordsPlace, h: textHeight }, words, sizes.points, SLIDE_INKS.ink)]),
      ...(figures.length === 0 ? [] : [textBox(below, figures, sizes.points, SLIDE_INKS.ink)]),
      ...legend.texts,
      belowPicture(grid, step.isChart ? `${t('trade.caption')}. ${t('trade.logAxis')}` : mapCredits(t)),
      ...sourceText(step, grid, format),
      footText(deck, grid, step),
    ],
    pictures: [...viewPicture(view, picture, t('handout.mapOf', { title })), ...legend.pictures],
    notes: notesOf(step, format),
  };
}

function coverSlide(
  deck: TakenDeck,
  view: SlideView | undefined,
  grid: SlideGrid,
  { t, format }: Words,
): Slide {
  const { margin, width, picture } = grid;
  const facts = [
    t('decks.figures', { steps: deck.steps.length, minutes: deck.minutes }),
    deck.made,
    t('handout.dataVersion', { version: deck.dataVersion }),
  ];
  return {
    title: plainWords(deck.title),
    titlePlace: { x: margin, y: 0.45, w: width - 2 * margin, h: 0.9 },
    titlePoints: 36,
    texts: [
      textBox(
        { x: grid.wordsX, y: 1.6, w: grid.wordsWidth, h: 2.4 },
        deck.summary === null ? [] : [textRuns(deck.summary, format)],
        18,
        SLIDE_INKS.muted,
      ),
      textBox(
        { x: grid.wordsX, y: 4.3, w: grid.wordsWidth, h: 1.2 },
        facts.map((text) => [{ text }]),
        14,
        SLIDE_INKS.ink,
      ),
      textBox(
        { x: margin, y: 6.5, w: width - 2 * margin, h: 0.5 },
        [[{ text: t('handout.promise') }]],
        9,
        SLIDE_INKS.muted,
      ),
      ...(view === undefined
        ? []
        : [
            textBox(
              { x: margin, y: 6.25, w: width - 2 * margin, h: 0.16 },
              [[{ text: mapCredits(t) }]],
              6,
              SLIDE_INKS.muted,
            ),
          ]),
      footText(deck, grid, null),
    ].filter(({ paragraphs }) => paragraphs.length > 0),
    pictures: viewPicture(view, { ...picture, y: 1.6 }, ''),
    notes: [],
  };
}

/** As large as its place lets it be, whole. */
function viewPicture(view: SlideView | undefined, place: SlidePlace, description: string): SlidePicture[] {
  if (view === undefined) return [];
  const w = Math.min(place.w, place.h * view.aspect);
  const h = w / view.aspect;
  return [{ place: { x: place.x, y: place.y + (place.h - h) / 2, w, h }, data: view.data, description }];
}

/** Whose data the map is made of, or what the chart shows. */
function belowPicture({ picture }: SlideGrid, text: string): SlideText {
  const place = { x: picture.x, y: picture.y + picture.h + 0.02, w: picture.w, h: 0.12 };
  return textBox(place, [[{ text }]], 6, SLIDE_INKS.muted);
}

/** In one box, so that it can be taken out or moved as a whole; what has no room stands in the notes and on the last slides. */
function sourceText({ sources }: TakenStep, { margin, width }: SlideGrid, format: Formats): SlideText[] {
  if (sources.length === 0) return [];
  const place = { x: margin, ...SOURCES, w: width - 2 * margin };
  const paragraphs = [
    sources.flatMap((source, i): SlideRun[] => [
      ...(i > 0 ? [{ text: '   ' }] : []),
      ...sourceRuns(source, format),
    ]),
  ];
  const { points } = fittedPoints([paragraphs], place, 9);
  return [textBox(place, paragraphs, points, SLIDE_INKS.muted)];
}

function footText(deck: TakenDeck, { margin, width }: SlideGrid, step: TakenStep | null): SlideText {
  const address = step === null ? deck.address : step.address;
  const place = { x: margin, ...FOOT, w: width - 2 * margin };
  const isLink = address.startsWith('http');
  const link: SlideRun[] = isLink
    ? [{ text: ' · ' }, { text: address.replace(/^https?:\/\//, ''), address }]
    : [];
  return textBox(
    place,
    [[{ text: `${plainWords(deck.title)} · ${deck.dataVersion}` }, ...link]],
    8,
    SLIDE_INKS.muted,
  );
}

function notesOf({ notes, sources }: TakenStep, format: Formats): string[] {
  const cited = sources.map(({ number, publisher, title, date, address }) =>
    [`[${format.number(number)}] ${publisher}: ${title}`, date, address]
      .filter((part) => part !== null)
      .join(' · '),
  );
  const said = notes === null ? [] : plainWords(notes).split(/\n+/);
  return said.length === 0 || cited.length === 0 ? [...said, ...cited] : [...said, '', ...cited];
}

/** Where one reads from right to left, everything stands on the other side; pictures stay as they are. */
function mirrored(slide: Slide, width: number): Slide {
  const flip = <Item extends { readonly place: SlidePlace }>(item: Item): Item => ({
    ...item,
    place: { ...item.place, x: width - item.place.x - item.place.w },
  });
  return { ...slide, texts: slide.texts.map(flip), pictures: slide.pictures.map(flip) };
}
