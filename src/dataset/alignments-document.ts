import type { Country } from '#core/country.ts';
import type { Kind } from '#core/kind.ts';
import type { LocalizedText } from '#core/language.ts';
import type { Position } from '#core/position.ts';
import type { PositionClass } from '#core/position-class.ts';
import type { StatusStep } from '#ledger/status-step.ts';

export const STOP_KINDS = ['station', 'crossing', 'border', 'terminal', 'junction', 'place'] as const;
export type StopKind = (typeof STOP_KINDS)[number];

/** A place on an alignment that has a name. */
export interface AlignmentStop {
  readonly name: LocalizedText;
  readonly kind: StopKind;
  /** From the origin along the drawing, on the ellipsoid. */
  readonly chainageMetres: number;
  /** From the origin as sources give it, with the claims (`subject/claim`) that add up to it. */
  readonly publishedKm: number | null;
  readonly claims: readonly string[];
}

/** A run of an alignment that has one status. */
export interface AlignmentSection {
  readonly fromMetres: number;
  readonly toMetres: number;
  readonly name: LocalizedText;
  readonly project: string;
  readonly part: string | null;
  readonly steps: readonly StatusStep[];
}

/** A run of an alignment in one country, or at sea. */
export interface AlignmentCountry {
  readonly fromMetres: number;
  readonly toMetres: number;
  readonly country: Country | 'sea';
}

/** A length of the whole alignment that a source gives. */
export interface PublishedLength {
  /** `subject/claim`. */
  readonly claim: string;
  readonly leastMetres: number;
  readonly mostMetres: number;
}

/** The kilometres of an alignment. */
export interface Chainage {
  readonly origin: LocalizedText;
  readonly end: LocalizedText;
  /** Along the drawing, on the ellipsoid. */
  readonly lengthMetres: number;
  /** In the order in which they lie, origin and end among them. */
  readonly stops: readonly AlignmentStop[];
  /** Without gaps from origin to end. */
  readonly sections: readonly AlignmentSection[];
  /** Without gaps from origin to end. */
  readonly countries: readonly AlignmentCountry[];
  readonly publishedLengths: readonly PublishedLength[];
}

/** A line of the atlas as it is measured along: one run of positions, from its origin to its end. */
export interface Alignment {
  /**
   * `project/part`; a part of several lines has one for each: `project/part/1`, `project/part/2`. A line that is drawn
   * in stages is one more as a whole, by the name of its project alone.
   */
  readonly id: string;
  readonly project: string;
  /** `null` for a whole line made of stages. */
  readonly part: string | null;
  readonly kind: Kind;
  readonly name: LocalizedText;
  readonly positions: readonly Position[];
  readonly positionClass: PositionClass;
  /** How far the drawing may lie from the thing itself. */
  readonly errorMetres: number;
  readonly steps: readonly StatusStep[];
  /** `null` where nobody counts kilometres, as on a bridge, and on a stage of a line that has them as a whole. */
  readonly chainage: Chainage | null;
}

/** Everything that can be measured along, at full precision. */
export interface AlignmentsDocument {
  /**
   * In the order in which snapping prefers them where they run over each other: railways and roads before the corridors
   * that are drawn along them, a whole line before its stages, the better known before the less well known.
   */
  readonly alignments: readonly Alignment[];
}
