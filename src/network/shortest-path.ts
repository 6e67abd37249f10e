import FlatQueue from 'flatqueue';
import { chordMetres, type Graph } from './graph.ts';

/** One step of a path: an edge travelled in a layer, or a change of layers. */
export interface PathStep {
  /** The edge, or `TRANSFER`. */
  readonly edge: number;
  /** The layer in which the step ends. */
  readonly layer: number;
  /** The node in which it ends. */
  readonly node: number;
}

export interface Path {
  readonly cost: number;
  readonly steps: readonly PathStep[];
}

/**
 * The cheapest path through `stops` (two or more nodes) in their order, or null where there is none. It begins and ends in
 * any layer; at a stop in between it goes on in the layer in which it came.
 *
 * Dijkstra's algorithm, its queue ordered by the cost so far plus the least that the rest can cost (A*; Hart, Nilsson,
 * Raphael 1968): the chord to the goal times the least cost per metre, which never overrates and is consistent.
 */
export function shortestPath(graph: Graph, stops: readonly number[]): Path | null {
  const [first, ...goals] = stops;
  if (first === undefined || goals.length === 0) throw new RangeError('a path has two stops');
  let starts = statesOf(graph, first).map((state) => ({ state, cost: 0 }));
  const stretches: Search[] = [];
  for (const [i, goal] of goals.entries()) {
    const search = searchFrom(graph, starts, goal, i === goals.length - 1);
    stretches.push(search);
    starts = search.reached.map((state) => ({ state, cost: search.costs[state] ?? 0 }));
    if (starts.length === 0) return null;
  }
  return pathOf(graph, stretches);
}

interface Search {
  readonly costs: Float64Array;
  /** The arc by which each state was reached, and the state it came from; -1 at a start. */
  readonly cameBy: Int32Array;
  readonly cameFrom: Int32Array;
  /** The states of the goal that were reached, the cheapest first. */
  readonly reached: readonly number[];
}

function statesOf({ layerCount }: Graph, node: number): number[] {
  return Array.from({ length: layerCount }, (_, layer) => node * layerCount + layer);
}

function searchFrom(
  graph: Graph,
  starts: readonly { readonly state: number; readonly cost: number }[],
  goal: number,
  isOneEnough: boolean,
): Search {
  const { layerCount, firstArc, arcTarget, arcCost, places, leastCostPerMetre } = graph;
  const stateCount = firstArc.length - 1;
  const costs = new Float64Array(stateCount).fill(Number.POSITIVE_INFINITY);
  const cameBy = new Int32Array(stateCount).fill(-1);
  const cameFrom = new Int32Array(stateCount).fill(-1);
  const isSettled = new Uint8Array(stateCount);
  const queue = new FlatQueue<number>();
  const atLeast = (state: number) =>
    leastCostPerMetre * chordMetres(places, Math.floor(state / layerCount), goal);
  for (const { state, cost } of starts) {
    costs[state] = cost;
    queue.push(state, cost + atLeast(state));
  }
  const reached: number[] = [];
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    if (isSettled[state] === 1) continue;
    isSettled[state] = 1;
    if (Math.floor(state / layerCount) === goal) {
      reached.push(state);
      if (isOneEnough || reached.length === layerCount) break;
    }
    const cost = costs[state] ?? 0;
    const end = firstArc[state + 1] ?? 0;
    for (let arc = firstArc[state] ?? 0; arc < end; arc += 1) {
      const target = arcTarget[arc] ?? 0;
      if (isSettled[target] === 1) continue;
      const through = cost + (arcCost[arc] ?? 0);
      if (through >= (costs[target] ?? 0)) continue;
      costs[target] = through;
      cameBy[target] = arc;
      cameFrom[target] = state;
      queue.push(target, through + atLeast(target));
    }
  }
  return { costs, cameBy, cameFrom, reached };
}

/** Backwards from the goal of the last stretch; each stretch begins in the state in which the one before it ended. */
function pathOf({ layerCount, arcEdge }: Graph, stretches: readonly Search[]): Path | null {
  const last = stretches.at(-1);
  let state = last?.reached[0];
  if (last === undefined || state === undefined) return null;
  const cost = last.costs[state] ?? 0;
  const steps: PathStep[] = [];
  for (const { cameBy, cameFrom } of stretches.toReversed()) {
    for (let arc = cameBy[state] ?? -1; arc !== -1; arc = cameBy[state] ?? -1) {
      steps.push({
        edge: arcEdge[arc] ?? -1,
        layer: state % layerCount,
        node: Math.floor(state / layerCount),
      });
      state = cameFrom[state] ?? 0;
    }
  }
  return { cost, steps: steps.toReversed() };
}
