import { KINDS, type Kind } from '#core/kind.ts';
import { POSITION_CLASSES, type PositionClass } from '#core/position-class.ts';
import { STATUSES, type Status } from '#core/status.ts';
import { KIND_GLYPHS, type SymbolShape } from './kind-glyph.ts';
import { STATUS_SCALE } from './status-scale.ts';
import { MAP_COLOURS, THEMES, type Theme } from './theme.ts';

/** Everything a point symbol says at once. */
export interface PointSymbol {
  readonly kind: Kind;
  readonly status: Status;
  readonly positionClass: PositionClass;
  readonly theme: Theme;
}

/** Side of the symbol's picture in CSS pixels. */
export const SYMBOL_SIZE = 30;

export const SYMBOL_VIEW_BOX = `0 0 ${SYMBOL_SIZE} ${SYMBOL_SIZE}`;

/** The name MapLibre asks for when it needs the picture of a symbol. */
export function pointSymbolId({ kind, status, positionClass, theme }: PointSymbol): string {
  return `symbol:${kind}:${status}:${positionClass}:${theme}`;
}

/** The symbol an image name stands for, or null for a name that is not one of ours. */
export function parsePointSymbolId(id: string): PointSymbol | null {
  const [prefix, kind, status, positionClass, theme, ...rest] = id.split(':');
  if (prefix !== 'symbol' || rest.length > 0) return null;
  const found = {
    kind: KINDS.find((known) => known === kind),
    status: STATUSES.find((known) => known === status),
    positionClass: POSITION_CLASSES.find((known) => known === positionClass),
    theme: THEMES.find((known) => known === theme),
  };
  if (!found.kind || !found.status || !found.positionClass || !found.theme) return null;
  return { kind: found.kind, status: found.status, positionClass: found.positionClass, theme: found.theme };
}

const OUTLINES: Readonly<Record<SymbolShape, string>> = {
  circle: 'M15 4a11 11 0 1 1 0 22a11 11 0 1 1 0-22z',
  square: 'M9 5h12a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4h-12a4 4 0 0 1-4-4v-12a4 4 0 0 1 4-4z',
  diamond: 'M15 2.6l12.4 12.4l-12.4 12.4l-12.4-12.4z',
};

/**
 * The symbol as an SVG document: shape and icon say the kind, colour and fill the status, and a broken outline that the
 * position is schematic (how wide an approximate position is uncertain is drawn on the map, to scale).
 */
export function pointSymbolSvg(symbol: PointSymbol): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SYMBOL_SIZE}" height="${SYMBOL_SIZE}" viewBox="${SYMBOL_VIEW_BOX}">` +
    `${pointSymbolShapes(symbol)}</svg>`
  );
}

/** What stands inside that document. It names nothing, so that many may stand on one page. */
export function pointSymbolShapes({ kind, status, positionClass, theme }: PointSymbol): string {
  const { shape, path } = KIND_GLYPHS[kind];
  const { fill, colour } = STATUS_SCALE[status];
  const { surface, casing } = MAP_COLOURS[theme];
  const ink = colour[theme];
  const outline = OUTLINES[shape];
  const dash = positionClass === 'schematic' ? ' stroke-dasharray="2.6 1.8"' : '';
  const icon = (colour: string) =>
    `<path transform="translate(6.6 6.6) scale(.7)" fill-rule="evenodd" fill="${colour}" d="${path}"/>`;
  const body = {
    filled: `<path d="${outline}" fill="${ink}"/>${icon(surface)}`,
    ringed: `<path d="${outline}" fill="${surface}"/><path d="${outline}" fill="${ink}" transform="translate(3.3 3.3) scale(.78)"/>${icon(surface)}`,
    half: `<path d="${outline}" fill="${surface}"/>${half(15, `<path d="${outline}" fill="${ink}"/>${icon(surface)}`)}${half(0, icon(ink))}`,
    outline: `<path d="${outline}" fill="${surface}"/>${icon(ink)}`,
    crossed: `<path d="${outline}" fill="${surface}"/>${icon(ink)}<path d="M7.5 22.5l15-15" stroke="${ink}" stroke-width="1.8"/>`,
  }[fill];
  return (
    `<path d="${outline}" fill="none" stroke="${casing}" stroke-width="4.4" stroke-linejoin="round"/>${body}` +
    `<path d="${outline}" fill="none" stroke="${ink}" stroke-width="2" stroke-linejoin="round"${dash}/>`
  );
}

/** Of some shapes what lies in the half of the symbol that begins at `top`: a viewport of its own cuts off the rest. */
function half(top: 0 | 15, shapes: string): string {
  return `<svg y="${top}" width="30" height="15" viewBox="0 ${top} 30 15" overflow="hidden">${shapes}</svg>`;
}
