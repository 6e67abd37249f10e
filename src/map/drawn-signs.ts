import type { Map as MapLibreMap } from 'maplibre-gl';
import { KINDS, type Kind } from '#core/kind.ts';
import { POSITION_CLASSES, type PositionClass } from '#core/position-class.ts';
import { STATUSES, type Status } from '#core/status.ts';
import { drawnFeatures, statusOfDrawn, symbolOfDrawn } from './in-view.ts';

/** The signs a drawing is made of: what a legend beside it explains, and nothing else. */
export interface DrawnSigns {
  readonly statuses: readonly Status[];
  /** Of the point symbols. */
  readonly kinds: readonly Kind[];
  readonly positionClasses: readonly PositionClass[];
}

/** The signs of what is drawn. */
export function signsOf(map: MapLibreMap): DrawnSigns {
  const features = drawnFeatures(map);
  const statuses = new Set(features.map(statusOfDrawn));
  const kinds = new Set(features.map((feature) => symbolOfDrawn(feature)?.kind));
  const classes = new Set(features.map(({ properties }) => properties.positionClass));
  return {
    statuses: STATUSES.filter((status) => statuses.has(status)),
    kinds: KINDS.filter((kind) => kinds.has(kind)),
    positionClasses: POSITION_CLASSES.filter((positionClass) => classes.has(positionClass)),
  };
}
