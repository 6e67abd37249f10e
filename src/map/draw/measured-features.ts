import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Measurement } from '#measure/measurement.ts';
import type { PinnedMeasurement } from '#measure/measuring.ts';
import { circleFeatures, circleOf, featureOf, lineOf, mutable, pointOf } from './feature-of.ts';
import type { Hand } from './hand.ts';
import { type DrawnLeg, isHeldLeg, type LegBetween, legsOf, middleOf, zoomOfLength } from './leg.ts';
import type { LegLabel } from './leg-label.ts';

/** Everything of a measurement that stands still while the hand moves. */
export interface MeasuredPicture {
  readonly measurement: Measurement;
  readonly legs: readonly DrawnLeg[];
  readonly pinned: readonly PinnedMeasurement[];
  /** The area within some distance of what is measured, where somebody asks what lies there. */
  readonly within: Geometry | null;
  /** Somebody is measuring: vertices can be taken hold of. */
  readonly isOpen: boolean;
  readonly hand: Hand;
  readonly between: LegBetween;
  /** Where the length of a leg is written; null for nowhere. */
  labelOf(leg: DrawnLeg): LegLabel | null;
  /** A length as it is written on the map. */
  lengthText(metres: number, uncertaintyMetres: number): string;
}

/** The measurement, and those pinned, as features with roles. What is held is left out: the hand draws it. */
export function measuredFeatures(picture: MeasuredPicture): FeatureCollection {
  const { within, pinned, between } = picture;
  const features = [
    ...(within === null ? [] : [featureOf('within', within)]),
    ...pinned.flatMap((one) => pinnedFeatures(one, between)),
    ...(picture.measurement.kind === 'radius' ? radiusFeatures(picture) : lineFeatures(picture)),
    ...(picture.isOpen ? handleFeatures(picture) : []),
  ];
  return { type: 'FeatureCollection', features };
}

function lineFeatures(picture: MeasuredPicture): Feature[] {
  const { measurement, legs, isOpen, hand } = picture;
  const { kind, vertices } = measurement;
  const shown = legs.filter((_, i) => !isHeldLeg(i, hand.held, measurement));
  const ring = legs.flatMap(({ line }, i) => (i === 0 ? line : line.slice(1)));
  const hasArea = kind === 'area' && vertices.length > 2 && hand.held === null;
  return [
    ...(hasArea ? [featureOf('area', { type: 'Polygon', coordinates: [mutable(ring)] })] : []),
    featureOf(
      'line',
      { type: 'MultiLineString', coordinates: shown.map(({ line }) => mutable(line)) },
      { isOpen },
    ),
    ...(isOpen ? shown.flatMap((leg) => lengthFeatures(leg, picture)) : []),
  ];
}

function lengthFeatures(leg: DrawnLeg, { labelOf, lengthText }: MeasuredPicture): Feature[] {
  const label = labelOf(leg);
  if (label === null) return [];
  const { position, anchor } = label;
  const text = lengthText(leg.lengthMetres, leg.uncertaintyMetres);
  return [featureOf('length', { type: 'Point', coordinates: [...position] }, { text, anchor })];
}

function radiusFeatures(picture: MeasuredPicture): Feature[] {
  const { measurement, legs, isOpen, hand } = picture;
  const [centre, edge] = measurement.vertices;
  if (centre === undefined || edge === undefined || hand.held !== null) return [];
  const ring = circleOf(centre.position, edge.position);
  return [
    featureOf('area', { type: 'Polygon', coordinates: [mutable(ring)] }),
    ...circleFeatures(centre.position, edge.position, 'line', { isOpen }),
    ...(isOpen ? legs.flatMap((leg) => lengthFeatures(leg, picture)) : []),
  ];
}

function pinnedFeatures({ letter, measurement }: PinnedMeasurement, between: LegBetween): Feature[] {
  const [first, second] = measurement.vertices;
  if (first === undefined) return [];
  const isCircle = measurement.kind === 'radius' && second !== undefined;
  const lines = isCircle
    ? [circleOf(first.position, second.position)]
    : legsOf(measurement, between).map(({ line }) => line);
  return [
    ...lines.map((line) => lineOf(line, 'pinned', { letter })),
    pointOf('letter', first, { text: letter }),
  ];
}

function handleFeatures({ measurement, legs, hand }: MeasuredPicture): Feature[] {
  const { vertices, kind } = measurement;
  const isHeld = (at: number) => hand.held?.type === 'vertex' && hand.held.at === at;
  const middles = kind === 'radius' || hand.held !== null ? [] : legs;
  return [
    ...middles.flatMap((leg) => {
      const middle = middleOf(leg);
      if (middle === null) return [];
      const point = { type: 'Point' as const, coordinates: [...middle] };
      return [featureOf('midpoint', point, { fromZoom: zoomOfLength(leg) })];
    }),
    ...vertices.flatMap((vertex, at) =>
      isHeld(at) ? [] : [pointOf('vertex', vertex, { isFilled: hand.focused === at })],
    ),
  ];
}
