/** Coordinates within a tile, `[x0, y0, x1, y1, …]`. */
export type Flat = number[];

/**
 * The parts of a line within the square from `low` to `high`. Vertices nearer than `tolerance` to the one before are
 * passed over, the last one excepted.
 */
export function clippedLine(line: Flat, low: number, high: number, tolerance: number): Flat[] {
  const pieces: Flat[] = [];
  let piece: Flat = [];
  const end = () => {
    if (piece.length >= 4) pieces.push(piece);
    piece = [];
  };
  let [ax = 0, ay = 0] = line;
  for (let i = 2; i < line.length; i += 2) {
    const bx = line[i] ?? 0;
    const by = line[i + 1] ?? 0;
    const isLast = i + 2 >= line.length;
    if (!isLast && Math.abs(bx - ax) < tolerance && Math.abs(by - ay) < tolerance) continue;
    const cut = clippedSegment(ax, ay, bx, by, low, high);
    if (cut === null) end();
    else {
      const [fromX, fromY, toX, toY] = cut;
      if (piece.length === 0) piece.push(fromX, fromY);
      piece.push(toX, toY);
      if (toX !== bx || toY !== by) end();
    }
    ax = bx;
    ay = by;
  }
  end();
  return pieces;
}

/** Liang and Barsky's way: the shares of the segment at which it enters and leaves the square. */
function clippedSegment(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  low: number,
  high: number,
): [number, number, number, number] | null {
  const dx = bx - ax;
  const dy = by - ay;
  let enter = 0;
  let leave = 1;
  for (const [step, room] of [
    [-dx, ax - low],
    [dx, high - ax],
    [-dy, ay - low],
    [dy, high - ay],
  ] as const) {
    if (step === 0) {
      if (room < 0) return null;
    } else if (step < 0) enter = Math.max(enter, room / step);
    else leave = Math.min(leave, room / step);
  }
  if (enter > leave) return null;
  const startX = enter === 0 ? ax : ax + enter * dx;
  const startY = enter === 0 ? ay : ay + enter * dy;
  return leave === 1 ? [startX, startY, bx, by] : [startX, startY, ax + leave * dx, ay + leave * dy];
}

/** A ring within the square, cut side after side as Sutherland and Hodgman have it; empty where nothing is left. */
export function clippedRing(ring: Flat, low: number, high: number): Flat {
  let cut = ring;
  for (const [axis, limit, isBelow] of [
    [0, low, false],
    [0, high, true],
    [1, low, false],
    [1, high, true],
  ] as const) {
    if (cut.length > 0) cut = cutAt(cut, axis, limit, isBelow);
  }
  return cut.length >= 6 ? cut : [];
}

function cutAt(ring: Flat, axis: 0 | 1, limit: number, isBelow: boolean): Flat {
  const isInside = (i: number) => {
    const value = ring[i + axis] ?? 0;
    return isBelow ? value <= limit : value >= limit;
  };
  const cut: Flat = [];
  let before = ring.length - 2;
  for (let i = 0; i < ring.length; i += 2) {
    if (isInside(i) !== isInside(before)) {
      const share =
        (limit - (ring[before + axis] ?? 0)) / ((ring[i + axis] ?? 0) - (ring[before + axis] ?? 0));
      const other = 1 - axis;
      const crossing =
        (ring[before + other] ?? 0) + share * ((ring[i + other] ?? 0) - (ring[before + other] ?? 0));
      if (axis === 0) cut.push(limit, crossing);
      else cut.push(crossing, limit);
    }
    if (isInside(i)) cut.push(ring[i] ?? 0, ring[i + 1] ?? 0);
    before = i;
  }
  return cut;
}

/** A closed ring without its repeated last vertex and without vertices nearer than `tolerance` to the one before. */
export function simplifiedRing(ring: Flat, tolerance: number): Flat {
  const kept: Flat = [];
  for (let i = 0; i < ring.length - 2; i += 2) {
    const x = ring[i] ?? 0;
    const y = ring[i + 1] ?? 0;
    const near =
      kept.length > 0 &&
      Math.abs(x - (kept.at(-2) ?? 0)) < tolerance &&
      Math.abs(y - (kept.at(-1) ?? 0)) < tolerance;
    if (!near) kept.push(x, y);
  }
  return kept;
}

/** Twice the area of a ring; positive where it runs clockwise on the screen. */
export function doubleArea(ring: Flat): number {
  let sum = 0;
  let before = ring.length - 2;
  for (let i = 0; i < ring.length; i += 2) {
    sum += (ring[before] ?? 0) * (ring[i + 1] ?? 0) - (ring[i] ?? 0) * (ring[before + 1] ?? 0);
    before = i;
  }
  return sum;
}
