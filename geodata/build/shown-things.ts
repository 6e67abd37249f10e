import { alignmentIdOf, joinedPositions, runsOf, stagesOf } from '#dataset/chainage-line.ts';
import { type DatasetIndex, indexDataset } from '#dataset/dataset-index.ts';
import type { ParsedDataset } from '#dataset/parsed-dataset.ts';
import { geodesicLengthMetres } from '#geo/geodesic.ts';
import { EVERYTHING, TODAY } from '#network/route-choice.ts';

/** What a step may name. */
export interface ShownThings extends DatasetIndex {
  readonly corridorIds: ReadonlySet<string>;
  /** By id of an alignment, along its drawing. */
  readonly lineMetres: ReadonlyMap<string, number>;
  readonly nodeIds: ReadonlySet<string>;
  readonly scenarioIds: ReadonlySet<string>;
}

export function thingsShown(dataset: ParsedDataset): ShownThings {
  const network = dataset.network.map(({ value }) => value);
  const scenarios = network.flatMap((file) => file.scenarios.map(({ id }) => id));
  return {
    ...indexDataset(dataset),
    corridorIds: new Set(dataset.corridors.value.map(({ project }) => project)),
    lineMetres: lineMetres(dataset),
    nodeIds: new Set(network.flatMap((file) => file.nodes.map(({ id }) => id))),
    scenarioIds: new Set([TODAY, EVERYTHING, ...scenarios]),
  };
}

/** The ids are those of the document `alignments`: a feature, a run of one, or several joined. */
function lineMetres({ geometries, chainages }: ParsedDataset): ReadonlyMap<string, number> {
  const features = new Map(geometries.flatMap(({ value }) => value.features.map((one) => [one.id, one])));
  const drawn = [...features.values()].flatMap((feature) => {
    const runs = runsOf(feature);
    return runs.map((run, i) => [runs.length === 1 ? feature.id : `${feature.id}/${i + 1}`, run] as const);
  });
  const joined = chainages.value.map((authored) => {
    const stages = stagesOf(authored, (id) => features.get(id)).filter((stage) => stage !== null);
    return [alignmentIdOf(authored), joinedPositions(stages)] as const;
  });
  return new Map([...drawn, ...joined].map(([id, positions]) => [id, geodesicLengthMetres(positions)]));
}
