import type { AssumptionId } from '#core/transport.ts';
import type { NetworkDocument, NetworkEdge, NetworkNode } from '#dataset/network-document.ts';
import { buildGraph, type Graph } from './graph.ts';

export const CRITERIA = ['time', 'distance'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Speeds in km/h, waits in hours. */
export type Assumptions = Readonly<Record<AssumptionId, number>>;

/** A layer of the graph: what one travels in without reloading. */
export interface Vehicle {
  readonly mode: NetworkEdge['mode'];
  /** Null where there are no rails. */
  readonly gaugeMm: number | 'unknown' | null;
}

export interface TransportGraph {
  readonly graph: Graph;
  readonly vehicles: readonly Vehicle[];
  /** By number, as in the graph. */
  readonly edges: readonly NetworkEdge[];
  readonly nodes: readonly NetworkNode[];
  readonly nodeNumbers: ReadonlyMap<string, number>;
}

/** So that of ways of the same length the one with fewer changes is found: a metre each. */
const TRANSFER_KM = 0.001;

/**
 * The graph of the given edges. A railway of unknown gauge can be travelled on every gauge: no break is charged that
 * nobody has reported. `extraCost` makes an edge dearer, in hours or kilometres.
 */
export function transportGraph(
  { nodes }: Pick<NetworkDocument, 'nodes'>,
  edges: readonly NetworkEdge[],
  criterion: Criterion,
  assumptions: Assumptions,
  extraCost: (edge: NetworkEdge) => number = () => 0,
): TransportGraph {
  const nodeNumbers = new Map(nodes.map(({ id }, number) => [id, number]));
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const vehicles = vehiclesOf(edges);
  const numberOf = (id: string) => {
    const number = nodeNumbers.get(id);
    if (number === undefined) throw new RangeError(`the network has no node "${id}"`);
    return number;
  };
  const graph = buildGraph({
    positions: nodes.map(({ position }) => position),
    canTransfer: nodes.map(({ canTransfer }) => canTransfer),
    layerCount: vehicles.length,
    transferCost: (from, to) =>
      criterion === 'distance' ? TRANSFER_KM : transferHours(vehicles[from], vehicles[to], assumptions),
    edges: edges.map((edge) => ({
      from: numberOf(edge.from),
      to: numberOf(edge.to),
      layers: vehicles.flatMap((vehicle, layer) => (canTravel(vehicle, edge) ? layer : [])),
      cost:
        (criterion === 'distance'
          ? kmOf(edge)
          : edgeHours(edge, kinds.get(edge.from), kinds.get(edge.to), assumptions)) + extraCost(edge),
    })),
  });
  return { graph, vehicles, edges, nodes, nodeNumbers };
}

function vehiclesOf(edges: readonly NetworkEdge[]): Vehicle[] {
  const known = new Map<string, Vehicle>();
  for (const { mode, gaugeMm } of edges)
    if (gaugeMm !== 'unknown') known.set(`${mode} ${gaugeMm}`, { mode, gaugeMm });
  const hasRails = [...known.values()].some(({ mode }) => mode === 'rail');
  const isAnyUnknown = edges.some(({ gaugeMm }) => gaugeMm === 'unknown');
  return [
    ...known.values(),
    ...(isAnyUnknown && !hasRails ? [{ mode: 'rail', gaugeMm: 'unknown' } as const] : []),
  ];
}

function canTravel(vehicle: Vehicle, { mode, gaugeMm }: NetworkEdge): boolean {
  return vehicle.mode === mode && (gaugeMm === 'unknown' || vehicle.gaugeMm === gaugeMm);
}

function transferHours(from: Vehicle | undefined, to: Vehicle | undefined, assumptions: Assumptions): number {
  return from?.mode === to?.mode ? assumptions['gauge-break'] : assumptions.transshipment;
}

/** The length a route counts with: the published one where there is one, else the one measured. */
export function kmOf({ published, measuredKm }: NetworkEdge): number {
  return published?.km ?? measuredKm;
}

export function travelHours(edge: NetworkEdge, assumptions: Assumptions): number {
  return kmOf(edge) / assumptions[`${edge.mode}-speed`];
}

/** Travelling, and half of the wait at each end where one waits: whoever passes pays the whole. */
export function edgeHours(
  edge: NetworkEdge,
  fromKind: NetworkNode['kind'] | undefined,
  toKind: NetworkNode['kind'] | undefined,
  assumptions: Assumptions,
): number {
  const wait = waitHours(fromKind, assumptions) + waitHours(toKind, assumptions);
  return travelHours(edge, assumptions) + wait / 2;
}

function waitHours(kind: NetworkNode['kind'] | undefined, assumptions: Assumptions): number {
  if (kind === 'crossing') return assumptions.border;
  return kind === 'canal' ? assumptions.canal : 0;
}
