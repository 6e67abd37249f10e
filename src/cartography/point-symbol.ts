import { KINDS, type Kind } from '#core/kind.ts';
import { POSITION_CLASSES, type PositionClass } from '#core/position-class.ts';
import { STATUSES, type Status } from '#core/status.ts';
import { KIND_GLYPHS, type SymbolShape } from './kind-glyph.ts';
import { STATUS_SCALE, type StatusScale } from './status-scale.ts';
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

/** One path of a symbol, with the attributes of SVG. Of one with a `half` only what lies in that half is seen. */
export interface SymbolPath {
  readonly d: string;
  readonly fill: string;
  readonly fillRule?: 'evenodd';
  readonly transform?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeLinejoin?: 'round';
  readonly strokeDasharray?: string;
  readonly half?: SymbolHalf;
}

export type SymbolHalf = 'upper' | 'lower';

/** A viewport that cuts off what does not lie in a half. Unlike a clip it has no name, so many may stand on one page. */
export const HALF_VIEWPORTS = {
  upper: { y: 0, width: 30, height: 15, viewBox: '0 0 30 15' },
  lower: { y: 15, width: 30, height: 15, viewBox: '0 15 30 15' },
} as const;

/**
 * What a symbol is drawn of, from the lowest up: shape and icon say the kind, colour and fill the status, and a broken
 * outline that the position is schematic (how wide an approximate position is uncertain is drawn on the map, to scale).
 */
export function pointSymbolPaths(
  { kind, status, positionClass, theme }: PointSymbol,
  scale: StatusScale = STATUS_SCALE,
): SymbolPath[] {
  const { shape, path } = KIND_GLYPHS[kind];
  const { fill, colour } = scale[status];
  const { surface, casing } = MAP_COLOURS[theme];
  const ink = colour[theme];
  const d = OUTLINES[shape];
  const edge = { d, fill: 'none', strokeLinejoin: 'round' } as const;
  const icon = (fill: string): SymbolPath => ({
    d: path,
    fill,
    fillRule: 'evenodd',
    transform: 'translate(6.6 6.6) scale(.7)',
  });
  const body: Readonly<Record<typeof fill, readonly SymbolPath[]>> = {
    filled: [{ d, fill: ink }, icon(surface)],
    ringed: [
      { d, fill: surface },
      { d, fill: ink, transform: 'translate(3.3 3.3) scale(.78)' },
      icon(surface),
    ],
    half: [
      { d, fill: surface },
      { d, fill: ink, half: 'lower' },
      { ...icon(ink), half: 'upper' },
      { ...icon(surface), half: 'lower' },
    ],
    outline: [{ d, fill: surface }, icon(ink)],
    crossed: [
      { d, fill: surface },
      icon(ink),
      { d: 'M7.5 22.5l15-15', fill: 'none', stroke: ink, strokeWidth: 1.8 },
    ],
    crossedTwice: [
      { d, fill: surface },
      icon(ink),
      { d: 'M7.5 22.5l15-15M7.5 7.5l15 15', fill: 'none', stroke: ink, strokeWidth: 1.8 },
    ],
  };
  return [
    { ...edge, stroke: casing, strokeWidth: 4.4 },
    ...body[fill],
    {
      ...edge,
      stroke: ink,
      strokeWidth: 2,
      ...(positionClass === 'schematic' ? { strokeDasharray: '2.6 1.8' } : {}),
    },
  ];
}

/** The symbol as an SVG document. */
export function pointSymbolSvg(symbol: PointSymbol, scale?: StatusScale): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SYMBOL_SIZE}" height="${SYMBOL_SIZE}" viewBox="${SYMBOL_VIEW_BOX}">` +
    `${pointSymbolPaths(symbol, scale).map(pathSvg).join('')}</svg>`
  );
}

function pathSvg({ half, ...attributes }: SymbolPath): string {
  const path = `<path${attributesSvg(attributes)}/>`;
  return half === undefined ? path : `<svg${attributesSvg(HALF_VIEWPORTS[half])}>${path}</svg>`;
}

/** Names of several words have hyphens in SVG, except `viewBox`. */
function attributesSvg(attributes: object): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      const written =
        name === 'viewBox' ? name : name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);
      return ` ${written}="${value}"`;
    })
    .join('');
}
