import type { Position } from '#core/position.ts';
import type { AuthoredChainage } from './chainage-schema.ts';
import type { GeometryFeature } from './schema.ts';

/** A feature of a line, and the run of its positions that the line takes. */
export interface LineStage {
  readonly feature: GeometryFeature;
  readonly positions: readonly Position[];
}

/** The runs of positions of a feature; none of a point or an area. */
export function runsOf({ geometry }: GeometryFeature): readonly (readonly Position[])[] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

/** The stages of an authored line in order; `null` for each that is no drawn line. */
export function stagesOf(
  { features, run = 1 }: AuthoredChainage,
  featureNamed: (id: string) => GeometryFeature | undefined,
): (LineStage | null)[] {
  return features.map((id) => {
    const feature = featureNamed(id);
    const positions = feature === undefined ? undefined : runsOf(feature)[run - 1];
    return feature === undefined || positions === undefined ? null : { feature, positions };
  });
}

/** The stages as one run; where one begins at the end of the one before, that position stands once. */
export function joinedPositions(stages: readonly LineStage[]): Position[] {
  return stages.flatMap(({ positions }, i) => (i === 0 ? positions : positions.slice(1)));
}

/** The id of the alignment: of one feature its own, with the run where there are several; of stages their project. */
export function alignmentIdOf({ features, run }: AuthoredChainage): string {
  const [first = ''] = features;
  if (features.length > 1) return first.replace(/\/.*$/, '');
  return run === undefined ? first : `${first}/${run}`;
}
