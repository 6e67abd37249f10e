import type { BordersDocument, CountryOrSea } from '#dataset/borders-document.ts';
import type { Line } from '#geo/line.ts';
import { type BorderZone, type CountryStretch, cutAtBorders } from './border-crossings.ts';

/** How much of a line lies in one country, or at sea. */
export interface CountryShare {
  readonly country: CountryOrSea;
  readonly lengthMetres: number;
  /** Without the stretches that run so close to a border that they may lie beyond it. */
  readonly leastMetres: number;
  /** With the stretches in other countries that run as close to this one's border. */
  readonly mostMetres: number;
}

/** A country that a line does not enter is named only if this share of the line may lie in it all the same. */
const WORTH_NAMING = 0.01;

/**
 * The shares of all countries and of the sea in lines that follow each other and whose segments are geodesics, in the order
 * in which they come to them. They sum to the lines' length. A country that the lines may run through, as far as its borders
 * are known, is there too, with no length but a most.
 */
export function splitByCountry(lines: readonly Line[], borders: BordersDocument): readonly CountryShare[] {
  const { stretches, zones } = cutAtBorders(lines, borders);
  const total = stretches.at(-1)?.toMetres ?? 0;
  const near = zones.flatMap(({ left, right }) => [left, right]);
  const countries = [...new Set([...stretches.map(({ country }) => country), ...near])];
  return countries
    .map((country) => shareOf(country, stretches, zones))
    .filter(({ lengthMetres, mostMetres }) => lengthMetres > 0 || mostMetres > total * WORTH_NAMING);
}

interface Interval {
  readonly fromMetres: number;
  readonly toMetres: number;
}

function shareOf(
  country: CountryOrSea,
  stretches: readonly CountryStretch[],
  zones: readonly BorderZone[],
): CountryShare {
  const inside = stretches.filter((stretch) => stretch.country === country);
  const open = merged(zones.filter(({ left, right }) => left === country || right === country));
  const lengthMetres = totalOf(inside);
  const openInside = overlapOf(inside, open);
  return {
    country,
    lengthMetres,
    leastMetres: Math.max(0, lengthMetres - openInside),
    mostMetres: lengthMetres + Math.max(0, totalOf(open) - openInside),
  };
}

function totalOf(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { fromMetres, toMetres }) => sum + toMetres - fromMetres, 0);
}

/** Intervals in order, those that touch made one. */
function merged(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const next of intervals.toSorted((a, b) => a.fromMetres - b.fromMetres)) {
    const last = result.at(-1);
    if (last === undefined || next.fromMetres > last.toMetres) result.push(next);
    else
      result[result.length - 1] = {
        fromMetres: last.fromMetres,
        toMetres: Math.max(last.toMetres, next.toMetres),
      };
  }
  return result;
}

/** How long two lists of intervals run together; each in order and without overlaps of its own. */
function overlapOf(a: readonly Interval[], b: readonly Interval[]): number {
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
