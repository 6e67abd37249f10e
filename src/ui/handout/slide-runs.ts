import type { Formats } from '#i18n/format.ts';
import type { SlideRun } from '#interchange/slides.ts';
import { SLIDE_INKS } from './slide-text-size.ts';
import type { TakenFigure, TakenSource, TakenText } from './taken-deck.ts';

/** Words with the numbers of their sources. */
export function textRuns({ pieces, onlyIn }: TakenText, format: Formats): SlideRun[] {
  return [
    ...pieces.flatMap(({ text, sources }) => [{ text }, ...marks(sources, format)]),
    ...(onlyIn === null ? [] : [{ text: ` (${onlyIn})`, colour: SLIDE_INKS.muted }]),
  ];
}

/** Each figure large, what it is and whose below it, and who says otherwise. */
export function figureParagraphs(figures: readonly TakenFigure[], format: Formats): SlideRun[][] {
  return figures.flatMap((figure) => {
    const said = [figure.publisher, figure.standing].filter((part) => part !== null).join(' · ');
    return [
      [
        { text: figure.value, isBold: true, sizePoints: figure.isWords ? 14 : 20 },
        ...marks(figure.sources, format),
      ],
      [{ text: figure.label, sizePoints: 11 }],
      [{ text: said, sizePoints: 10, colour: SLIDE_INKS.muted }],
      ...(figure.contested === null
        ? []
        : [
            [
              { text: `≠ ${figure.contested}`, sizePoints: 10, colour: SLIDE_INKS.contradiction },
              ...marks(figure.contestedBy, format, 10),
            ],
          ]),
    ];
  });
}

/** Number, publisher, title and day of a source; the title leads to it. */
export function sourceRuns(source: TakenSource, format: Formats): SlideRun[] {
  const link = source.address !== null && /^https?:/.test(source.address) ? { address: source.address } : {};
  return [
    { text: `${format.number(source.number)} `, isBold: true, colour: SLIDE_INKS.accent },
    { text: `${source.publisher}: ` },
    { text: source.title, ...link },
    { text: ` · ${source.date}` },
  ];
}

function marks(numbers: readonly number[], { list, number }: Formats, sizePoints?: number): SlideRun[] {
  if (numbers.length === 0) return [];
  const text = list(numbers.map((one) => number(one)));
  return [{ text: ` ${text}`, isRaised: true, colour: SLIDE_INKS.accent, ...(sizePoints && { sizePoints }) }];
}
