import { geodesicLengthMetres } from '#geo/geodesic.ts';
import type { Line } from '#geo/line.ts';
import { sliceBetween } from '#geo/slice-between.ts';
import { claimNamed, contextOf, rowOf } from './claim-context.ts';
import { type DatedDataset, stepsOf } from './dated-dataset.ts';
import type { NetworkDocument, NetworkEdge, PublishedLength } from './network-document.ts';
import type { AuthoredEdge, AuthoredNode } from './network-schema.ts';
import { edgeSteps } from './network-status.ts';

/**
 * How much of its length a drawing may hide, as a share: a chain of chords cuts the bends of railways and roads; ships
 * keep closer to their course. Ours, from the edges of which a published length is known.
 */
const SHAPE_SHARE = { rail: 0.12, road: 0.15, sea: 0.05 } as const;
/** A railway built longer than this, beside its drawing, is another railway, unless somebody says why. */
const LONGEST_RATIO = 1.4;
const SHORTEST_RATIO = 0.92;

/**
 * The network with every edge measured and its status worked out.
 * @throws Error naming each edge whose published length and drawing are too far apart without a stated reason.
 */
export function networkDocument(dataset: DatedDataset): NetworkDocument {
  const { nodes, edges, scenarios, assumptions, comparison } = dataset.network;
  const nodesById = new Map(nodes.map((node) => [node.id, node]));
  const published = edges.map((edge) => publishEdge(edge, nodesById, dataset));
  const faults = published.flatMap((edge) => lengthFault(edge, nodesById));
  if (faults.length > 0) throw new Error(`geodata/network: ${faults.join('; ')}`);
  const names = new Set([
    ...comparison.flatMap(({ ways }) => ways.flatMap(({ claims }) => claims)),
    ...published.flatMap((edge) => edge.published?.claim ?? []),
  ]);
  const claims = [...names].flatMap((name) => {
    const claim = claimNamed(dataset, name);
    return claim === undefined ? [] : ([[name, claim]] as const);
  });
  return {
    nodes,
    edges: published,
    scenarios,
    assumptions,
    comparisons: comparison,
    claims: Object.fromEntries(claims),
    traffic: stepsOf(dataset, 'instc', undefined),
    ...contextOf(
      claims.map(([, claim]) => claim),
      dataset,
      [
        ...published.flatMap(({ sources }) => sources),
        ...nodes.flatMap(({ sources }) => sources),
        ...assumptions.flatMap(({ source }) => source ?? []),
      ],
    ),
  };
}

function publishEdge(
  edge: AuthoredEdge,
  nodes: ReadonlyMap<string, AuthoredNode>,
  dataset: DatedDataset,
): NetworkEdge {
  const from = nodes.get(edge.from);
  const to = nodes.get(edge.to);
  if (from === undefined || to === undefined) throw new Error(`the edge "${edge.id}" has no ends`);
  const { status } = edge;
  const line = lineOf(edge, from, to, dataset);
  const metres = geodesicLengthMetres(line);
  const endsMetres = from.errorMetres + to.errorMetres;
  const isOwn = 'reports' in status;
  return {
    id: edge.id,
    from: edge.from,
    to: edge.to,
    mode: edge.mode,
    gaugeMm: edge.gaugeMm ?? null,
    country: edge.country,
    isBesideRailway: edge.besideRailway === true,
    steps: edgeSteps(edge, dataset),
    project: isOwn ? null : status.project,
    part: isOwn ? null : (status.part ?? null),
    published: edge.published === undefined ? null : publishedLength(edge.published, dataset),
    measuredKm: round(metres / 1000),
    measuredLeastKm: round(Math.max(0, metres - endsMetres) / 1000),
    measuredMostKm: round((metres + endsMetres + metres * SHAPE_SHARE[edge.mode]) / 1000),
    isAlongAtlas: edge.line?.along !== undefined,
    lengthReason: edge.lengthReason ?? null,
    line,
    sources: edge.sources,
  };
}

function round(km: number): number {
  return Math.round(km * 1000) / 1000;
}

function lineOf(edge: AuthoredEdge, from: AuthoredNode, to: AuthoredNode, dataset: DatedDataset): Line {
  const { line } = edge;
  if (line?.along === undefined) return [from.position, ...(line?.via ?? []), to.position];
  const name = line.along;
  const drawn = dataset.geometry.get(name.split('/')[0] ?? '')?.find(({ id }) => id === name);
  if (drawn?.geometry.type !== 'LineString') throw new Error(`"${name}" is no line to measure on`);
  const between = sliceBetween(drawn.geometry.coordinates, from.position, to.position);
  return [from.position, ...between.slice(1, -1), to.position];
}

function publishedLength(
  { claim: name, less }: NonNullable<AuthoredEdge['published']>,
  dataset: DatedDataset,
): PublishedLength {
  const claim = claimNamed(dataset, name);
  if (claim === undefined) throw new Error(`there is no claim "${name}"`);
  const lessKm = less === undefined ? 0 : kmOf(claimNamed(dataset, less));
  const all = rowOf(dataset, name)
    .filter(({ value, standing }) => standing === 'stands' && typeof value === 'number')
    .map((one) => kmOf(one) - lessKm);
  return {
    claim: name,
    source: claim.source,
    km: kmOf(claim) - lessKm,
    leastKm: Math.min(...all),
    mostKm: Math.max(...all),
    isDifference: less !== undefined,
  };
}

function kmOf(claim: ReturnType<typeof claimNamed>): number {
  if (typeof claim?.value !== 'number') throw new Error('a length is a number');
  return claim.unit === 'm' ? claim.value / 1000 : claim.value;
}

function lengthFault(edge: NetworkEdge, nodes: ReadonlyMap<string, AuthoredNode>): string[] {
  const { id, published, measuredKm, lengthReason } = edge;
  if (published === null || lengthReason !== null) return [];
  const endsKm =
    [edge.from, edge.to].reduce((sum, node) => sum + (nodes.get(node)?.errorMetres ?? 0), 0) / 1000;
  const isTooLong = published.km > measuredKm * LONGEST_RATIO + endsKm;
  const isTooShort = published.km < measuredKm * SHORTEST_RATIO - endsKm;
  if (!isTooLong && !isTooShort) return [];
  return [
    `"${id}" is published with ${published.km} km and drawn with ${measuredKm} km; say why in lengthReason`,
  ];
}
