import { type MeasuredLine, measuredLine, nearestOn } from '#geo/chainage.ts';
import { alignmentIdOf, joinedPositions, type LineStage, runsOf, stagesOf } from './chainage-line.ts';
import type { AuthoredChainage, AuthoredStop } from './chainage-schema.ts';
import type { DatasetIndex } from './dataset-index.ts';
import type { ParsedDataset } from './parsed-dataset.ts';
import { duplicates, type Problem, problem } from './problem.ts';

/** Kilometres of lines that are not drawn, stops off their line or out of order, and names that lead nowhere. */
export function checkChainages(
  { chainages: { file, value } }: ParsedDataset,
  index: DatasetIndex,
): Problem[] {
  const ids = value.map((chainage) => ({ file, id: alignmentIdOf(chainage) }));
  return [
    ...duplicates(ids, 'this line has kilometres already'),
    ...value.flatMap((chainage, i) => [
      ...lineProblems(file, `[${i}]`, chainage, index),
      ...referenceProblems(file, `[${i}]`, chainage, index),
    ]),
  ];
}

function lineProblems(
  file: string,
  path: string,
  chainage: AuthoredChainage,
  index: DatasetIndex,
): Problem[] {
  const featureNamed = (id: string) =>
    index.geometryFiles.get(id.replace(/\/.*$/, ''))?.value.features.find((feature) => feature.id === id);
  const stages = stagesOf(chainage, featureNamed);
  const missing = stages.flatMap((stage, i) =>
    stage === null
      ? [problem(file, `${path}.features[${i}]`, 'there is no such line', chainage.features[i])]
      : [],
  );
  if (missing.length > 0) return missing;
  const drawn = stages.filter((stage) => stage !== null);
  if (chainage.run === undefined && drawn.some(({ feature }) => runsOf(feature).length > 1))
    return [problem(file, `${path}.run`, 'the line has several runs; say which', undefined)];
  const gap = drawn.findIndex(({ positions }, i) => i > 0 && !isJoined(drawn[i - 1], positions[0]));
  if (gap > 0)
    return [
      problem(
        file,
        `${path}.features[${gap}]`,
        'does not begin where the one before ends',
        chainage.features[gap],
      ),
    ];
  const errorMetres = Math.max(...drawn.map(({ feature }) => feature.properties.errorMetres));
  return stopProblems(
    file,
    `${path}.stops`,
    chainage.stops,
    measuredLine(joinedPositions(drawn)),
    errorMetres,
  );
}

function isJoined(before: LineStage | undefined, start: readonly number[] | undefined): boolean {
  const end = before?.positions.at(-1);
  return end !== undefined && end[0] === start?.[0] && end[1] === start[1];
}

/** An origin or end may lie this far from that of the drawing: not at all, but for rounding. */
const END_TOLERANCE_METRES = 1;

function stopProblems(
  file: string,
  path: string,
  stops: readonly AuthoredStop[],
  line: MeasuredLine,
  errorMetres: number,
): Problem[] {
  let reached = Number.NEGATIVE_INFINITY;
  return stops.flatMap(({ position }, i) => {
    const where = `${path}[${i}].position`;
    const { chainageMetres, offsetMetres } = nearestOn(line, position);
    const isOrdered = chainageMetres > reached;
    reached = chainageMetres;
    if (offsetMetres > errorMetres)
      return [problem(file, where, `lies ${Math.round(offsetMetres)} m off the line`, position)];
    if (!isOrdered) return [problem(file, where, 'lies before the stop before it', position)];
    if (i === 0 && chainageMetres > END_TOLERANCE_METRES)
      return [problem(file, where, 'the first stop is the start of the line', position)];
    if (i === stops.length - 1 && chainageMetres < line.lengthMetres - END_TOLERANCE_METRES)
      return [problem(file, where, 'the last stop is the end of the line', position)];
    return [];
  });
}

function referenceProblems(
  file: string,
  path: string,
  { stops, lengthOf }: AuthoredChainage,
  index: DatasetIndex,
): Problem[] {
  return [
    ...(stops[0]?.country === undefined
      ? [problem(file, `${path}.stops[0].country`, 'the origin says where the line lies', undefined)]
      : []),
    ...(lengthOf === undefined ? [] : subjectProblems(file, `${path}.lengthOf`, lengthOf, index)),
    ...stops.flatMap(({ km = [], status }, i) => [
      ...km.flatMap((name, n) => claimProblems(file, `${path}.stops[${i}].km[${n}]`, name, index)),
      ...(status === undefined ? [] : subjectProblems(file, `${path}.stops[${i}].status`, status, index)),
    ]),
  ];
}

function claimProblems(file: string, path: string, name: string, index: DatasetIndex): Problem[] {
  const claim = index.claims.get(name);
  if (claim === undefined) return [problem(file, path, 'there is no such claim', name)];
  const isLength = typeof claim.value === 'number' && claim.unit === 'km';
  return isLength ? [] : [problem(file, path, 'the claim states no kilometres', name)];
}

function subjectProblems(
  file: string,
  path: string,
  { project, part }: { readonly project: string; readonly part?: string | undefined },
  index: DatasetIndex,
): Problem[] {
  const known = index.projects.get(project);
  if (known === undefined) return [problem(file, `${path}.project`, 'there is no such project', project)];
  if (part === undefined || known.parts.some(({ id }) => id === part)) return [];
  return [problem(file, `${path}.part`, 'the project has no such part', part)];
}
