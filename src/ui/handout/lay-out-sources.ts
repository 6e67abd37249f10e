import type { Formats, Translator } from '#i18n/format.ts';
import type { Slide, SlideRun } from '#interchange/slides.ts';
import { sourceRuns } from './slide-runs.ts';
import { SLIDE_INKS } from './slide-text-size.ts';
import type { TakenDeck, TakenSource } from './taken-deck.ts';

const SOURCES_PER_COLUMN = 9;
const COLUMNS = 2;
const GAP = 0.4;
const TOP = 1.2;

/** Every source of the talk in full words, on as many slides as it takes. */
export function sourceSlides(
  { sources }: TakenDeck,
  { width, height, margin }: { readonly width: number; readonly height: number; readonly margin: number },
  { t, format }: { readonly t: Translator; readonly format: Formats },
): Slide[] {
  const columnWidth = (width - 2 * margin - GAP) / COLUMNS;
  const pages = chunks(sources, SOURCES_PER_COLUMN * COLUMNS);
  return pages.map((page, i) => ({
    title:
      pages.length === 1
        ? t('handout.allSources')
        : t('handout.sourcesPage', { page: format.number(i + 1), count: format.number(pages.length) }),
    titlePlace: { x: margin, y: 0.28, w: width - 2 * margin, h: 0.72 },
    titlePoints: 26,
    texts: chunks(page, SOURCES_PER_COLUMN).map((column, at) => ({
      place: { x: margin + at * (columnWidth + GAP), y: TOP, w: columnWidth, h: height - TOP - 0.4 },
      paragraphs: column.flatMap((source) => sourceParagraphs(source, format)),
      sizePoints: 10,
      colour: SLIDE_INKS.ink,
      gapPoints: 3,
    })),
    pictures: [],
    notes: [],
  }));
}

function sourceParagraphs(source: TakenSource, format: Formats): SlideRun[][] {
  return [sourceRuns(source, format), [{ text: source.about, sizePoints: 9, colour: SLIDE_INKS.muted }]];
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
