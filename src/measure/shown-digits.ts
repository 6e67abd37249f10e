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
 * never finer than the first digit of its uncertainty.
 */
export function shownLength(
  lengthMetres: number,
  uncertaintyMetres: number,
  unit: LengthUnit = 'km',
): ShownFigure {
  return rounded(lengthMetres, shownStepMetres(lengthMetres, uncertaintyMetres), METRES[unit]);
}

/** The uncertainty itself, to its first digit, rounded up. */
export function shownUncertainty(uncertaintyMetres: number, unit: LengthUnit = 'km'): ShownFigure {
  const step = powerOfTen(uncertaintyMetres);
  return rounded(Math.ceil(uncertaintyMetres / step) * step, step, METRES[unit]);
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
  return Math.max(stepOfLength(lengthMetres), powerOfTen(uncertaintyMetres));
}

function stepOfLength(lengthMetres: number): number {
  if (lengthMetres < 10_000) return 1;
  if (lengthMetres < 100_000) return 10;
  return lengthMetres < 1_000_000 ? 100 : 1000;
}

/** The power of ten of the first digit; 0 for nothing. */
function powerOfTen(value: number): number {
  return value > 0 ? 10 ** Math.floor(Math.log10(value)) : 0;
}

/** In a unit that is no power of ten of the step, the decimals are the most that are not finer than the step. */
function rounded(value: number, step: number, unitSize: number): ShownFigure {
  const fractionDigits = Math.max(0, Math.floor(Math.log10(unitSize / step) + 1e-9));
  return { value: (Math.round(value / step) * step) / unitSize, fractionDigits };
}
