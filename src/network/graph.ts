import type { Position } from '#core/position.ts';

/** What a graph is built of. Nodes, edges and layers are numbered from 0. */
export interface GraphInput {
  /** One for each node. */
  readonly positions: readonly Position[];
  /** Whether one may change layers at a node. */
  readonly canTransfer: readonly boolean[];
  readonly layerCount: number;
  /** What it costs to change from one layer to another; not finite where that cannot be. */
  readonly transferCost: (from: number, to: number) => number;
  readonly edges: readonly GraphEdge[];
}

/** Travelled both ways. */
export interface GraphEdge {
  readonly from: number;
  readonly to: number;
  /** The layers in which it can be travelled. */
  readonly layers: readonly number[];
  readonly cost: number;
}

/**
 * States, each a node in a layer (`node * layerCount + layer`), with their arcs as compressed sparse rows: the arcs of a
 * state are those from `firstArc[state]` to before `firstArc[state + 1]`.
 */
export interface Graph {
  readonly layerCount: number;
  readonly firstArc: Uint32Array;
  readonly arcTarget: Uint32Array;
  readonly arcCost: Float64Array;
  /** The edge an arc travels, or `TRANSFER`. */
  readonly arcEdge: Int32Array;
  /** Earth-centred x, y, z of each node, in metres. */
  readonly places: Float64Array;
  /** No edge costs less for each metre of the chord between its ends. */
  readonly leastCostPerMetre: number;
}

export const TRANSFER = -1;

export function buildGraph({ positions, canTransfer, layerCount, transferCost, edges }: GraphInput): Graph {
  const stateCount = positions.length * layerCount;
  const degree = new Uint32Array(stateCount + 1);
  const count = (state: number) => {
    degree[state] = (degree[state] ?? 0) + 1;
  };
  const changes = transfersOf(layerCount, transferCost);
  for (const { from, to, layers } of edges) {
    for (const layer of layers) {
      count(from * layerCount + layer);
      count(to * layerCount + layer);
    }
  }
  canTransfer.forEach((can, node) => {
    if (can) for (const { from } of changes) count(node * layerCount + from);
  });

  const firstArc = new Uint32Array(stateCount + 1);
  for (let state = 0; state < stateCount; state += 1)
    firstArc[state + 1] = (firstArc[state] ?? 0) + (degree[state] ?? 0);
  const arcCount = firstArc[stateCount] ?? 0;
  const arcTarget = new Uint32Array(arcCount);
  const arcCost = new Float64Array(arcCount);
  const arcEdge = new Int32Array(arcCount);
  const next = firstArc.slice();
  const add = (state: number, target: number, cost: number, edge: number) => {
    const arc = next[state] ?? 0;
    next[state] = arc + 1;
    arcTarget[arc] = target;
    arcCost[arc] = cost;
    arcEdge[arc] = edge;
  };
  const places = placesOf(positions);
  let leastCostPerMetre = Number.POSITIVE_INFINITY;
  edges.forEach(({ from, to, layers, cost }, edge) => {
    const chord = chordMetres(places, from, to);
    if (chord > 0) leastCostPerMetre = Math.min(leastCostPerMetre, cost / chord);
    for (const layer of layers) {
      add(from * layerCount + layer, to * layerCount + layer, cost, edge);
      add(to * layerCount + layer, from * layerCount + layer, cost, edge);
    }
  });
  canTransfer.forEach((can, node) => {
    if (!can) return;
    for (const { from, to, cost } of changes)
      add(node * layerCount + from, node * layerCount + to, cost, TRANSFER);
  });
  const isBounded = Number.isFinite(leastCostPerMetre);
  return {
    layerCount,
    firstArc,
    arcTarget,
    arcCost,
    arcEdge,
    places,
    leastCostPerMetre: isBounded ? leastCostPerMetre : 0,
  };
}

function transfersOf(layerCount: number, transferCost: GraphInput['transferCost']) {
  const layers = Array.from({ length: layerCount }, (_, layer) => layer);
  return layers
    .flatMap((from) => layers.map((to) => ({ from, to, cost: transferCost(from, to) })))
    .filter(({ from, to, cost }) => from !== to && Number.isFinite(cost));
}

const EQUATOR_METRES = 6_378_137;
const ECCENTRICITY_SQUARED = 0.006_694_379_990_14;

/** On the WGS 84 ellipsoid; the chord between two places is never longer than any way between them. */
function placesOf(positions: readonly Position[]): Float64Array {
  const places = new Float64Array(positions.length * 3);
  positions.forEach(([longitude, latitude], node) => {
    const [lambda, phi] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
    const normal = EQUATOR_METRES / Math.sqrt(1 - ECCENTRICITY_SQUARED * Math.sin(phi) ** 2);
    places[node * 3] = normal * Math.cos(phi) * Math.cos(lambda);
    places[node * 3 + 1] = normal * Math.cos(phi) * Math.sin(lambda);
    places[node * 3 + 2] = normal * (1 - ECCENTRICITY_SQUARED) * Math.sin(phi);
  });
  return places;
}

/** Straight through the ground, in metres. */
export function chordMetres(places: Float64Array, a: number, b: number): number {
  const x = (places[a * 3] ?? 0) - (places[b * 3] ?? 0);
  const y = (places[a * 3 + 1] ?? 0) - (places[b * 3 + 1] ?? 0);
  const z = (places[a * 3 + 2] ?? 0) - (places[b * 3 + 2] ?? 0);
  return Math.sqrt(x * x + y * y + z * z);
}
