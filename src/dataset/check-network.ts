import type { DatasetIndex } from './dataset-index.ts';
import type { AuthoredEdge, NetworkFile } from './network-schema.ts';
import type { Located, ParsedDataset } from './parsed-dataset.ts';
import { duplicates, type Problem, problem, unknownId, unknownIds } from './problem.ts';

/** The network: ids that lead nowhere or are given twice, nodes that nothing joins, lengths that cannot be. */
export function checkNetwork(dataset: ParsedDataset, index: DatasetIndex): Problem[] {
  const files = dataset.network;
  const nodeIds = new Set(files.flatMap(({ value }) => value.nodes.map(({ id }) => id)));
  const edges = files.flatMap(({ value }) => value.edges);
  const edgeIds = new Set(edges.map(({ id }) => id));
  const scenarioIds = new Set(files.flatMap(({ value }) => value.scenarios.map(({ id }) => id)));
  return [
    ...duplicates(entriesOf(files, 'nodes'), 'is also the id of another node'),
    ...duplicates(entriesOf(files, 'edges'), 'is also the id of another edge'),
    ...duplicates(entriesOf(files, 'scenarios'), 'is also the id of another scenario'),
    ...duplicates(entriesOf(files, 'assumptions'), 'is also the id of another assumption'),
    ...lonelyNodes(files, edges),
    ...files.flatMap(({ file, value }) => [
      ...value.nodes.flatMap(({ sources }, i) =>
        unknownIds(file, `nodes[${i}].sources`, sources, index.sourceIds, 'there is no such source'),
      ),
      ...value.edges.flatMap((edge, i) => edgeProblems(file, `edges[${i}]`, edge, nodeIds, index)),
      ...value.scenarios.flatMap(({ opens }, i) =>
        unknownIds(file, `scenarios[${i}].opens`, opens, edgeIds, 'there is no such edge'),
      ),
      ...value.assumptions.flatMap(({ source }, i) =>
        unknownId(file, `assumptions[${i}].source`, source, index.sourceIds, 'there is no such source'),
      ),
      ...value.comparison.flatMap((comparison, i) => [
        ...unknownId(file, `comparison[${i}].from`, comparison.from, nodeIds, NO_NODE),
        ...unknownId(file, `comparison[${i}].to`, comparison.to, nodeIds, NO_NODE),
        ...comparison.ways.flatMap(({ via, scenario, closes = [], claims }, j) => {
          const at = `comparison[${i}].ways[${j}]`;
          return [
            ...unknownIds(file, `${at}.via`, via, nodeIds, NO_NODE),
            ...unknownId(file, `${at}.scenario`, scenario, scenarioIds, 'there is no such scenario'),
            ...unknownIds(file, `${at}.closes`, closes, edgeIds, 'there is no such edge'),
            ...unknownIds(file, `${at}.claims`, claims, index.claims, 'there is no such claim'),
          ];
        }),
      ]),
    ]),
  ];
}

/** Every source the network cites. */
export function networkSources({ network }: ParsedDataset): string[] {
  return network.flatMap(({ value }) => [
    ...value.nodes.flatMap(({ sources }) => sources),
    ...value.edges.flatMap(({ sources, status }) => [
      ...sources,
      ...('reports' in status ? status.reports.map(({ source }) => source) : []),
    ]),
    ...value.assumptions.flatMap(({ source }) => listed(source)),
  ]);
}

const NO_NODE = 'there is no such node';

function listed<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

function entriesOf(
  files: readonly Located<NetworkFile>[],
  list: 'nodes' | 'edges' | 'scenarios' | 'assumptions',
) {
  return files.flatMap(({ file, value }) => value[list].map(({ id }) => ({ file, id })));
}

/** Nodes from which the first node cannot be reached, whatever the statuses. */
function lonelyNodes(files: readonly Located<NetworkFile>[], edges: readonly AuthoredEdge[]): Problem[] {
  const nodes = entriesOf(files, 'nodes');
  const neighbours = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of edges) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  const reached = new Set(nodes.slice(0, 1).map(({ id }) => id));
  for (const id of reached) for (const next of neighbours.get(id) ?? []) reached.add(next);
  return nodes
    .filter(({ id }) => !reached.has(id))
    .map(({ file, id }) => problem(file, 'nodes', 'no edge joins this node to the rest of the network', id));
}

function edgeProblems(
  file: string,
  at: string,
  edge: AuthoredEdge,
  nodeIds: ReadonlySet<string>,
  index: DatasetIndex,
): Problem[] {
  const { from, to, status, published, line, sources } = edge;
  return [
    ...unknownId(file, `${at}.from`, from, nodeIds, NO_NODE),
    ...unknownId(file, `${at}.to`, to, nodeIds, NO_NODE),
    ...unknownIds(file, `${at}.sources`, sources, index.sourceIds, 'there is no such source'),
    ...unknownId(file, `${at}.line.along`, line?.along, index.lineIds, 'the atlas draws no such line'),
    ...statusProblems(file, `${at}.status`, status, index),
    ...[published?.claim, published?.less]
      .flatMap(listed)
      .filter((name) => !isLength(name, index))
      .map((name) => problem(file, `${at}.published`, 'no claim of this name gives a length', name)),
  ];
}

function statusProblems(
  file: string,
  at: string,
  status: AuthoredEdge['status'],
  index: DatasetIndex,
): Problem[] {
  if ('reports' in status) {
    const isInOrder = status.reports.every(
      ({ asOf }, i) => i === 0 || (status.reports[i - 1]?.asOf ?? '') <= asOf,
    );
    return [
      ...status.reports.flatMap(({ source }, i) =>
        unknownId(file, `${at}.reports[${i}].source`, source, index.sourceIds, 'there is no such source'),
      ),
      ...(isInOrder
        ? []
        : [problem(file, `${at}.reports`, 'reports stand in the order of their days', undefined)]),
    ];
  }
  const hasStatus = (index.claimFiles.get(status.project) ?? []).some(
    ({ quantity, part, item }) => quantity === 'status' && part === status.part && item === status.item,
  );
  return hasStatus ? [] : [problem(file, at, 'no claim gives this status', status)];
}

function isLength(name: string, index: DatasetIndex): boolean {
  const claim = index.claims.get(name);
  return typeof claim?.value === 'number' && (claim.unit === 'km' || claim.unit === 'm');
}
