import { MAP_COLOURS, type Theme } from '#cartography/theme.ts';
import { directionOf, type Language } from '#core/language.ts';
import { fontOf, linesOf, loadFonts, type TextStyle } from '../share/canvas-text.ts';
import type { FilmWords } from './step-films.ts';

const PADDING = 24;
const TITLE = { size: 26, line: 34, weight: 600 };
const DRAWN = { size: 18, line: 28, weight: 400 };
const SMALL = { size: 11, line: 16, weight: 400 };

interface FilmLayout {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly language: Language;
  readonly theme: Theme;
  readonly words: FilmWords;
}

/** Where drawing has got to, in CSS pixels of the map, with the words for it. */
interface Drawn {
  readonly map: HTMLCanvasElement;
  readonly head: { readonly x: number; readonly y: number };
  readonly words: string;
}

/** The canvas of a film: the map, and below it what it shows, in the language of the film. */
export interface FilmPage {
  readonly canvas: HTMLCanvasElement;
  /** What the words cover of the map. */
  readonly coveredBottom: number;
  draw(drawn: Drawn): void;
}

/** @throws Error where the browser draws no pictures. */
export async function filmPage(layout: FilmLayout): Promise<FilmPage> {
  const { width, height, pixelRatio, language, theme, words } = layout;
  const canvas = document.createElement('canvas');
  canvas.width = width * pixelRatio;
  canvas.height = height * pixelRatio;
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('this browser draws no picture');
  context.scale(pixelRatio, pixelRatio);
  await loadFonts(language, [TITLE, DRAWN, SMALL], words.title + words.drawn(0, 0) + words.attribution);

  const set = (text: string, style: TextStyle) => {
    context.font = fontOf(language, style);
    return linesOf(context, text, width - 2 * PADDING);
  };
  const title = set(words.title, TITLE);
  const attribution = set(words.attribution, SMALL);
  const bandHeight = title.length * TITLE.line + DRAWN.line + attribution.length * SMALL.line + 1.5 * PADDING;
  const bandTop = height - bandHeight;
  const { surface, ink, inkMuted, accent } = MAP_COLOURS[theme];
  const isMirrored = directionOf(language) === 'rtl';

  const write = (lines: readonly string[], style: TextStyle, colour: string, top: number) => {
    context.font = fontOf(language, style);
    context.fillStyle = colour;
    context.direction = isMirrored ? 'rtl' : 'ltr';
    context.textAlign = isMirrored ? 'right' : 'left';
    context.textBaseline = 'middle';
    const start = isMirrored ? width - PADDING : PADDING;
    lines.forEach((line, i) => {
      context.fillText(line, start, top + (i + 0.5) * style.line);
    });
  };
  return {
    canvas,
    coveredBottom: bandHeight,
    draw({ map, head, words: drawn }) {
      context.drawImage(map, 0, 0, width, height);
      drawHead(context, head, surface, accent);
      context.fillStyle = surface;
      context.fillRect(0, bandTop, width, bandHeight);
      context.fillStyle = accent;
      context.fillRect(0, bandTop, width, 3);
      const titleTop = bandTop + 0.75 * PADDING;
      write(title, TITLE, ink, titleTop);
      const drawnTop = titleTop + title.length * TITLE.line;
      write([drawn], DRAWN, accent, drawnTop);
      write(attribution, SMALL, inkMuted, drawnTop + DRAWN.line);
    },
  };
}

/** As on stage: a ring in the colour of what is drawn, with a rim that keeps it apart from everything beneath. */
function drawHead(
  context: CanvasRenderingContext2D,
  { x, y }: Drawn['head'],
  rim: string,
  accent: string,
): void {
  for (const [radius, colour] of [
    [15, accent],
    [12, rim],
    [8, accent],
  ] as const) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
  }
}
