import type { MeasuredResult } from './result.ts';

/** A pinned or current measurement with what it comes to. */
export interface Compared {
  readonly letter: string;
  readonly result: MeasuredResult;
}

/** How far one row lies from the first. */
export interface Difference {
  /** What is compared: of two areas the areas, of an area and something else nothing. */
  readonly of: 'length' | 'area' | 'nothing';
  readonly lengthMetres: number;
  /** The longer one of the two. */
  readonly wholeMetres: number;
  readonly areaSquareMetres: number;
  readonly areaUncertaintySquareMetres: number;
  /** Of the difference, from both uncertainties: below it nothing can be said about which is longer. */
  readonly uncertaintyMetres: number;
  /** By country or `sea`. */
  readonly countries: ReadonlyMap<string, number>;
}

export interface ComparisonRow extends Compared {
  readonly byCountry: ReadonlyMap<string, number>;
  /** To the first row; null for itself. */
  readonly difference: Difference | null;
}

export interface Comparison {
  readonly rows: readonly ComparisonRow[];
  /** Every country or `sea` that a row has a share of, in the order in which the rows come to them. */
  readonly countries: readonly string[];
}

/** Measurements side by side, each with its difference to the first. */
export function comparisonOf(compared: readonly Compared[]): Comparison {
  const [first] = compared;
  const rows = compared.map((row) => ({
    ...row,
    byCountry: sharesOf(row.result),
    difference: first === undefined || row === first ? null : differenceOf(first.result, row.result),
  }));
  return { rows, countries: [...new Set(rows.flatMap(({ byCountry }) => [...byCountry.keys()]))] };
}

function sharesOf({ countries }: MeasuredResult): ReadonlyMap<string, number> {
  return new Map((countries ?? []).map(({ country, lengthMetres }) => [country, lengthMetres]));
}

function differenceOf(first: MeasuredResult, other: MeasuredResult): Difference {
  const [before, after] = [sharesOf(first), sharesOf(other)];
  const countries = [...new Set([...before.keys(), ...after.keys()])];
  return {
    of: comparable(first, other),
    lengthMetres: other.lengthMetres - first.lengthMetres,
    wholeMetres: Math.max(first.lengthMetres, other.lengthMetres),
    areaSquareMetres: areaOf(other) - areaOf(first),
    areaUncertaintySquareMetres: Math.hypot(areaErrorOf(first), areaErrorOf(other)),
    uncertaintyMetres: Math.hypot(first.uncertaintyMetres, other.uncertaintyMetres),
    countries: new Map(
      countries.map((country) => [country, (after.get(country) ?? 0) - (before.get(country) ?? 0)]),
    ),
  };
}

function comparable(first: MeasuredResult, other: MeasuredResult): Difference['of'] {
  if (first.kind === 'area' && other.kind === 'area') return 'area';
  return first.kind === 'area' || other.kind === 'area' ? 'nothing' : 'length';
}

function areaOf(result: MeasuredResult): number {
  return result.kind === 'area' ? result.areaSquareMetres : 0;
}

function areaErrorOf(result: MeasuredResult): number {
  return result.kind === 'area' ? result.areaUncertaintySquareMetres : 0;
}
