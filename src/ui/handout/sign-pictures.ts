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
/** Of the chart in the light theme. */
const CHART_INKS = { accent: '#0b6b75', muted: '#53606c' } as const;

/** The signs of a map as pictures with their words: each status, then each kind. */
export async function signPictures({ statuses, kinds }: TakenSigns, t: Translator): Promise<SlideSign[]> {
  const [anyStatus = 'unknown'] = statuses;
  return Promise.all([
    ...statuses.map((status) => statusSign(status, t(`status.${status}`))),
    ...kinds.map((kind) => kindSign(kind, anyStatus, t(`kind.${kind}`))),
  ]);
}

/** The marks of the chart of trade, as the page of trade explains them. */
export function chartSigns(t: Translator): SlideSign[] {
  return [
    dotSign(t('trade.headline'), { fill: CHART_INKS.accent, edge: CHART_INKS.accent, dash: [] }),
    dotSign(t('trade.other'), { fill: CHART_INKS.muted, edge: CHART_INKS.muted, dash: [] }),
    dotSign(t('trade.partial'), { fill: '#ffffff', edge: CHART_INKS.muted, dash: [] }),
    dotSign(t('trade.own'), { fill: '#ffffff', edge: CHART_INKS.muted, dash: [2, 2] }),
    targetSign(t('trade.target')),
  ];
}

interface Dot {
  readonly fill: string;
  readonly edge: string;
  readonly dash: readonly number[];
}

function dotSign(label: string, { fill, edge, dash }: Dot): SlideSign {
  const { canvas, context } = emptyCanvas(SYMBOL_PIXELS);
  context.fillStyle = fill;
  context.strokeStyle = edge;
  context.lineWidth = 1.5;
  context.setLineDash([...dash]);
  context.arc(SYMBOL_PIXELS / 2, SYMBOL_PIXELS / 2, 5, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  return { data: canvas.toDataURL('image/png'), aspect: 1, label };
}

function targetSign(label: string): SlideSign {
  const { canvas, context } = emptyCanvas(LINE_PIXELS);
  drawLine(context, 0, LINE_PIXELS, { colour: CHART_INKS.accent, width: 1.5, dash: [6, 4] });
  return { data: canvas.toDataURL('image/png'), aspect: LINE_PIXELS / SYMBOL_PIXELS, label };
}

async function statusSign(status: Status, label: string): Promise<SlideSign> {
  const width = SYMBOL_PIXELS + GAP_PIXELS + LINE_PIXELS;
  const { canvas, context } = emptyCanvas(width);
  context.drawImage(await symbolOf('dam', status), 0, 0, SYMBOL_PIXELS, SYMBOL_PIXELS);
  const { colour, dash, cap } = STATUS_SCALE[status];
  context.lineCap = cap;
  drawLine(context, SYMBOL_PIXELS + GAP_PIXELS, width - 2, {
    colour: colour.light,
    width: LINE_WIDTH,
    dash: dash.map((length) => length * LINE_WIDTH),
  });
  return { data: canvas.toDataURL('image/png'), aspect: width / SYMBOL_PIXELS, label };
}

function drawLine(
  context: CanvasRenderingContext2D,
  from: number,
  to: number,
  { colour, width, dash }: { readonly colour: string; readonly width: number; readonly dash: number[] },
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.beginPath();
  context.moveTo(from, SYMBOL_PIXELS / 2);
  context.lineTo(to, SYMBOL_PIXELS / 2);
  context.stroke();
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
