import type { Extent } from '#cartography/extent.ts';
import type { CameraView, Padding } from '#core/camera-view.ts';
import type { Bounds, Position } from '#core/position.ts';

/**
 * Boxes that are drawn without the rest of the world: no ocean comes into them. The Black Sea bounds them in the west,
 * farther north by its eastern end, farther south by the coast at Hopa.
 */
const REGIONS: readonly Bounds[] = [
  [41.9, 33.5, 56.5, 44],
  [41.45, 33.5, 56.5, 41.4],
];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the first picture will show: a view, or a box fitted into the part of the map that panels leave free. */
export type FirstLook =
  | { readonly type: 'view'; readonly view: CameraView }
  | { readonly type: 'box'; readonly box: Bounds; readonly padding: Padding };

/**
 * Whether the first picture needs more than the region. A turned or tilted camera sees farther than this arithmetic does,
 * so it gets the world at once.
 */
export function firstExtent(look: FirstLook, size: Size): Extent {
  if (look.type === 'view' && (look.view.bearing !== 0 || look.view.pitch !== 0)) return 'world';
  const [west, south, east, north] =
    look.type === 'view' ? seenFrom(look.view, size) : seenAround(look, size);
  const isInside = REGIONS.some(
    (box) => west >= box[0] && south >= box[1] && east <= box[2] && north <= box[3],
  );
  return isInside ? 'region' : 'world';
}

/** Pixels from the date line and the top of the Web Mercator square at zoom 0, where it is 512 pixels wide. */
function toPixels([longitude, latitude]: Position): { x: number; y: number } {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return {
    x: (512 * (longitude + 180)) / 360,
    y: 512 * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)),
  };
}

function toPosition({ x, y }: { x: number; y: number }): Position {
  const latitude = (360 / Math.PI) * Math.atan(Math.exp((0.5 - y / 512) * 2 * Math.PI)) - 90;
  return [(x / 512) * 360 - 180, latitude];
}

function boxOf(left: number, top: number, right: number, bottom: number): Bounds {
  const [west, north] = toPosition({ x: left, y: top });
  const [east, south] = toPosition({ x: right, y: bottom });
  return [west, south, east, north];
}

function seenFrom({ zoom, longitude, latitude }: CameraView, { width, height }: Size): Bounds {
  const { x, y } = toPixels([longitude, latitude]);
  const scale = 2 ** zoom;
  const halfWidth = width / 2 / scale;
  const halfHeight = height / 2 / scale;
  return boxOf(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
}

function seenAround({ box, padding }: Extract<FirstLook, { type: 'box' }>, { width, height }: Size): Bounds {
  const topLeft = toPixels([box[0], box[3]]);
  const bottomRight = toPixels([box[2], box[1]]);
  const scale = Math.min(
    (width - padding.left - padding.right) / (bottomRight.x - topLeft.x),
    (height - padding.top - padding.bottom) / (bottomRight.y - topLeft.y),
  );
  const centreX = (topLeft.x + bottomRight.x) / 2 + (padding.right - padding.left) / 2 / scale;
  const centreY = (topLeft.y + bottomRight.y) / 2 + (padding.bottom - padding.top) / 2 / scale;
  const halfWidth = width / 2 / scale;
  const halfHeight = height / 2 / scale;
  return boxOf(centreX - halfWidth, centreY - halfHeight, centreX + halfWidth, centreY + halfHeight);
}
