import type { Position } from '#core/position.ts';
import { type Measurement, pixelMetres, type Vertex } from '#measure/measurement.ts';
import type { ScreenPoint } from '../pick.ts';
import { type Screen, type SnapGround, snapAt } from '../snap.ts';
import type { Handle, Spot } from './hand.ts';
import { type DrawnLeg, middleOf, zoomOfLength } from './leg.ts';

/** How near something must be to be meant. */
export const REACH_PIXELS = { mouse: 12, touch: 22 } as const;

/** Everything the map knows of the place where a spot is looked for. */
export interface SpotContext {
  readonly screen: Screen;
  readonly zoom: number;
  readonly reachPixels: number;
  readonly measurement: Measurement;
  readonly legs: readonly DrawnLeg[];
  /** What is held cannot be put on itself. */
  readonly held: Handle | null;
  /** Null while snapping is suspended. */
  readonly ground: SnapGround | null;
}

/** What a point of the screen means: a vertex of the measurement itself, else what lies near it, else just the place. */
export function spotAt(point: ScreenPoint, context: SpotContext): Spot {
  const { measurement, screen, zoom, reachPixels, ground, held } = context;
  const on = handleAt(point, context);
  const own = on?.type === 'vertex' ? measurement.vertices[on.at] : undefined;
  if (own !== undefined) return { vertex: own, name: null, on };
  const snapped = ground && snapAt(point, reachPixels, ground, screen, vertexBefore(measurement, held));
  if (snapped !== null) return { ...snapped, on };
  const position = roundedAt(screen.unproject(point), zoom);
  // A hand points no more finely than a pixel.
  const precisionMetres = pixelMetres(zoom, position[1]);
  return { vertex: { position, snap: null, precisionMetres }, name: null, on };
}

/** The vertex under a point, else the middle of a leg. */
export function handleAt(
  point: ScreenPoint,
  { measurement, legs, screen, zoom, reachPixels, held }: SpotContext,
): Handle | null {
  const isReached = (position: Position) => {
    const { x, y } = screen.project(position);
    return Math.hypot(x - point.x, y - point.y) <= reachPixels;
  };
  const isHeld = (at: number) => held?.type === 'vertex' && held.at === at;
  const at = measurement.vertices.findLastIndex(
    ({ position }, index) => !isHeld(index) && isReached(position),
  );
  if (at !== -1) return { type: 'vertex', at };
  if (held !== null || measurement.kind === 'radius') return null;
  const leg = legs.findIndex((one) => {
    const middle = zoomOfLength(one) > zoom ? null : middleOf(one);
    return middle !== null && isReached(middle);
  });
  return leg === -1 ? null : { type: 'midpoint', at: leg + 1 };
}

/** The vertex that the next one goes on from: of two neighbours the one that was put on something. */
function vertexBefore({ vertices }: Measurement, held: Handle | null): Vertex | null {
  if (held === null) return vertices.at(-1) ?? null;
  const neighbours = [vertices[held.at - 1], vertices[held.at + 1]];
  return neighbours.find((vertex) => vertex?.snap != null) ?? null;
}

const WORLD_PIXELS = 512;
const MOST_DECIMALS = 7;

/** A pointer means no more than a tenth of a pixel: further digits would be made up. */
export function roundedAt([longitude, latitude]: Position, zoom: number): Position {
  const degrees = 360 / (WORLD_PIXELS * 2 ** zoom) / 10;
  const decimals = Math.min(MOST_DECIMALS, Math.max(0, Math.ceil(-Math.log10(degrees))));
  const scale = 10 ** decimals;
  return [Math.round(longitude * scale) / scale, Math.round(latitude * scale) / scale];
}
