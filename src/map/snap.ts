import type { Bounds, Position } from '#core/position.ts';
import { measuredLine, nearestOn } from '#geo/chainage.ts';
import type { Snap, Vertex } from '#measure/measurement.ts';
import { isOnLine } from '#measure/path.ts';
import type { ScreenPoint } from './pick.ts';

/** A symbol, a place or a point of somebody's own file that a vertex can be put on. */
export interface PointTarget {
  /** Null for what the atlas does not have: the vertex lies there freely. */
  readonly snap: Snap | null;
  /** Null for what belongs to no project. */
  readonly project: string | null;
  readonly name: string;
  readonly position: Position;
}

/** A line anywhere along which a vertex can be put. */
export interface LineTarget {
  readonly snap: Snap | null;
  readonly project: string | null;
  readonly name: string;
  readonly positions: readonly Position[];
  readonly bounds: Bounds;
}

/** Everything there is to snap to. Lines that run over each other are taken in their order. */
export interface SnapGround {
  readonly projects: readonly PointTarget[];
  readonly lines: readonly LineTarget[];
  readonly places: readonly PointTarget[];
  /** What somebody has brought. */
  readonly imported: { readonly points: readonly PointTarget[]; readonly lines: readonly LineTarget[] };
}

export interface Snapped {
  readonly vertex: Vertex;
  readonly name: string;
}

/** How the map turns positions into pixels, and back. */
export interface Screen {
  project(position: Position): ScreenPoint;
  unproject(point: ScreenPoint): Position;
}

/** Lines nearer together than this are drawn over each other, and their order decides. */
const SAME_LINE_PIXELS = 5;

/**
 * What lies within `reachPixels` of a point of the screen: a project before a vertex of somebody's own, that before a line,
 * a line before a place, and of a kind the nearest. The line that the vertex before was put on comes first of all, so that
 * one can go on along it.
 */
export function snapAt(
  point: ScreenPoint,
  reachPixels: number,
  { projects, lines, places, imported }: SnapGround,
  screen: Screen,
  before: Vertex | null,
): Snapped | null {
  const box = boxAround(point, reachPixels, screen);
  const feet = [...lines, ...imported.lines].flatMap(
    (line) => footOn(line, point, reachPixels, box, screen) ?? [],
  );
  const goesOn = feet.find(
    ({ line }) => before?.snap?.type === 'alignment' && line.snap?.id === before.snap.id,
  );
  if (goesOn !== undefined) return snappedTo(goesOn);
  const symbol = nearestPoint(projects, point, reachPixels, box, screen);
  if (symbol !== null) return onOwnLine(symbol, lines, screen) ?? snappedToPoint(symbol);
  const own = nearestPoint(imported.points, point, reachPixels, box, screen);
  if (own !== null) return snappedToPoint(own);
  const place = nearestPoint(places, point, reachPixels, box, screen);
  return nearestLine(feet, before) ?? (place && snappedToPoint(place));
}

/** From a terminal or a town one goes on along a line that runs through it. */
function runsThrough({ snap, positions }: LineTarget, before: Vertex | null): boolean {
  // Only of the atlas: files have lines too long to look along with every move.
  const isStop = before?.snap?.type === 'project' || before?.snap?.type === 'place';
  return isStop && snap !== null && isOnLine(before.position, positions);
}

/** A station, or the symbol of a whole line, lies on the line of its project: there one can go on along it. */
function onOwnLine(
  { project, name, position }: PointTarget,
  lines: readonly LineTarget[],
  screen: Screen,
): Snapped | null {
  const point = screen.project(position);
  const own = lines.filter((line) => line.project === project);
  const box = boxAround(point, SAME_LINE_PIXELS, screen);
  const foot = own.flatMap((line) => footOn(line, point, SAME_LINE_PIXELS, box, screen) ?? [])[0];
  return foot === undefined ? null : { vertex: snappedTo(foot).vertex, name };
}

function snappedToPoint({ position, snap, name }: PointTarget): Snapped {
  return { vertex: { position, snap }, name };
}

function nearestPoint(
  targets: readonly PointTarget[],
  point: ScreenPoint,
  reachPixels: number,
  box: Bounds,
  screen: Screen,
): PointTarget | null {
  let best: PointTarget | null = null;
  let bestPixels = reachPixels;
  for (const target of targets) {
    if (!isWithin(target.position, box)) continue;
    const pixels = distance(point, screen.project(target.position));
    if (pixels >= bestPixels) continue;
    best = target;
    bestPixels = pixels;
  }
  return best;
}

interface Foot {
  readonly line: LineTarget;
  readonly segment: readonly [Position, Position];
  readonly share: number;
  readonly pixels: number;
}

/** Of lines drawn over each other the one that goes on from the vertex before, else the first. */
function nearestLine(feet: readonly Foot[], before: Vertex | null): Snapped | null {
  const nearest = Math.min(...feet.map(({ pixels }) => pixels));
  const over = feet.filter(({ pixels }) => pixels - nearest < SAME_LINE_PIXELS);
  const foot = over.find(({ line }) => runsThrough(line, before)) ?? over[0];
  return foot === undefined ? null : snappedTo(foot);
}

function snappedTo({ line, segment, share }: Foot): Snapped {
  const position = onGeodesic(...segment, share);
  return { vertex: { position, snap: line.snap }, name: line.name };
}

/** The place of a line that is drawn nearest to a point; null where none of it lies within reach. */
function footOn(
  line: LineTarget,
  point: ScreenPoint,
  reachPixels: number,
  box: Bounds,
  screen: Screen,
): Foot | null {
  if (!meet(line.bounds, box)) return null;
  let best: Foot | null = null;
  let start: Position | undefined;
  for (const end of line.positions) {
    if (start !== undefined && meet(boundsOfTwo(start, end), box)) {
      const foot = footOnSegment(point, screen.project(start), screen.project(end));
      if (foot.pixels < (best?.pixels ?? reachPixels)) {
        best = { line, segment: [start, end], share: foot.share, pixels: foot.pixels };
      }
    }
    start = end;
  }
  return best;
}

function footOnSegment(point: ScreenPoint, start: ScreenPoint, end: ScreenPoint) {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const lengthSquared = dx * dx + dy * dy;
  const along =
    lengthSquared === 0 ? 0 : ((point.x - start.x) * dx + (point.y - start.y) * dy) / lengthSquared;
  const share = Math.min(1, Math.max(0, along));
  return { share, pixels: distance(point, { x: start.x + share * dx, y: start.y + share * dy }) };
}

/**
 * The place on a segment itself, a geodesic, beside which a place was found on the straight line it is drawn with. The ends
 * stay as they are.
 */
function onGeodesic(start: Position, end: Position, share: number): Position {
  if (share === 0) return start;
  if (share === 1) return end;
  const drawn: Position = [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
  return nearestOn(measuredLine([start, end]), drawn).position;
}

function distance(a: ScreenPoint, b: ScreenPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The box of a square on the screen, which a turned or tilted map sees askew. */
function boxAround({ x, y }: ScreenPoint, reachPixels: number, { unproject }: Screen): Bounds {
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([right = 0, down = 0]) => unproject({ x: x + right * reachPixels, y: y + down * reachPixels }));
  const [longitudes, latitudes] = [
    corners.map(([longitude]) => longitude),
    corners.map(([, latitude]) => latitude),
  ];
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}

function boundsOfTwo(a: Position, b: Position): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
}

function isWithin([longitude, latitude]: Position, [west, south, east, north]: Bounds): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

function meet(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
