import type { Kind } from '#core/kind.ts';

export type SymbolShape = 'circle' | 'square' | 'diamond';

export interface KindGlyph {
  /** Water works are round, ways and crossings square, areas diamonds. */
  readonly shape: SymbolShape;
  /** The icon as SVG path data on a 24 × 24 grid, filled with the even-odd rule. */
  readonly path: string;
}

/** The one set of symbols: the map, the legend, the list and the panel draw from it. */
export const KIND_GLYPHS: Readonly<Record<Kind, KindGlyph>> = {
  dam: {
    shape: 'circle',
    path: 'M8 5h4l4.5 12H8zM4 19h16v1.8H4zM3.5 9.2c1.2 0 1.2.9 2.2.9v1.7c-1.1 0-1.2-.9-2.2-.9zM3.5 13c1.2 0 1.2.9 2.2.9v1.7c-1.1 0-1.2-.9-2.2-.9z',
  },
  'power-station': { shape: 'circle', path: 'M13.4 3 6 13.4h4.7L9.6 21 18 10h-5.2z' },
  bridge: {
    shape: 'square',
    path: 'M3 9h18v2.2h-2V18h-2.2v-3.2a2.8 2.8 0 0 0-5.6 0V18h-2.4v-3.2a2.4 2.4 0 0 0-3.6-2V18H3zM3 6.6h18V8H3z',
  },
  railway: {
    shape: 'square',
    path: 'M8 4h8a2 2 0 0 1 2 2v8a2.6 2.6 0 0 1-2.2 2.6L17.6 20h-2.3l-1.5-3h-3.6l-1.5 3H6.4l1.8-3.4A2.6 2.6 0 0 1 6 14V6a2 2 0 0 1 2-2zm0 2.4v4.2h8V6.4zM9.2 12.6a1.1 1.1 0 1 0 0 2.2a1.1 1.1 0 0 0 0-2.2zm5.6 0a1.1 1.1 0 1 0 0 2.2a1.1 1.1 0 0 0 0-2.2z',
  },
  road: {
    shape: 'square',
    path: 'M8.5 4h2.3l-.4 16H5zM13.2 4h2.3L19 20h-5.4zM11.5 5h1v3h-1zm0 5h1v4h-1zm0 6h1v4h-1z',
  },
  terminal: { shape: 'square', path: 'M4 10l8-5 8 5v2H4zm1.5 3.5h3V19h-3zm5 0h3V19h-3zm5 0h3V19h-3z' },
  irrigation: {
    shape: 'circle',
    path: 'M12 3.5c3 3.6 5 6.1 5 9a5 5 0 0 1-10 0c0-2.9 2-5.4 5-9zM4 19h16v1.7H4z',
  },
  zone: {
    shape: 'diamond',
    path: 'M11.2 20v-6.2c-3.4 0-5.2-1.8-5.2-5.3 3.1 0 4.8 1.2 5.3 3.7C11.7 8.8 13.7 7 18 7c0 4.6-2.1 6.8-5.2 6.8V20z',
  },
  corridor: { shape: 'square', path: 'M4 10.6h11.5l-3.7-3.7L13.3 5.4 20 12l-6.7 6.6-1.5-1.5 3.7-3.7H4z' },
  region: { shape: 'diamond', path: 'M12 5.5 18.5 12 12 18.5 5.5 12zm0 3L8.5 12l3.5 3.5L15.5 12z' },
};
