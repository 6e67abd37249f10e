import type { Position } from '#core/position.ts';
import type { CountryOrSea } from '#dataset/borders-document.ts';
import type { Line } from '#geo/line.ts';
import { endsOf, isSamePosition, nearestIndex, type PartitionArc, SEA } from './partition.ts';

const COUNTRIES: readonly CountryOrSea[] = ['AZ', 'IR', 'KZ', 'RU', 'TM'];
const [WEST, SOUTH, EAST, NORTH] = [46, 36, 55.6, 48];

function isOnCaspian({ left, right, line }: PartitionArc): boolean {
  const land = left === SEA ? right : left;
  const isCoast = left === SEA || right === SEA;
  const isInside = ([x, y]: Position) => x > WEST && x < EAST && y > SOUTH && y < NORTH;
  return isCoast && COUNTRIES.includes(land) && line.every(isInside);
}

/**
 * Puts a detailed outline of the Caspian in the place of the coarse one: the shore is cut where borders reach it, and
 * each part belongs to the country which both borders share. The borders are led on to the new shore.
 */
export function replaceCaspian(
  arcs: readonly PartitionArc[],
  rings: readonly Line[],
): { readonly rest: readonly PartitionArc[]; readonly coast: readonly PartitionArc[] } {
  const [shore, ...islands] = rings.map(clockwise);
  if (shore === undefined) throw new Error('borders: the Caspian has no outline');
  const landfalls = landfallsOf(arcs).map((landfall) => {
    return { ...landfall, index: nearestIndex(shore, landfall.position) };
  });
  const ordered = landfalls.toSorted((a, b) => a.index - b.index);
  const coast = ordered.map((from, i): PartitionArc => {
    const to = ordered[(i + 1) % ordered.length] ?? from;
    const country = from.countries.find((one) => to.countries.includes(one));
    if (country === undefined) throw new Error('borders: the shore of the Caspian lacks a border');
    // Clockwise around the water: it lies on the right.
    return {
      left: country,
      right: SEA,
      line: [from.position, ...between(shore, from.index, to.index), to.position],
    };
  });
  const islandCoasts = islands.map((ring): PartitionArc => {
    return { left: SEA, right: countryNearest(ring[0], coast), line: ring };
  });
  return { rest: arcs.filter((arc) => !isOnCaspian(arc)), coast: [...coast, ...islandCoasts] };
}

interface Landfall {
  readonly position: Position;
  readonly countries: readonly CountryOrSea[];
}

/** Where land borders reach the coarse shore, which has been led to their ends already. */
function landfallsOf(arcs: readonly PartitionArc[]): Landfall[] {
  const shoreEnds = arcs.filter(isOnCaspian).flatMap(endsOf);
  const landfalls = arcs
    .filter(({ left, right }) => left !== SEA && right !== SEA)
    .flatMap((arc) =>
      endsOf(arc)
        .filter((end) => shoreEnds.some((shoreEnd) => isSamePosition(end, shoreEnd)))
        .map((position) => ({ position, countries: [arc.left, arc.right] })),
    );
  return landfalls;
}

function between(ring: Line, from: number, to: number): Line {
  const open = ring.slice(0, -1);
  return from < to ? open.slice(from, to + 1) : [...open.slice(from), ...open.slice(0, to + 1)];
}

function clockwise(ring: Line): Line {
  const doubleArea = ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[i + 1] ?? ring[0] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return doubleArea < 0 ? ring : ring.toReversed();
}

function countryNearest(position: Position | undefined, coast: readonly PartitionArc[]): CountryOrSea {
  if (position === undefined) return SEA;
  const distances = coast.map(({ line }) => {
    const [x, y] = line[nearestIndex(line, position)] ?? [0, 0];
    return Math.hypot(x - position[0], y - position[1]);
  });
  return coast[distances.indexOf(Math.min(...distances))]?.left ?? SEA;
}
