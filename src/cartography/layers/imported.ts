import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';

/** A file of somebody's own, as the map draws it. */
export interface ImportedLook {
  readonly id: number;
  readonly colour: string;
  readonly isShown: boolean;
  /** Counts what changes its geometry. */
  readonly version: number;
}

/** The protocol under which the map asks for tiles of imported files. */
export const IMPORTED_PROTOCOL = 'imported';
/** What the tiles call their one layer. */
const TILE_LAYER = 'imported';
const MAX_TILE_ZOOM = 16;

export function importedSourceId(importId: number): string {
  return `imported-${importId}`;
}

/** The style with the imported files on top, in the order of the list: the first lies highest. */
export function withImported(
  style: StyleSpecification,
  imports: readonly ImportedLook[],
  theme: 'light' | 'dark',
): StyleSpecification {
  if (imports.length === 0) return style;
  const sources = { ...style.sources };
  for (const { id, version } of imports) {
    sources[importedSourceId(id)] = {
      type: 'vector',
      tiles: [`${IMPORTED_PROTOCOL}://${id}/${version}/{z}/{x}/{y}`],
      maxzoom: MAX_TILE_ZOOM,
    };
  }
  const layers = [...imports].reverse().flatMap((look) => layersOf(look, theme));
  return { ...style, sources, layers: [...style.layers, ...layers] };
}

function layersOf({ id, colour, isShown }: ImportedLook, theme: 'light' | 'dark'): LayerSpecification[] {
  const source = importedSourceId(id);
  const common = {
    source,
    'source-layer': TILE_LAYER,
    layout: { visibility: isShown ? ('visible' as const) : ('none' as const) },
  };
  const ground = theme === 'light' ? '#ffffff' : '#12181d';
  const isPicked = ['boolean', ['feature-state', 'isPicked'], false] as const;
  return [
    {
      ...common,
      id: `${source}-areas`,
      type: 'fill',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colour, 'fill-opacity': ['case', [...isPicked], 0.4, 0.18] },
    },
    {
      ...common,
      id: `${source}-lines`,
      type: 'line',
      filter: ['!=', ['geometry-type'], 'Point'],
      paint: { 'line-color': colour, 'line-width': ['case', [...isPicked], 5, 2] },
    },
    {
      ...common,
      id: `${source}-points`,
      type: 'circle',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-color': colour,
        'circle-radius': [
          'interpolate',
          ['linear'],
          ['zoom'],
          4,
          ['case', [...isPicked], 6, 2.5],
          10,
          ['case', [...isPicked], 8, 5],
        ],
        'circle-stroke-color': ground,
        'circle-stroke-width': 1,
      },
    },
  ];
}
