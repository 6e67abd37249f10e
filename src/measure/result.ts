import type { LocalizedText } from '#core/language.ts';
import type { Position } from '#core/position.ts';
import type { PositionClass } from '#core/position-class.ts';
import type { AlignmentsDocument } from '#dataset/alignments-document.ts';
import type { Alternative } from './alternatives.ts';
import type { Measurement, Snap } from './measurement.ts';

/** What measuring needs to know of the atlas. */
export interface MeasuringGround {
  readonly alignments: AlignmentsDocument;
  /** Null until they have arrived. */
  readonly borders: unknown;
}

export interface CountryShare {
  readonly country: string;
  readonly lengthMetres: number;
  readonly leastMetres: number;
  readonly mostMetres: number;
}

/** The line of the atlas that a leg follows, and from where to where along it. */
export interface FollowedAlignment {
  /** `project/part` */
  readonly id: string;
  readonly name: LocalizedText;
  readonly fromMetres: number;
  readonly toMetres: number;
  readonly positionClass: PositionClass;
  readonly errorMetres: number;
}

/** What lies between two neighbouring vertices. */
export interface Leg {
  /** Both ends included, as it is drawn: nowhere more than a metre off what is measured. */
  readonly line: readonly Position[];
  readonly lengthMetres: number;
  /** Where one sets out, clockwise from north. */
  readonly azimuthDegrees: number;
  /** The same where one arrives. */
  readonly arrivalAzimuthDegrees: number;
  /** Null for a geodesic. */
  readonly follows: FollowedAlignment | null;
}

interface ResultBasis {
  /** Those of an area return to the first vertex; that of a radius leads from the centre to the circle. */
  readonly legs: readonly Leg[];
  /** All legs in one line: what is drawn, split by country and exported. */
  readonly line: readonly Position[];
  /** Of a line its length, of an area its perimeter, of a radius the radius; exactly the sum of the legs. */
  readonly lengthMetres: number;
  /** How far the length may be off, at 90 %; 0 where every vertex is exact. */
  readonly uncertaintyMetres: number;
  /** The worst of what is followed and of the alignments vertices are put on; null where there are none. */
  readonly positionClass: PositionClass | null;
  /** Null until borders are there, and for what is no line. */
  readonly countries: readonly CountryShare[] | null;
  /** What other tools would say, in the order sphere, map plane, straight line. */
  readonly alternatives: readonly Alternative[];
  readonly vertexCount: number;
  /** What vertices were put on, each once, in order. */
  readonly snaps: readonly Snap[];
  /** Snaps to alignments that the atlas does not have, or no longer has there: their vertices count as free. */
  readonly lostSnaps: readonly Snap[];
}

export interface LineResult extends ResultBasis {
  readonly kind: 'line';
}

export interface AreaResult extends ResultBasis {
  readonly kind: 'area';
  readonly areaSquareMetres: number;
  readonly areaUncertaintySquareMetres: number;
  /** The outline crosses itself, so that parts of the area count against each other. */
  readonly isSelfCrossing: boolean;
}

export interface RadiusResult extends ResultBasis {
  readonly kind: 'radius';
  /** From the centre to the position on the circle. */
  readonly azimuthDegrees: number;
  readonly areaSquareMetres: number;
  readonly areaUncertaintySquareMetres: number;
}

export type MeasuredResult = LineResult | AreaResult | RadiusResult;

/** What a measurement comes to; null as long as it has too few vertices. */
export function resultOf(_measurement: Measurement, _ground: MeasuringGround): MeasuredResult | null {
  return null;
}
