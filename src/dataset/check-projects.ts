import { citedTextProblems } from './check-cited-text.ts';
import type { DatasetIndex } from './dataset-index.ts';
import { type ParsedDataset, subjectOf } from './parsed-dataset.ts';
import { duplicates, type Problem, problem } from './problem.ts';
import type { GeometryCollection, Project } from './schema.ts';

/** Projects without claims or place, geometry without a project, relations and texts that lead nowhere. */
export function checkProjects(dataset: ParsedDataset, index: DatasetIndex): Problem[] {
  const subjects = [...dataset.projects, ...dataset.topics].map(({ file, value }) => ({
    file,
    id: value.id,
  }));
  return [
    ...duplicates(subjects, 'is also the id of another project or topic'),
    ...subjects.flatMap(({ file, id }) => subjectProblems(file, id, index)),
    ...dataset.topics.flatMap(({ file, value }) =>
      citedTextProblems(file, 'summary', value.id, value.summary, index),
    ),
    ...dataset.projects.flatMap(({ file, value }) => [
      ...projectProblems(file, value, index),
      ...geometryProblems(file, value, index),
    ]),
    ...dataset.geometries.flatMap(({ file, value }) => orphanGeometry(file, value, index)),
  ];
}

function subjectProblems(file: string, id: string, index: DatasetIndex): Problem[] {
  const problems: Problem[] = [];
  if (subjectOf(file) !== id) problems.push(problem(file, 'id', 'the file must be named after the id', id));
  if (!index.claimFiles.has(id))
    problems.push(problem(file, 'id', `there is no geodata/claims/${id}.json`, id));
  return problems;
}

function projectProblems(file: string, project: Project, index: DatasetIndex): Problem[] {
  const claims = index.claimFiles.get(project.id) ?? [];
  const hasStatus = (part?: string) =>
    claims.some(
      (claim) =>
        claim.quantity === 'status' &&
        claim.part === part &&
        claim.item === undefined &&
        claim.standing === 'stands',
    );
  return [
    ...duplicates(
      project.parts.map((part) => ({ file, id: part.id })),
      'is also the id of another part',
    ),
    ...(hasStatus()
      ? []
      : [problem(file, 'id', 'no claim gives its status; claim "unknown" if none is known', project.id)]),
    ...project.parts
      .filter((part) => !hasStatus(part.id))
      .map((part) => problem(file, 'parts', 'no claim gives the status of this part', part.id)),
    ...citedTextProblems(file, 'summary', project.id, project.summary, index),
    ...project.parts.flatMap((part, i) =>
      part.note === undefined
        ? []
        : citedTextProblems(file, `parts[${i}].note`, project.id, part.note, index),
    ),
    ...project.relations.flatMap((relation, i) =>
      index.projects.has(relation.target) && relation.target !== project.id
        ? []
        : [problem(file, `relations[${i}].target`, 'there is no such other project', relation.target)],
    ),
  ];
}

function geometryProblems(file: string, project: Project, index: DatasetIndex): Problem[] {
  const located = index.geometryFiles.get(project.id);
  if (located === undefined)
    return [problem(file, 'id', 'there is no geometry file beside this project', project.id)];
  const { features } = located.value;
  const partIds = new Set(project.parts.map((part) => part.id));
  const drawn = new Set(features.map((feature) => feature.properties.part));
  const primary = features.filter((feature) => feature.properties.isPrimary).map(({ id }) => id);
  return [
    ...features.flatMap(({ id, properties: { part } }, i) => [
      ...(partIds.has(part)
        ? []
        : [problem(located.file, `features[${i}].properties.part`, 'the project has no such part', part)]),
      ...(id.startsWith(`${project.id}/`)
        ? []
        : [problem(located.file, `features[${i}].id`, `must start with "${project.id}/"`, id)]),
    ]),
    ...(primary.length === 1
      ? []
      : [problem(located.file, 'features', 'exactly one feature is the primary one', primary)]),
    ...project.parts
      .filter((part) => drawn.has(part.id) === (part.position === 'unknown'))
      .map((part) =>
        problem(
          located.file,
          'features',
          'a part is either on the map or has the position "unknown"',
          part.id,
        ),
      ),
    ...duplicates(
      features.map((feature) => ({ file: located.file, id: feature.id })),
      'is also the id of another feature',
    ),
  ];
}

function orphanGeometry(file: string, geometry: GeometryCollection, index: DatasetIndex): Problem[] {
  const projectId = subjectOf(file);
  const missingSources = geometry.features.flatMap((feature, i) =>
    feature.properties.sources
      .filter((id) => !index.sourceIds.has(id))
      .map((id) => problem(file, `features[${i}].properties.sources`, 'there is no such source', id)),
  );
  return index.projects.has(projectId)
    ? missingSources
    : [problem(file, '', 'there is no project of this name', projectId), ...missingSources];
}
