import '../../scripts/node-version.mjs';
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from '../../scripts/install.mjs';
import { PlainError, runMain } from '../../scripts/plain-error.mjs';
import { PROJECT_ROOT } from '../../scripts/project-root.mjs';

/** Sides of the grids: about 6,000, 25,000 and 100,000 edges. */
const SIDES = [56, 112, 224];
const BUDGET_MS = 50;
const QUERIES = 60;

/** @typedef {{ name: string, edges: number, buildMs: number, median: number, p95: number, most: number }} Row */

// Measures what a question costs on grids of up to a hundred thousand edges, beside ngraph.path, and writes docs/network.md.
await runMain(async () => {
  await ensureInstalled();
  // Imported only now: these need packages that may just have been installed.
  const { withSources } = await import('../../scripts/with-sources.mjs');
  const { percentile } = await import('../scale/percentile.mjs');
  const { jitteredGrid, randomPairs } = await import('./jittered-grid.mjs');
  const { default: createGraph } = await import('ngraph.graph');
  const { default: ngraphPath } = await import('ngraph.path');
  await withSources(async (load) => {
    const { buildGraph } = await load('/src/network/graph.ts');
    const { shortestPath } = await load('/src/network/shortest-path.ts');
    /** @type {Row[]} */
    const rows = [];
    for (const side of SIDES) {
      const grid = jitteredGrid(side);
      const pairs = randomPairs(side * side, QUERIES);
      const peer = peerOf(createGraph, ngraphPath, grid);
      const one = ownOf(buildGraph, shortestPath, grid, 1);
      const three = ownOf(buildGraph, shortestPath, grid, 3);
      // Taken in turns, so that whatever else the machine does falls on all of them.
      const times = pairs.map(([from, to]) => ({
        own: timed(() => one.cost(from, to)),
        layered: timed(() => three.cost(from, to)),
        peer: timed(() => peer.cost(from, to)),
      }));
      for (const { own, peer: other } of times) {
        if (Math.abs(own.value - other.value) > 1e-6 * own.value)
          throw new PlainError(`The two disagree: ${own.value} and ${other.value}.`);
      }
      const row = (/** @type {string} */ name, /** @type {number} */ buildMs, /** @type {number[]} */ ms) =>
        rows.push({
          name,
          edges: grid.edges.length,
          buildMs,
          median: percentile(ms, 50),
          p95: percentile(ms, 95),
          most: Math.max(...ms),
        });
      row(
        'atlas',
        one.buildMs,
        times.map(({ own }) => own.ms),
      );
      row(
        'atlas, three layers',
        three.buildMs,
        times.map(({ layered }) => layered.ms),
      );
      row(
        'ngraph.path, A*',
        peer.buildMs,
        times.map(({ peer: other }) => other.ms),
      );
    }
    const text = reportOf(rows);
    await writeFile(join(PROJECT_ROOT, 'docs/network.md'), text);
    console.log(text);
    const slowest = Math.max(...rows.filter(({ name }) => name.startsWith('atlas')).map(({ p95 }) => p95));
    if (slowest > BUDGET_MS)
      throw new PlainError(
        `A question takes ${slowest.toFixed(0)} ms at the 95th percentile; ${BUDGET_MS} ms are allowed.`,
      );
  });
});

/** @template T @param {() => T} work @returns {{ value: T, ms: number }} */
function timed(work) {
  const startedAt = performance.now();
  const value = work();
  return { value, ms: performance.now() - startedAt };
}

/**
 * The atlas's own search. In one layer it answers what the library does; in three, each edge lies in one of them and one in
 * ten nodes lets freight change.
 * @param {(input: object) => object} buildGraph
 * @param {(graph: object, stops: readonly number[]) => { cost: number } | null} shortestPath
 * @param {import('./jittered-grid.mjs').Grid} grid
 * @param {number} layerCount
 */
function ownOf(buildGraph, shortestPath, { positions, edges }, layerCount) {
  const { value: graph, ms: buildMs } = timed(() =>
    buildGraph({
      positions,
      canTransfer: positions.map((_, i) => layerCount > 1 && i % 10 === 0),
      layerCount,
      transferCost: () => 20_000,
      edges: edges.map((edge, i) => ({ ...edge, layers: layerCount === 1 ? [0] : [0, 1 + (i % 2)] })),
    }),
  );
  return {
    buildMs,
    cost: (/** @type {number} */ from, /** @type {number} */ to) =>
      shortestPath(graph, [from, to])?.cost ?? Number.POSITIVE_INFINITY,
  };
}

/**
 * The library, given the same lower bound for its search.
 * @param {typeof import('ngraph.graph').default} createGraph
 * @param {typeof import('ngraph.path').default} ngraphPath
 * @param {import('./jittered-grid.mjs').Grid} grid
 */
function peerOf(createGraph, ngraphPath, { positions, edges, leastMetres }) {
  const { value: finder, ms: buildMs } = timed(() => {
    const graph = createGraph();
    for (const [i, position] of positions.entries()) graph.addNode(i, position);
    for (const { from, to, cost } of edges) graph.addLink(from, to, cost);
    return ngraphPath.aStar(graph, {
      oriented: false,
      distance: (_from, _to, link) => Number(link.data),
      heuristic: (from, to) => leastMetres(Number(from.id), Number(to.id)),
    });
  });
  const costOf = new Map(
    edges.flatMap(({ from, to, cost }) => [
      [`${from} ${to}`, cost],
      [`${to} ${from}`, cost],
    ]),
  );
  return {
    buildMs,
    cost: (/** @type {number} */ from, /** @type {number} */ to) => {
      const ids = finder.find(from, to).map(({ id }) => id);
      return ids
        .slice(1)
        .reduce((/** @type {number} */ sum, id, i) => sum + (costOf.get(`${ids[i]} ${id}`) ?? 0), 0);
    },
  };
}

/** @param {readonly Row[]} rows */
function reportOf(rows) {
  const cells = rows.map(
    ({ name, edges, buildMs, median, p95, most }) =>
      `| ${edges.toLocaleString('en')} | ${name} | ${buildMs.toFixed(0)} ms | ${median.toFixed(1)} ms | ${p95.toFixed(1)} ms | ${most.toFixed(1)} ms |`,
  );
  return `<!-- Written by \`npm run bench:network\`; do not edit by hand. -->

# Routes

What a question for the shortest way costs on jittered grids (always the same ones), measured by \`npm run bench:network\`:
${QUERIES} pairs of nodes at random, ${cpus().length} processors, each pair asked of all in turn. Both get the same lower bound for the rest of a
way, and their answers are compared. With three layers every node is three: two railways and a road, with changes at one node
in ten. The atlas itself has some hundred edges.

| edges | search | building | median | p95 | longest |
| ---: | --- | ---: | ---: | ---: | ---: |
${cells.join('\n')}

Budget: at most ${BUDGET_MS} ms at the 95th percentile.
`;
}
