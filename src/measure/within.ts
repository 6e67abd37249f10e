import type { Language } from '#core/language.ts';
import type { Bounds, Position } from '#core/position.ts';
import type { AlignmentsDocument } from '#dataset/alignments-document.ts';
import type { Atlas } from '#dataset/atlas.ts';
import { type MeasuredLine, measuredLine, nearestOn } from '#geo/chainage.ts';
import { densified } from '#geo/geodesic.ts';
import type { Line } from '#geo/line.ts';
import { areCrossing } from './line-crossing.ts';

/** Something of the atlas that can lie near: a point, or a line of several positions. */
export interface NearbyThing {
  readonly id: string;
  readonly projectId: string;
  readonly partId: string | null;
  readonly name: string;
  readonly positions: Line;
  /** How far it may lie from where it is drawn. */
  readonly errorMetres: number;
}

export interface FoundThing extends NearbyThing {
  /** From the nearest place of what is measured to the nearest place of the thing; 0 where they cross. */
  readonly distanceMetres: number;
  /** With its error it may lie on the other side of the limit. */
  readonly isUncertain: boolean;
}

/** Everything that can be listed by distance: every point on the map, and every line at full precision. */
export function nearbyThings(
  { projects }: Pick<Atlas, 'projects'>,
  { alignments }: AlignmentsDocument,
  language: Language,
): readonly NearbyThing[] {
  const points = projects.flatMap((project) =>
    project.features.flatMap(({ key, partId, name, bounds, errorMetres }) => {
      const [west, south, east, north] = bounds;
      const isPoint = west === east && south === north;
      return isPoint
        ? [{ id: key, projectId: project.id, partId, name, positions: [[west, south] as const], errorMetres }]
        : [];
    }),
  );
  const lines = alignments.map(({ id, project, part, name, positions, errorMetres }) => ({
    id,
    projectId: project,
    partId: part,
    name: name[language],
    positions,
    errorMetres,
  }));
  return [...points, ...lines];
}

/**
 * What lies within `metres` of a position (a line of one) or a line, nearest first, by geodesic distance. What lies just
 * beyond, but by its own error may be within, is listed too and says so.
 */
export function withinOf(line: Line, metres: number, things: readonly NearbyThing[]): readonly FoundThing[] {
  if (line.length === 0) return [];
  const dense = densified(line);
  const measured = measuredLine(dense);
  const found = things.flatMap((thing) => {
    const reach = metres + thing.errorMetres;
    if (thing.positions.length === 0 || !isNear(dense, thing.positions, reach)) return [];
    const distanceMetres = distanceBetween(measured, thing.positions, reach);
    const isUncertain = Math.abs(distanceMetres - metres) <= thing.errorMetres;
    return distanceMetres <= reach ? [{ ...thing, distanceMetres, isUncertain }] : [];
  });
  const nearestFirst = found.toSorted(
    (a, b) => a.distanceMetres - b.distanceMetres || a.id.localeCompare(b.id, 'en'),
  );
  return eachOnce(nearestFirst);
}

/** A symbol and the lines it stands for are one thing, as near as the nearest of them. */
function eachOnce(things: readonly FoundThing[]): FoundThing[] {
  const seen = new Set<string>();
  return things.filter(({ projectId, name }) => {
    const key = `${projectId} ${name}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Between two lines that do not cross, the shortest way ends in a vertex of one of them. Infinite beyond `reach`. */
function distanceBetween(measured: MeasuredLine, positions: Line, reach: number): number {
  const thing = measuredThing(positions);
  if (areCrossing(measured.positions, thing.positions)) return 0;
  const nearest = leastFrom(thing, measured, reach);
  return Math.min(nearest, leastFrom(measured, thing, Math.min(reach, nearest)));
}

/**
 * From a vertex of `line` to `other`, where that is within `reach`, else infinite. Along the line the distance can shrink no
 * faster than one walks, so vertices that cannot be near enough yet are passed over.
 */
function leastFrom(line: MeasuredLine, other: MeasuredLine, reach: number): number {
  let least = Number.POSITIVE_INFINITY;
  let passedUntil = 0;
  line.positions.forEach((position, i) => {
    const chainage = line.chainagesMetres[i] ?? 0;
    if (chainage < passedUntil) return;
    const { offsetMetres } = nearestOn(other, position);
    if (offsetMetres <= reach) least = Math.min(least, offsetMetres);
    passedUntil = chainage + offsetMetres - Math.min(least, reach);
  });
  return least;
}

const measuredThings = new WeakMap<Line, MeasuredLine>();

/** Lines of the atlas stay the same while what is measured changes. */
function measuredThing(positions: Line): MeasuredLine {
  const known = measuredThings.get(positions) ?? measuredLine(densified(positions));
  measuredThings.set(positions, known);
  return known;
}

const LEAST_METRES_PER_DEGREE = 110_500;

/** Whether boxes around both, one of them widened, meet: a quick look before measuring. */
function isNear(line: Line, positions: Line, metres: number): boolean {
  const [west, south, east, north] = boxAround(line);
  const [otherWest, otherSouth, otherEast, otherNorth] = boxAround(positions);
  const latitudes = metres / LEAST_METRES_PER_DEGREE;
  const farthestNorth = Math.min(89, Math.max(Math.abs(south), Math.abs(north)) + latitudes);
  const longitudes = latitudes / Math.cos((farthestNorth * Math.PI) / 180);
  return (
    otherSouth <= north + latitudes &&
    otherNorth >= south - latitudes &&
    otherWest <= east + longitudes &&
    otherEast >= west - longitudes
  );
}

function boxAround(line: Line): Bounds {
  const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
  for (const [longitude, latitude] of line as readonly Position[]) {
    box[0] = Math.min(box[0], longitude);
    box[1] = Math.min(box[1], latitude);
    box[2] = Math.max(box[2], longitude);
    box[3] = Math.max(box[3], latitude);
  }
  return box;
}
