import type { NetworkDocument, NetworkEdge } from '#dataset/network-document.ts';
import { TRANSFER } from './graph.ts';
import { type Conditions, type EdgeStatus, type Openness, opennessOf, statusOn } from './openness.ts';
import { type Path, shortestPath } from './shortest-path.ts';
import {
  type Assumptions,
  type Criterion,
  edgeHours,
  kmOf,
  type TransportGraph,
  transportGraph,
  type Vehicle,
} from './transport-graph.ts';

/** What is asked: a way through nodes in their order. */
export interface RouteQuestion {
  /** Ids of two or more nodes. */
  readonly stops: readonly string[];
  readonly criterion: Criterion;
  readonly conditions: Conditions;
  readonly assumptions: Assumptions;
}

/** An edge as it is travelled. */
export interface RouteEdge {
  readonly edge: NetworkEdge;
  /** From its second node to its first. */
  readonly isReversed: boolean;
  readonly openness: Openness;
  readonly status: EdgeStatus;
}

/** As far as one goes in one vehicle. */
export interface Leg {
  readonly vehicle: Vehicle;
  readonly from: string;
  readonly to: string;
  readonly edges: readonly RouteEdge[];
  readonly km: number;
  /** Travelling, and waiting at borders and canals. */
  readonly hours: number;
}

export interface Route {
  readonly legs: readonly Leg[];
  /** Published where known, measured elsewhere. */
  readonly km: number;
  readonly leastKm: number;
  readonly mostKm: number;
  /** The part of `km` that sources publish. */
  readonly publishedKm: number;
  /** Along the drawing, the whole way. */
  readonly measuredKm: number;
  readonly hours: number;
  readonly transshipments: number;
  readonly gaugeBreaks: number;
  readonly borders: number;
  readonly kmByCountry: ReadonlyMap<string, number>;
  readonly kmByMode: ReadonlyMap<NetworkEdge['mode'], number>;
  /** What does not operate by its status, nor did when last heard of. */
  readonly missing: readonly RouteEdge[];
  /** What operated when last heard of. */
  readonly unconfirmed: readonly RouteEdge[];
}

/** A way; or none, with the best there would be were everything open. */
export type Answer =
  | { readonly type: 'found'; readonly route: Route }
  | { readonly type: 'closed'; readonly would: Route }
  | { readonly type: 'none' };

/** Enough to make any way over open edges cheaper than one over a closed edge. */
const CLOSED_COST = 1e6;

/** The best way under the conditions. @throws RangeError for a stop that the network does not have. */
export function findRoute(network: NetworkDocument, question: RouteQuestion): Answer {
  const { conditions, criterion, assumptions } = question;
  const isOpen = (edge: NetworkEdge) => opennessOf(edge, conditions) !== 'closed';
  const open = transportGraph(network, network.edges.filter(isOpen), criterion, assumptions);
  const path = pathThrough(open, question.stops);
  if (path !== null) return { type: 'found', route: routeOf(open, path, question) };
  const usable = network.edges.filter(({ id }) => !conditions.closed.has(id));
  const all = transportGraph(network, usable, criterion, assumptions, (edge) =>
    isOpen(edge) ? 0 : CLOSED_COST,
  );
  const would = pathThrough(all, question.stops);
  return would === null ? { type: 'none' } : { type: 'closed', would: routeOf(all, would, question) };
}

function pathThrough({ graph, nodeNumbers }: TransportGraph, stops: readonly string[]): Path | null {
  const numbers = stops.map((id) => {
    const number = nodeNumbers.get(id);
    if (number === undefined) throw new RangeError(`the network has no node "${id}"`);
    return number;
  });
  return shortestPath(graph, numbers);
}

function routeOf(
  transport: TransportGraph,
  path: Path,
  { stops, conditions, assumptions }: RouteQuestion,
): Route {
  const legs = legsOf(transport, path, stops[0] ?? '', conditions, assumptions);
  const edges = legs.flatMap((leg) => leg.edges);
  const changes = legs.slice(1).map(({ vehicle }, i) => vehicle.mode === legs[i]?.vehicle.mode);
  const gaugeBreaks = changes.filter(Boolean).length;
  const transshipments = changes.length - gaugeBreaks;
  const sum = (value: (one: NetworkEdge) => number) =>
    edges.reduce((total, { edge }) => total + value(edge), 0);
  return {
    legs,
    km: sum(kmOf),
    leastKm: sum(({ published, measuredLeastKm }) => published?.leastKm ?? measuredLeastKm),
    mostKm: sum(({ published, measuredMostKm }) => published?.mostKm ?? measuredMostKm),
    publishedKm: sum(({ published }) => published?.km ?? 0),
    measuredKm: sum(({ measuredKm }) => measuredKm),
    hours:
      legs.reduce((total, { hours }) => total + hours, 0) +
      gaugeBreaks * assumptions['gauge-break'] +
      transshipments * assumptions.transshipment,
    transshipments,
    gaugeBreaks,
    borders: crossingsOf(transport, edges),
    kmByCountry: kmBy(edges, ({ country }) => country),
    kmByMode: kmBy(edges, ({ mode }) => mode),
    missing: edges.filter(({ openness }) => openness === 'closed' || openness === 'taken-as-open'),
    unconfirmed: edges.filter(({ openness }) => openness === 'unconfirmed'),
  };
}

function legsOf(
  { vehicles, edges, nodes }: TransportGraph,
  { steps }: Path,
  start: string,
  conditions: Conditions,
  assumptions: Assumptions,
): Leg[] {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const legs: { vehicle: Vehicle; from: string; to: string; edges: RouteEdge[] }[] = [];
  let at = start;
  let isChanged = true;
  for (const step of steps) {
    const edge = edges[step.edge];
    const vehicle = vehicles[step.layer];
    if (step.edge === TRANSFER || edge === undefined || vehicle === undefined) {
      isChanged = true;
      continue;
    }
    const to = edge.from === at ? edge.to : edge.from;
    if (isChanged) legs.push({ vehicle, from: at, to, edges: [] });
    isChanged = false;
    const leg = legs.at(-1);
    leg?.edges.push({
      edge,
      isReversed: edge.from !== at,
      openness: opennessOf(edge, conditions),
      status: statusOn(edge, conditions.day),
    });
    if (leg !== undefined) leg.to = to;
    at = to;
  }
  return legs.map((leg) => ({
    ...leg,
    km: leg.edges.reduce((total, { edge }) => total + kmOf(edge), 0),
    hours: leg.edges.reduce(
      (total, { edge }) => total + edgeHours(edge, kinds.get(edge.from), kinds.get(edge.to), assumptions),
      0,
    ),
  }));
}

/** Border crossings that are passed, not those where a way begins or ends. */
function crossingsOf({ nodes }: TransportGraph, edges: readonly RouteEdge[]): number {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  return edges.slice(1).filter(({ edge, isReversed }) => {
    const entered = isReversed ? edge.to : edge.from;
    return kinds.get(entered) === 'crossing';
  }).length;
}

function kmBy<Key>(edges: readonly RouteEdge[], keyOf: (edge: NetworkEdge) => Key): Map<Key, number> {
  const sums = new Map<Key, number>();
  for (const { edge } of edges) sums.set(keyOf(edge), (sums.get(keyOf(edge)) ?? 0) + kmOf(edge));
  return sums;
}
