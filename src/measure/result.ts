import { POSITION_CLASSES, type PositionClass } from '#core/position-class.ts';
import type { BordersDocument } from '#dataset/borders-document.ts';
import { geodesicAreaOf } from '#geo/geodesic.ts';
import type { Line } from '#geo/line.ts';
import { type Alternative, alternativesOf } from './alternatives.ts';
import { circleAreaSquareMetres, circleAround } from './circle.ts';
import { type CountryShare, splitByCountry } from './country-split.ts';
import { entryOf } from './entry-of.ts';
import { isSelfCrossing } from './line-crossing.ts';
import { isMeasurable, type Measurement, type Snap } from './measurement.ts';
import { alignmentUnder, type Leg, legsOf, lineOf } from './path.ts';
import {
  areaUncertaintySquareMetres,
  drawnLines,
  knownPlace,
  lengthUncertaintyMetres,
  type SnapGround,
} from './uncertainty.ts';

export type { CountryShare } from './country-split.ts';

/** What measuring needs to know of the atlas. */
export interface MeasuringGround extends SnapGround {
  /** Null until they have arrived. */
  readonly borders: BordersDocument | null;
}

interface ResultBasis {
  /** Those of an area return to the first vertex; that of a radius leads from the centre to the circle. */
  readonly legs: readonly Leg[];
  /** All legs in one line: what is drawn, split by country and exported. */
  readonly line: Line;
  /** Of a line its length, of an area its perimeter, of a radius the radius; exactly the sum of the legs. */
  readonly lengthMetres: number;
  /** How far the length may be off, at 90 %; 0 where every vertex is exact. */
  readonly uncertaintyMetres: number;
  /** The worst of what vertices are put on and legs follow; null where that is nothing of the atlas. */
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
  /** The circle as a closed ring. */
  readonly circle: Line;
  readonly areaSquareMetres: number;
  readonly areaUncertaintySquareMetres: number;
}

export type MeasuredResult = LineResult | AreaResult | RadiusResult;

/**
 * What a measurement comes to on the WGS 84 ellipsoid; null as long as it has too few vertices. Never throws. Lengths to
 * a micrometre, as far as vertices and drawing can be believed, which `uncertaintyMetres` says.
 */
export function resultOf(measurement: Measurement, ground: MeasuringGround): MeasuredResult | null {
  if (!isMeasurable(measurement)) return null;
  const legs = legsOf(measurement, ground.alignments);
  switch (measurement.kind) {
    case 'line':
      return lineResult(measurement, legs, ground);
    case 'area':
      return areaResult(measurement, legs, ground);
    case 'radius':
      return radiusResult(measurement, legs, ground);
  }
}

interface KeptResult extends Omit<MeasuringGround, 'projects'> {
  readonly result: MeasuredResult | null;
}

/**
 * First by the projects: what can be undone keeps a hundred measurements alive, and would keep with each the atlas of the language
 * it was worked out in.
 */
const keptResults = new WeakMap<MeasuringGround['projects'], WeakMap<Measurement, KeptResult>>();

/** The same as `resultOf`, worked out once for a measurement and what is known of the atlas. */
export function keptResultOf(measurement: Measurement, ground: MeasuringGround): MeasuredResult | null {
  const { alignments, borders, projects } = ground;
  const ofProjects = entryOf(keptResults, projects, () => new WeakMap<Measurement, KeptResult>());
  const kept = ofProjects.get(measurement);
  if (kept?.alignments === alignments && kept.borders === borders) return kept.result;
  const result = resultOf(measurement, ground);
  ofProjects.set(measurement, { alignments, borders, result });
  return result;
}

function lineResult(measurement: Measurement, legs: readonly Leg[], ground: MeasuringGround): LineResult {
  return {
    ...basisOf(measurement, legs, ground),
    kind: 'line',
    countries: ground.borders && splitByCountry(drawnLines(measurement, legs, ground), ground.borders),
    alternatives: alternativesOf('line', legs, null),
  };
}

function areaResult(measurement: Measurement, legs: readonly Leg[], ground: MeasuringGround): AreaResult {
  const basis = basisOf(measurement, legs, ground);
  return {
    ...basis,
    kind: 'area',
    areaSquareMetres: geodesicAreaOf(basis.line).areaSquareMetres,
    areaUncertaintySquareMetres: areaUncertaintySquareMetres(measurement, legs, ground),
    isSelfCrossing: isSelfCrossing(basis.line),
    alternatives: alternativesOf('area', legs, basis.line),
  };
}

function radiusResult(measurement: Measurement, legs: readonly Leg[], ground: MeasuringGround): RadiusResult {
  const basis = basisOf(measurement, legs, ground);
  const { lengthMetres, uncertaintyMetres } = basis;
  const centre = measurement.vertices[0]?.position ?? [0, 0];
  const circle = circleAround(centre, lengthMetres);
  return {
    ...basis,
    kind: 'radius',
    azimuthDegrees: legs[0]?.azimuthDegrees ?? 0,
    circle,
    areaSquareMetres: circleAreaSquareMetres(circle),
    // The derivative of πr².
    areaUncertaintySquareMetres: 2 * Math.PI * lengthMetres * uncertaintyMetres,
    alternatives: alternativesOf('radius', legs, circle),
  };
}

function basisOf(
  measurement: Measurement,
  legs: readonly Leg[],
  ground: MeasuringGround,
): Omit<ResultBasis, 'alternatives'> {
  const { vertices } = measurement;
  const snapped = vertices.filter(({ snap }) => snap !== null);
  const lost = snapped.filter(
    (vertex) => vertex.snap?.type === 'alignment' && alignmentUnder(vertex, ground.alignments) === null,
  );
  const classes = vertices.flatMap((vertex) => knownPlace(vertex, ground)?.positionClass ?? []);
  return {
    legs,
    line: lineOf(legs),
    lengthMetres: legs.reduce((total, { lengthMetres }) => total + lengthMetres, 0),
    uncertaintyMetres: lengthUncertaintyMetres(measurement, legs, ground),
    positionClass: POSITION_CLASSES.findLast((known) => classes.includes(known)) ?? null,
    countries: null,
    vertexCount: vertices.length,
    snaps: eachOnce(snapped.flatMap(({ snap }) => snap ?? [])),
    // Before its lines have arrived nobody knows what the atlas no longer has.
    lostSnaps:
      ground.alignments.alignments.length === 0 ? [] : eachOnce(lost.flatMap(({ snap }) => snap ?? [])),
  };
}

function eachOnce(snaps: readonly Snap[]): Snap[] {
  return [...new Map(snaps.map((snap) => [`${snap.type} ${snap.id}`, snap])).values()];
}
