import type { ParsedDataset } from './parsed-dataset.ts';
import type { Problem } from './problem.ts';
import type { GeometryCollection, Project, StatusEntry, Vocabulary } from './schema.ts';

/** What the ids of one project may refer to. */
interface Known {
  readonly projectIds: ReadonlySet<string>;
  readonly sourceIds: ReadonlySet<string>;
  readonly quantities: Vocabulary['quantities'];
}

/** Every id that leads nowhere, every id given twice, every project without a place and every source nobody cites. */
export function findReferenceProblems(dataset: ParsedDataset): Problem[] {
  const sources = dataset.sources.flatMap(({ file, value }) =>
    value.map((source) => ({ file, id: source.id })),
  );
  const known: Known = {
    projectIds: new Set(dataset.projects.map(({ value }) => value.id)),
    sourceIds: new Set(sources.map((source) => source.id)),
    quantities: dataset.vocabulary.value.quantities,
  };
  const cited = new Set(dataset.projects.flatMap(({ value }) => [...value.sources, ...citedBy(value)]));
  for (const { value } of dataset.geometries) {
    for (const feature of value.features) for (const source of feature.properties.sources) cited.add(source);
  }

  return [
    ...duplicates(sources, 'is also the id of another source'),
    ...duplicates(
      dataset.projects.map(({ file, value }) => ({ file, id: value.id })),
      'is also the id of another project',
    ),
    ...dataset.projects.flatMap(({ file, value }) => [
      ...projectProblems(file, value, known),
      ...geometryProblems(file, value, dataset),
    ]),
    ...dataset.geometries.flatMap(({ file, value }) => orphanGeometry(file, value, known)),
    ...sources
      .filter(({ id }) => !cited.has(id))
      .map(({ file, id }) => problem(file, id, 'nothing cites this source; remove it or cite it', undefined)),
  ];
}

/** Every source id a project uses anywhere but in its own list of sources. */
export function citedBy(project: Project): string[] {
  const histories = [project.statusHistory, ...project.parts.map((part) => part.statusHistory)];
  return [
    ...histories.flat().map((entry) => entry.source),
    ...project.figures.flatMap((figure) => figure.sources),
  ];
}

function problem(file: string, path: string, message: string, value: unknown): Problem {
  return { file, path, message, value };
}

function duplicates(entries: readonly { file: string; id: string }[], message: string): Problem[] {
  const seen = new Set<string>();
  return entries
    .filter(({ id }) => seen.size === seen.add(id).size)
    .map(({ file, id }) => problem(file, 'id', message, id));
}

function projectProblems(file: string, project: Project, known: Known): Problem[] {
  const partIds = new Set(project.parts.map((part) => part.id));
  const listed = new Set(project.sources);
  const cited = new Set(citedBy(project));
  return [
    ...(file.endsWith(`/${project.id}.json`)
      ? []
      : [problem(file, 'id', 'the file must be named after the id', project.id)]),
    ...duplicates(
      project.parts.map((part) => ({ file, id: part.id })),
      'is also the id of another part',
    ),
    ...duplicates(
      project.figures.map((figure) => ({ file, id: figure.id })),
      'is also the id of another figure',
    ),
    ...statusOrderProblems(file, 'statusHistory', project.statusHistory),
    ...project.parts.flatMap((part, i) =>
      statusOrderProblems(file, `parts[${i}].statusHistory`, part.statusHistory),
    ),
    ...[...cited]
      .filter((id) => !listed.has(id))
      .map((id) => problem(file, 'sources', 'a cited source is missing from the list', id)),
    ...project.sources.flatMap((id, i) =>
      known.sourceIds.has(id) ? [] : [problem(file, `sources[${i}]`, 'there is no such source', id)],
    ),
    ...project.relations.flatMap((relation, i) =>
      known.projectIds.has(relation.target) && relation.target !== project.id
        ? []
        : [problem(file, `relations[${i}].target`, 'there is no such other project', relation.target)],
    ),
    ...project.figures.flatMap((figure, i) => figureProblems(file, `figures[${i}]`, figure, partIds, known)),
  ];
}

function figureProblems(
  file: string,
  path: string,
  figure: Project['figures'][number],
  partIds: ReadonlySet<string>,
  known: Known,
): Problem[] {
  const problems: Problem[] = [];
  const quantity = Object.hasOwn(known.quantities, figure.quantity)
    ? known.quantities[figure.quantity]
    : undefined;
  if (quantity === undefined) {
    problems.push(
      problem(file, `${path}.quantity`, 'geodata/vocabulary.json has no such quantity', figure.quantity),
    );
  } else if (!quantity.units.includes(figure.unit)) {
    const allowed = quantity.units.join(', ');
    problems.push(problem(file, `${path}.unit`, `${figure.quantity} is stated in ${allowed}`, figure.unit));
  }
  if (figure.part !== undefined && !partIds.has(figure.part)) {
    problems.push(problem(file, `${path}.part`, 'the project has no such part', figure.part));
  }
  const isDate = typeof figure.value === 'object' && 'date' in figure.value;
  if (figure.value !== 'unknown' && isDate !== (figure.unit === 'date')) {
    problems.push(problem(file, `${path}.value`, 'the value does not fit the unit', figure.value));
  }
  return problems;
}

/** Histories run from old to new so that a reader of the file, and a diff of it, sees time pass. */
function statusOrderProblems(file: string, path: string, history: readonly StatusEntry[]): Problem[] {
  return history.flatMap((entry, i) => {
    const previous = history[i - 1];
    const isOrdered = previous === undefined || previous.asOf <= entry.asOf;
    return isOrdered
      ? []
      : [problem(file, `${path}[${i}].asOf`, 'is older than the entry before it', entry.asOf)];
  });
}

function geometryProblems(file: string, project: Project, dataset: ParsedDataset): Problem[] {
  const located = dataset.geometries.find((geometry) => geometry.file.endsWith(`/${project.id}.geojson`));
  if (located === undefined)
    return [problem(file, 'id', 'there is no geometry file beside this project', project.id)];
  const partIds = new Set(project.parts.map((part) => part.id));
  const drawn = new Set(located.value.features.map((feature) => feature.properties.part));
  const primary = located.value.features.filter((feature) => feature.properties.isPrimary);
  return [
    ...located.value.features.flatMap((feature, i) => {
      const at = `features[${i}]`;
      const problems: Problem[] = [];
      if (!partIds.has(feature.properties.part)) {
        problems.push(
          problem(
            located.file,
            `${at}.properties.part`,
            'the project has no such part',
            feature.properties.part,
          ),
        );
      }
      if (!feature.id.startsWith(`${project.id}/`)) {
        problems.push(problem(located.file, `${at}.id`, `must start with "${project.id}/"`, feature.id));
      }
      return problems;
    }),
    ...(primary.length === 1
      ? []
      : [
          problem(
            located.file,
            'features',
            'exactly one feature is the primary one',
            primary.map(({ id }) => id),
          ),
        ]),
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
      located.value.features.map((feature) => ({ file: located.file, id: feature.id })),
      'is also the id of another feature',
    ),
  ];
}

function orphanGeometry(file: string, geometry: GeometryCollection, known: Known): Problem[] {
  const projectId = file.replace(/^.*\//, '').replace(/\.geojson$/, '');
  const missingProject = known.projectIds.has(projectId)
    ? []
    : [problem(file, '', 'there is no project of this name', projectId)];
  const missingSources = geometry.features.flatMap((feature, i) =>
    feature.properties.sources
      .filter((id) => !known.sourceIds.has(id))
      .map((id) => problem(file, `features[${i}].properties.sources`, 'there is no such source', id)),
  );
  return [...missingProject, ...missingSources];
}
