import type { LocalizedText } from '#core/language.ts';
import type { Position } from '#core/position.ts';
import type { PositionClass } from '#core/position-class.ts';
import type { StatusStep } from '#ledger/status-step.ts';

/** A line of the atlas as it is measured along: one run of positions, from its origin to its end. */
export interface Alignment {
  /** `project/part`; a part of several lines has one for each, `project/part/2` and so on. */
  readonly id: string;
  readonly project: string;
  readonly part: string;
  readonly name: LocalizedText;
  readonly positions: readonly Position[];
  readonly positionClass: PositionClass;
  /** How far the drawing may lie from the thing itself. */
  readonly errorMetres: number;
  readonly steps: readonly StatusStep[];
}

/** Everything that can be measured along, at full precision. */
export interface AlignmentsDocument {
  readonly alignments: readonly Alignment[];
}
