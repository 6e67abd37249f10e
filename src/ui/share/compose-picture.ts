import { pointSymbolSvg } from '#cartography/point-symbol.ts';
import { STATUS_SCALE } from '#cartography/status-scale.ts';
import { MAP_COLOURS } from '#cartography/theme.ts';
import { directionOf } from '#core/language.ts';
import { fontOf, linesOf, loadFonts, type TextStyle } from './canvas-text.ts';
import type { PictureTexts } from './use-picture-texts.ts';

/** The bar of the map's own scale control. */
export interface ScaleBar {
  readonly text: string;
  readonly widthPixels: number;
}

interface Picture extends PictureTexts {
  readonly map: HTMLCanvasElement;
  /** Of the map in CSS pixels, like all measures here. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly scaleBar: ScaleBar | null;
}

const PADDING = 20;
const TITLE = { size: 22, line: 30, weight: 600 };
const BODY = { size: 13, line: 20, weight: 400 };
const SMALL = { size: 11, line: 16, weight: 400 };

const SYMBOL = 20;
const LINE_SAMPLE = 30;
const LEGEND_LINE = 28;
const GAP = 8;

/**
 * The map between its title and its legend, attribution and link, as a PNG file: title and notes stand beside the map and
 * never hide it.
 */
export async function composePicture(picture: Picture): Promise<Blob> {
  const text = [picture.title, picture.subtitle, picture.attribution].join('');
  await loadFonts(picture.language, [TITLE, BODY], text);
  const symbols = await loadSymbols(picture);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws no picture');
  const layout = layoutOf(context, picture);
  canvas.width = Math.round(picture.width * picture.pixelRatio);
  canvas.height = Math.round(layout.height * picture.pixelRatio);
  context.scale(picture.pixelRatio, picture.pixelRatio);
  draw(context, picture, layout, symbols);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (file) => (file === null ? reject(new Error('the picture is too large')) : resolve(file)),
      'image/png',
    );
  });
}

async function loadSymbols({ legend, theme }: Picture): Promise<HTMLImageElement[]> {
  return Promise.all(
    legend.map(async ({ status }) => {
      const image = new Image();
      const svg = pointSymbolSvg({ kind: 'dam', status, positionClass: 'exact', theme });
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
      await image.decode();
      return image;
    }),
  );
}

interface Layout {
  readonly title: readonly string[];
  readonly subtitle: readonly string[];
  readonly attribution: readonly string[];
  readonly link: readonly string[];
  /** The legend by lines: the index of each entry with its distance from the start. */
  readonly legend: readonly (readonly { readonly entry: number; readonly offset: number }[])[];
  readonly mapTop: number;
  readonly height: number;
}

function layoutOf(context: CanvasRenderingContext2D, picture: Picture): Layout {
  const room = picture.width - 2 * PADDING;
  const set = (text: string, style: TextStyle) => {
    context.font = fontOf(picture.language, style);
    return linesOf(context, text, room);
  };
  const title = set(picture.title, TITLE);
  const subtitle = set(picture.subtitle, BODY);
  const attribution = set(picture.attribution, SMALL);
  const link = set(picture.link, SMALL);
  const legend = layoutLegend(context, picture, room);
  const mapTop = PADDING + title.length * TITLE.line + subtitle.length * BODY.line + 12;
  const below =
    12 + legend.length * LEGEND_LINE + 8 + (attribution.length + link.length) * SMALL.line + PADDING;
  return { title, subtitle, attribution, link, legend, mapTop, height: mapTop + picture.height + below };
}

function layoutLegend(context: CanvasRenderingContext2D, picture: Picture, room: number): Layout['legend'] {
  context.font = fontOf(picture.language, BODY);
  const lines: { entry: number; offset: number }[][] = [];
  let end = Number.POSITIVE_INFINITY;
  picture.legend.forEach(({ label }, entry) => {
    const width = SYMBOL + GAP + LINE_SAMPLE + GAP + context.measureText(label).width;
    if (end + width > room) {
      lines.push([]);
      end = 0;
    }
    lines.at(-1)?.push({ entry, offset: end });
    end += width + 3 * GAP;
  });
  return lines;
}

function draw(
  context: CanvasRenderingContext2D,
  picture: Picture,
  layout: Layout,
  symbols: readonly HTMLImageElement[],
): void {
  const { map, width, height, theme } = picture;
  const { surface, ink, inkMuted } = MAP_COLOURS[theme];
  const isMirrored = directionOf(picture.language) === 'rtl';
  const start = isMirrored ? width - PADDING : PADDING;
  let top = PADDING;
  const write = (lines: readonly string[], style: TextStyle, colour: string, isAddress = false) => {
    context.font = fontOf(picture.language, style);
    context.fillStyle = colour;
    context.direction = isMirrored && !isAddress ? 'rtl' : 'ltr';
    context.textAlign = isMirrored ? 'right' : 'left';
    context.textBaseline = 'middle';
    for (const line of lines) {
      context.fillText(line, start, top + style.line / 2);
      top += style.line;
    }
  };

  context.fillStyle = surface;
  context.fillRect(0, 0, width, layout.height);
  write(layout.title, TITLE, ink);
  write(layout.subtitle, BODY, inkMuted);
  context.drawImage(map, 0, layout.mapTop, width, height);
  if (picture.scaleBar !== null) drawScaleBar(context, picture, picture.scaleBar, layout.mapTop + height);
  top = layout.mapTop + height + 12;
  for (const line of layout.legend) {
    for (const { entry, offset } of line)
      drawLegendEntry(context, picture, symbols[entry], entry, {
        x: isMirrored ? start - offset : start + offset,
        y: top + LEGEND_LINE / 2,
      });
    top += LEGEND_LINE;
  }
  top += 8;
  write(layout.attribution, SMALL, inkMuted);
  write(layout.link, SMALL, inkMuted, true);
}

/** Symbol, line and word of a status, from `at` in the direction of reading. */
function drawLegendEntry(
  context: CanvasRenderingContext2D,
  picture: Picture,
  symbol: HTMLImageElement | undefined,
  entry: number,
  at: { readonly x: number; readonly y: number },
): void {
  const sign = directionOf(picture.language) === 'rtl' ? -1 : 1;
  const signed = picture.legend[entry];
  if (symbol === undefined || signed === undefined) return;
  const { colour, dash, cap } = STATUS_SCALE[signed.status];
  context.drawImage(symbol, sign === 1 ? at.x : at.x - SYMBOL, at.y - SYMBOL / 2, SYMBOL, SYMBOL);
  const lineStart = at.x + sign * (SYMBOL + GAP);
  const widthPixels = 3.5;
  context.strokeStyle = colour[picture.theme];
  context.lineWidth = widthPixels;
  context.lineCap = cap;
  context.setLineDash(dash.map((length) => length * widthPixels));
  context.beginPath();
  context.moveTo(lineStart, at.y);
  context.lineTo(lineStart + sign * LINE_SAMPLE, at.y);
  context.stroke();
  context.setLineDash([]);
  context.font = fontOf(picture.language, BODY);
  context.fillStyle = MAP_COLOURS[picture.theme].ink;
  context.direction = sign === 1 ? 'ltr' : 'rtl';
  context.textAlign = sign === 1 ? 'left' : 'right';
  context.textBaseline = 'middle';
  context.fillText(signed.label, lineStart + sign * (LINE_SAMPLE + GAP), at.y);
}

/** In the lower left corner of the map, which is never mirrored. */
export function drawScaleBar(
  context: CanvasRenderingContext2D,
  picture: Pick<Picture, 'theme' | 'language'>,
  { text, widthPixels }: ScaleBar,
  bottom: number,
): void {
  const { surface, ink } = MAP_COLOURS[picture.theme];
  const left = 12;
  const top = bottom - 38;
  context.globalAlpha = 0.85;
  context.fillStyle = surface;
  context.fillRect(left, top, widthPixels + 2 * GAP, 28);
  context.globalAlpha = 1;
  context.font = fontOf(picture.language, SMALL);
  context.fillStyle = ink;
  context.direction = 'ltr';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, left + GAP + widthPixels / 2, top + 10);
  context.strokeStyle = ink;
  context.lineWidth = 1.5;
  context.lineCap = 'butt';
  context.beginPath();
  context.moveTo(left + GAP, top + 17);
  context.lineTo(left + GAP, top + 22);
  context.lineTo(left + GAP + widthPixels, top + 22);
  context.lineTo(left + GAP + widthPixels, top + 17);
  context.stroke();
}
