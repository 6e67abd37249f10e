import type { AreaUnit, LengthUnit } from '#core/length-unit.ts';

/** A figure as it may be shown: in its unit, rounded, with as many decimals as it carries. */
export interface ShownFigure {
  readonly value: number;
  readonly fractionDigits: number;
}

const METRES: Readonly<Record<LengthUnit, number>> = { km: 1000, mi: 1609.344, nmi: 1852, m: 1 };
const SQUARE_METRES: Readonly<Record<AreaUnit, number>> = { km2: 1e6, ha: 1e4 };

/**
 * A length with as many digits as befit it: to 1 m below 10 km, 0.01 km to 100 km, 0.1 km to 1,000 km and 1 km above, and
 * never finer than the first digit of its uncertainty. A part of something longer, `wholeMetres`, has no finer digits
 * than that.
 */
export function shownLength(
  lengthMetres: number,
  uncertaintyMetres: number,
  unit: LengthUnit = 'km',
  wholeMetres = lengthMetres,
): ShownFigure {
  return rounded(lengthMetres, shownStepMetres(wholeMetres, uncertaintyMetres), METRES[unit]);
}

/** The smallest length that `shownLength` does not round to nothing: what is shorter is less than this. */
export function leastShownLength(
  uncertaintyMetres: number,
  unit: LengthUnit,
  wholeMetres: number,
): ShownFigure {
  const { fractionDigits } = shownLength(wholeMetres, uncertaintyMetres, unit);
  const step = shownStepMetres(wholeMetres, uncertaintyMetres) / METRES[unit];
  const grain = 10 ** -fractionDigits;
  return { value: Math.max(1, Math.round(step / grain)) * grain, fractionDigits };
}

/**
 * The parts of a length with the digits of the whole, so rounded that what is shown sums to the whole as it is shown: what
 * rounding down leaves over goes to the largest remainders.
 */
export function shownParts(
  partsMetres: readonly number[],
  uncertaintyMetres: number,
  unit: LengthUnit = 'km',
): readonly ShownFigure[] {
  const wholeMetres = partsMetres.reduce((sum, part) => sum + part, 0);
  const { value, fractionDigits } = shownLength(wholeMetres, uncertaintyMetres, unit);
  const step = shownStepMetres(wholeMetres, uncertaintyMetres) / METRES[unit];
  const grain = Math.max(10 ** -fractionDigits, powerOfTen(step * (1 + 1e-9)));
  const shares = partsMetres.map((part) => part / METRES[unit] / grain);
  const left = Math.round(value / grain) - shares.reduce((sum, share) => sum + Math.floor(share), 0);
  const byRemainder = shares.map((_, i) => i).toSorted((a, b) => remainder(shares[b]) - remainder(shares[a]));
  const whole = shares.map(Math.floor);
  for (const i of byRemainder.slice(0, Math.max(0, left))) whole[i] = (whole[i] ?? 0) + 1;
  // The whole is rounded in metres, and may so be less than its parts in miles: the largest part gives way.
  const largest = shares.indexOf(Math.max(...shares));
  if (left < 0) whole[largest] = Math.max(0, (whole[largest] ?? 0) + left);
  return whole.map((count) => ({ value: count * grain, fractionDigits }));
}

function remainder(share = 0): number {
  return share - Math.floor(share);
}

/** The uncertainty itself, to its first digit, rounded up. */
export function shownUncertainty(uncertaintyMetres: number, unit: LengthUnit = 'km'): ShownFigure {
  const upwards = roundedUp(uncertaintyMetres);
  return rounded(upwards, powerOfTen(upwards), METRES[unit]);
}

/** An area with at most six significant digits, and never finer than the first digit of its uncertainty. */
export function shownArea(
  squareMetres: number,
  uncertaintySquareMetres: number,
  unit: AreaUnit = 'km2',
): ShownFigure {
  const finest = Math.max(1, powerOfTen(squareMetres) / 1e5, powerOfTen(uncertaintySquareMetres));
  return rounded(squareMetres, finest, SQUARE_METRES[unit]);
}

/** The smallest difference of length that may be shown, a power of ten in metres. */
export function shownStepMetres(lengthMetres: number, uncertaintyMetres: number): number {
  return Math.max(stepOfLength(lengthMetres), powerOfTen(roundedUp(uncertaintyMetres)));
}

function stepOfLength(lengthMetres: number): number {
  if (lengthMetres < 10_000) return 1;
  if (lengthMetres < 100_000) return 10;
  return lengthMetres < 1_000_000 ? 100 : 1000;
}

/** Up to the next number of one digit. */
function roundedUp(value: number): number {
  const step = powerOfTen(value);
  return step === 0 ? 0 : Math.ceil(value / step) * step;
}

/** The power of ten of the first digit; 0 for nothing. */
function powerOfTen(value: number): number {
  return value > 0 ? 10 ** Math.floor(Math.log10(value) + 1e-9) : 0;
}

/** In a unit that is no power of ten of the step, the decimals are the most that are not finer than the step. */
function rounded(value: number, step: number, unitSize: number): ShownFigure {
  const fractionDigits = Math.max(0, Math.floor(Math.log10(unitSize / step) + 1e-9));
  return { value: (Math.round(value / step) * step) / unitSize, fractionDigits };
}
