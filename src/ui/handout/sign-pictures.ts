import { pointSymbolSvg } from '#cartography/point-symbol.ts';
import { STATUS_SCALE } from '#cartography/status-scale.ts';
import type { Kind } from '#core/kind.ts';
import type { Status } from '#core/status.ts';
import type { Translator } from '#i18n/format.ts';
import type { SlideSign } from './lay-out-legend.ts';
import type { TakenSigns } from './taken-deck.ts';

const PIXEL_RATIO = 4;
const SYMBOL_PIXELS = 20;
const GAP_PIXELS = 6;
const LINE_PIXELS = 32;
const LINE_WIDTH = 3.5;

/** The signs of a map as pictures with their words: each status, then each kind. */
export async function signPictures({ statuses, kinds }: TakenSigns, t: Translator): Promise<SlideSign[]> {
  const [anyStatus = 'unknown'] = statuses;
  return Promise.all([
    ...statuses.map((status) => statusSign(status, t(`status.${status}`))),
    ...kinds.map((kind) => kindSign(kind, anyStatus, t(`kind.${kind}`))),
  ]);
}

async function statusSign(status: Status, label: string): Promise<SlideSign> {
  const width = SYMBOL_PIXELS + GAP_PIXELS + LINE_PIXELS;
  const { canvas, context } = emptyCanvas(width);
  context.drawImage(await symbolOf('dam', status), 0, 0, SYMBOL_PIXELS, SYMBOL_PIXELS);
  const { colour, dash, cap } = STATUS_SCALE[status];
  context.strokeStyle = colour.light;
  context.lineWidth = LINE_WIDTH;
  context.lineCap = cap;
  context.setLineDash(dash.map((length) => length * LINE_WIDTH));
  context.beginPath();
  context.moveTo(SYMBOL_PIXELS + GAP_PIXELS, SYMBOL_PIXELS / 2);
  context.lineTo(width - 2, SYMBOL_PIXELS / 2);
  context.stroke();
  return { data: canvas.toDataURL('image/png'), aspect: width / SYMBOL_PIXELS, label };
}

async function kindSign(kind: Kind, status: Status, label: string): Promise<SlideSign> {
  const { canvas, context } = emptyCanvas(SYMBOL_PIXELS);
  context.drawImage(await symbolOf(kind, status), 0, 0, SYMBOL_PIXELS, SYMBOL_PIXELS);
  return { data: canvas.toDataURL('image/png'), aspect: 1, label };
}

async function symbolOf(kind: Kind, status: Status): Promise<HTMLImageElement> {
  const image = new Image(SYMBOL_PIXELS * PIXEL_RATIO, SYMBOL_PIXELS * PIXEL_RATIO);
  const svg = pointSymbolSvg({ kind, status, positionClass: 'exact', theme: 'light' });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

function emptyCanvas(width: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width * PIXEL_RATIO;
  canvas.height = SYMBOL_PIXELS * PIXEL_RATIO;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws no picture');
  context.scale(PIXEL_RATIO, PIXEL_RATIO);
  return { canvas, context };
}
