/** A stretch of a line, from and to metres along it. */
export interface Interval {
  readonly fromMetres: number;
  readonly toMetres: number;
}

/** How long intervals are together. */
export function totalOf(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { fromMetres, toMetres }) => sum + toMetres - fromMetres, 0);
}

/** Intervals in order, those that touch made one. */
export function merged(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const { fromMetres, toMetres } of intervals.toSorted((a, b) => a.fromMetres - b.fromMetres)) {
    const last = result.at(-1);
    if (last === undefined || fromMetres > last.toMetres) result.push({ fromMetres, toMetres });
    else
      result[result.length - 1] = {
        fromMetres: last.fromMetres,
        toMetres: Math.max(last.toMetres, toMetres),
      };
  }
  return result;
}

/** How long two lists of intervals run together; each in order and without overlaps of its own. */
export function overlapOf(a: readonly Interval[], b: readonly Interval[]): number {
  let [i, j, sum] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i], b[j]];
    if (one === undefined || other === undefined) break;
    const from = Math.max(one.fromMetres, other.fromMetres);
    const to = Math.min(one.toMetres, other.toMetres);
    sum += Math.max(0, to - from);
    if (one.toMetres < other.toMetres) i += 1;
    else j += 1;
  }
  return sum;
}
