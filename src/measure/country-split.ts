import type { BordersDocument, CountryOrSea } from '#dataset/borders-document.ts';
import { type CountryStretch, cutAtBorders, type DrawnLine } from './border-crossings.ts';
import type { BorderZone } from './border-zones.ts';
import { merged, overlapOf, totalOf } from './intervals.ts';

/** How much of a line lies in one country, or at sea. */
export interface CountryShare {
  readonly country: CountryOrSea;
  readonly lengthMetres: number;
  /** Without the stretches that run so close to a border that they may lie beyond it. */
  readonly leastMetres: number;
  /** With the stretches in other countries that run as close to this one's border. */
  readonly mostMetres: number;
  /** How far the lines may lie off where a border leaves the share open; 0 where only the border is in doubt. */
  readonly errorMetres: number;
}

/** A country that a line does not enter is named only if this share of the line may lie in it all the same. */
const WORTH_NAMING = 0.01;

/**
 * The shares of all countries and of the sea in lines that follow each other and whose segments are geodesics, in the order
 * in which they come to them. They sum to the lines' length. A country that the lines may run through, as far as its borders
 * and the lines are known, is there too, with no length but a most.
 */
export function splitByCountry(
  lines: readonly DrawnLine[],
  borders: BordersDocument,
): readonly CountryShare[] {
  const { stretches, zones } = cutAtBorders(lines, borders);
  const total = stretches.at(-1)?.toMetres ?? 0;
  const near = zones.flatMap(({ left, right }) => [left, right]);
  const countries = [...new Set([...stretches.map(({ country }) => country), ...near])];
  return countries
    .map((country) => shareOf(country, stretches, zones))
    .filter(({ lengthMetres, mostMetres }) => lengthMetres > 0 || mostMetres > total * WORTH_NAMING);
}

function shareOf(
  country: CountryOrSea,
  stretches: readonly CountryStretch[],
  zones: readonly BorderZone[],
): CountryShare {
  const inside = stretches.filter((stretch) => stretch.country === country);
  const around = zones.filter(({ left, right }) => left === country || right === country);
  const open = merged(around);
  const lengthMetres = totalOf(inside);
  const openInside = overlapOf(inside, open);
  return {
    country,
    lengthMetres,
    leastMetres: Math.max(0, lengthMetres - openInside),
    mostMetres: lengthMetres + Math.max(0, totalOf(open) - openInside),
    errorMetres: Math.max(0, ...around.map((zone) => zone.errorMetres)),
  };
}
