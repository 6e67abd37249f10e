import type { LocalizedText } from '#core/language.ts';

/** An ISO 3166 code of two letters, or `sea` for everything beyond a coast, the Caspian included. */
export type CountryOrSea = string;

/** Where a part of the borders comes from. */
export interface BorderSource {
  readonly name: string;
  readonly attribution: string;
  readonly licence: string;
  /** ISO date of the copy that is used. */
  readonly date: string;
  /** How far a border or coast may lie from where it is drawn. */
  readonly toleranceMetres: number;
}

/** A run of border or coast with what lies on either side of it, as seen along it. */
export interface BorderArc {
  readonly left: CountryOrSea;
  readonly right: CountryOrSea;
  /** Index into `sources`. */
  readonly source: number;
  /** Hundred-thousandths of a degree: longitude and latitude of the first position, then the steps to each next one. */
  readonly steps: readonly number[];
}

/**
 * The whole Earth divided into countries and sea: every arc is the border of what lies on its two sides, and no area
 * has a border that is not here.
 */
export interface BordersDocument {
  readonly sources: readonly BorderSource[];
  readonly arcs: readonly BorderArc[];
  /** The name of every country and of the sea, by code. */
  readonly names: Readonly<Record<CountryOrSea, LocalizedText>>;
}

/** No country is known anywhere. */
export const NO_BORDERS: BordersDocument = { sources: [], arcs: [], names: {} };
