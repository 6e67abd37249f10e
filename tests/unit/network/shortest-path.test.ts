import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { buildGraph, type GraphEdge, type GraphInput, TRANSFER } from '#network/graph.ts';
import { shortestPath } from '#network/shortest-path.ts';

/** Small networks in three layers: any shape, any costs, transfers here and there. */
const networks = fc
  .record({
    places: fc.array(
      fc.tuple(fc.double({ min: 40, max: 60, noNaN: true }), fc.double({ min: 30, max: 50, noNaN: true })),
      { minLength: 2, maxLength: 7 },
    ),
    transfers: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    transferCost: fc.integer({ min: 0, max: 400 }),
    edges: fc.array(
      fc.record({
        from: fc.nat(6),
        to: fc.nat(6),
        layers: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 }),
        cost: fc.integer({ min: 0, max: 900 }),
      }),
      { maxLength: 14 },
    ),
  })
  .map(({ places, transfers, transferCost, edges }): GraphInput => {
    const count = places.length;
    const joined = edges.map(
      (edge): GraphEdge => ({ ...edge, from: edge.from % count, to: edge.to % count }),
    );
    return {
      positions: places.map(([longitude, latitude]): Position => [longitude, latitude]),
      canTransfer: transfers.slice(0, count),
      layerCount: 3,
      transferCost: () => transferCost,
      edges: joined.filter(({ from, to }) => from !== to),
    };
  });

/** Bellman and Ford: relax every edge and every transfer as often as there are states. */
function cheapest(
  { positions, canTransfer, layerCount, transferCost, edges }: GraphInput,
  from: number,
  to: number,
) {
  const costs = positions.map((_, node) =>
    Array.from({ length: layerCount }, () => (node === from ? 0 : Number.POSITIVE_INFINITY)),
  );
  const at = (node: number, layer: number) => costs[node]?.[layer] ?? Number.POSITIVE_INFINITY;
  const relax = (node: number, layer: number, cost: number) => {
    const row = costs[node];
    if (row !== undefined && cost < at(node, layer)) row[layer] = cost;
  };
  for (let round = 0; round < positions.length * layerCount; round += 1) {
    for (const edge of edges)
      for (const layer of edge.layers) {
        relax(edge.to, layer, at(edge.from, layer) + edge.cost);
        relax(edge.from, layer, at(edge.to, layer) + edge.cost);
      }
    for (const [node, can] of canTransfer.entries())
      if (can)
        for (let a = 0; a < layerCount; a += 1)
          for (let b = 0; b < layerCount; b += 1)
            if (a !== b) relax(node, b, at(node, a) + transferCost(a, b));
  }
  return Math.min(...(costs[to] ?? []));
}

const costOf = (input: GraphInput, stops: readonly number[]) =>
  shortestPath(buildGraph(input), stops)?.cost ?? Number.POSITIVE_INFINITY;

describe('the shortest path', () => {
  it('costs as little as Bellman and Ford find, for any two nodes', () => {
    fc.assert(
      fc.property(networks, (input) => {
        for (const from of input.positions.keys())
          for (const to of input.positions.keys())
            expect(costOf(input, [from, to])).toBeCloseTo(cheapest(input, from, to), 6);
      }),
      { numRuns: 300 },
    );
  });

  it('costs the same both ways', () => {
    fc.assert(
      fc.property(networks, (input) => {
        expect(costOf(input, [0, 1])).toBeCloseTo(costOf(input, [1, 0]), 6);
      }),
    );
  });

  it('never costs more than a detour', () => {
    fc.assert(
      fc.property(networks, (input) => {
        const detour = costOf(input, [0, input.positions.length - 1, 1]);
        expect(costOf(input, [0, 1])).toBeLessThanOrEqual(detour + 1e-6);
      }),
    );
  });

  it('is made of steps that follow each other and add up to its cost', () => {
    fc.assert(
      fc.property(networks, (input) => {
        const path = shortestPath(buildGraph(input), [0, 1]);
        if (path === null) return;
        let node = 0;
        let layer: number | null = null;
        let cost = 0;
        for (const step of path.steps) {
          if (step.edge === TRANSFER) {
            expect(input.canTransfer[node]).toBe(true);
            cost += input.transferCost(layer ?? 0, step.layer);
          } else {
            const edge = input.edges[step.edge];
            expect([edge?.from, edge?.to].toSorted()).toEqual([node, step.node].toSorted());
            expect(edge?.layers).toContain(step.layer);
            if (layer !== null) expect(step.layer).toBe(layer);
            cost += edge?.cost ?? 0;
          }
          node = step.node;
          layer = step.layer;
        }
        expect(node).toBe(1);
        expect(cost).toBeCloseTo(path.cost, 6);
      }),
    );
  });

  it('goes on after a stop in the vehicle in which it came', () => {
    const input: GraphInput = {
      positions: [
        [50, 37],
        [50, 38],
        [50, 39],
      ],
      canTransfer: [false, false, false],
      layerCount: 2,
      transferCost: () => 1,
      edges: [
        { from: 0, to: 1, layers: [0], cost: 5 },
        { from: 1, to: 2, layers: [1], cost: 5 },
      ],
    };
    expect(shortestPath(buildGraph(input), [0, 1, 2])).toBeNull();
    const open = { ...input, canTransfer: [false, true, false] };
    expect(shortestPath(buildGraph(open), [0, 1, 2])?.cost).toBe(11);
  });

  it('asks for two stops', () => {
    const graph = buildGraph({
      positions: [[50, 37]],
      canTransfer: [true],
      layerCount: 1,
      transferCost: () => 1,
      edges: [],
    });
    expect(() => shortestPath(graph, [0])).toThrow(RangeError);
    expect(shortestPath(graph, [0, 0])).toEqual({ cost: 0, steps: [] });
  });
});
