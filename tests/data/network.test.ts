import { describe, expect, it } from 'vitest';
import { dateDataset } from '#dataset/dated-dataset.ts';
import { parseDataset } from '#dataset/parse-dataset.ts';
import { describeProblem } from '#dataset/problem.ts';
import { networkDocument } from '#dataset/publish-network.ts';
import { statusOn } from '#network/openness.ts';
import type { Route } from '#network/route.ts';
import { NO_ROUTE, type RouteChoice } from '#network/route-choice.ts';
import { routeFor } from '#network/scenario.ts';
import { readDataFiles } from '../../geodata/build/read-geodata.ts';
import { realDataset } from '../unit/support/real-data.ts';

const network = networkDocument(dateDataset(realDataset()));
const DAY = '2026-11-22';

function routeOf(more: Partial<RouteChoice>): Route {
  const answer = routeFor(network, { ...NO_ROUTE, ...more }, DAY);
  if (answer?.type !== 'found') throw new Error(`no route: ${answer?.type}`);
  return answer.route;
}

describe('the network', () => {
  it('is as large as it is said to be', () => {
    expect([network.nodes.length, network.edges.length]).toEqual([78, 131]);
    expect(network.edges.filter(({ published }) => published !== null)).toHaveLength(20);
  });

  it('has a source, a status and a length for every edge', () => {
    for (const edge of network.edges) {
      expect(edge.sources, edge.id).not.toEqual([]);
      expect(edge.steps, edge.id).not.toEqual([]);
      expect(edge.measuredKm, edge.id).toBeGreaterThan(0);
      expect(edge.measuredMostKm, edge.id).toBeGreaterThan(edge.measuredLeastKm);
    }
  });

  it('takes from the sources what they publish', () => {
    const km = (id: string) => network.edges.find((edge) => edge.id === id)?.published;
    expect(km('rasht-astara')).toMatchObject({ km: 162.5, leastKm: 152, mostKm: 170 });
    expect(km('osmanli-astara')).toMatchObject({ km: 185, isDifference: true });
    expect(km('rasht-qazvin')?.km).toBe(164);
  });

  it('leaves every stretch open alike after the strikes, whether its status is a project’s or its own', () => {
    const last = (id: string) => network.edges.find((edge) => edge.id === id)?.steps.at(-1);
    for (const id of ['rasht-qazvin', 'qazvin-karaj', 'bafq-bandar-abbas', 'tabriz-jolfa'])
      expect(last(id), id).toMatchObject({ status: 'unknown', asOf: '2026-04' });
    expect(
      statusOn(network.edges.find(({ id }) => id === 'rasht-qazvin') ?? { steps: [] }, DAY),
    ).toMatchObject({
      reported: { status: 'operating', asOf: '2025-11-17' },
    });
  });

  it('has every project that is under way as an edge that is not open', () => {
    const statusOf = (id: string) => network.edges.find((edge) => edge.id === id)?.steps.at(-1)?.status;
    expect(statusOf('rasht-astara')).toBe('planned');
    expect(statusOf('minjivan-aghband')).toBe('under-construction');
    expect(statusOf('railway-iran')).toBe('planned');
  });
});

describe('known figures', () => {
  it('St Petersburg–Mumbai by the western route is near the published 7,200 km, at most 5 % off', () => {
    const [way] = (network.comparisons[0]?.ways ?? []).filter(({ id }) => id === 'western-opened');
    const route = routeOf({
      from: 'st-petersburg',
      to: 'mumbai',
      via: way?.via ?? [],
      scenario: 'rasht-astara',
    });
    expect(Math.abs(route.km - 7200)).toBeLessThan(360);
    expect(route.leastKm).toBeLessThan(7200);
    expect(route.mostKm).toBeGreaterThan(7200);
    expect(route.gaugeBreaks).toBe(1);
    expect(route.transshipments).toBe(1);
  });

  it('by Suez the sea leg is twice as long', () => {
    const route = routeOf({ from: 'st-petersburg', to: 'mumbai', via: ['suez'] });
    expect(route.km).toBeGreaterThan(14_000);
    expect(route.km).toBeLessThan(16_112);
    expect(route.kmByCountry.get('EG')).toBeCloseTo(163.4, 0);
  });

  it('Bandar Abbas–Moscow by the eastern route takes the 14 to 16 days its operator gives', () => {
    const route = routeOf({ from: 'bandar-abbas', to: 'moscow', via: ['bereket', 'kandyagash'] });
    expect(route.hours / 24).toBeGreaterThan(14);
    expect(route.hours / 24).toBeLessThan(16);
  });

  it('with Rasht–Astara one change of gauge takes the place of reloading', () => {
    const ends = { from: 'astara-azerbaijan', to: 'qazvin' };
    const today = routeOf(ends);
    const opened = routeOf({ ...ends, scenario: 'rasht-astara' });
    expect([today.transshipments, today.gaugeBreaks]).toEqual([1, 0]);
    expect([opened.transshipments, opened.gaugeBreaks]).toEqual([0, 1]);
    expect(today.hours - opened.hours).toBeGreaterThan(15);
  });
});

describe('means of transport', () => {
  const modesOf = (more: Partial<RouteChoice>) => [...routeOf(more).kmByMode.keys()].toSorted();

  it('a lorry goes all the way from Baku to Tehran, to Tabriz and to Tbilisi, and is offered where it is asked for', () => {
    const way = (to: string) => routeOf({ from: 'baku', to, means: 'road' });
    // By the road tables some 790 km, schematic as the drawing is.
    expect(way('tehran').km).toBeGreaterThan(700);
    expect(way('tehran').km).toBeLessThan(850);
    expect(way('tehran').transshipments).toBe(0);
    expect(modesOf({ from: 'baku', to: 'tabriz', means: 'road' })).toEqual(['road']);
    expect(modesOf({ from: 'baku', to: 'tbilisi', means: 'road' })).toEqual(['road']);
    expect(modesOf({ from: 'st-petersburg', to: 'bandar-abbas', means: 'road' })).toEqual(['road']);
  });

  it('without roads there are none, and beside a railway one is taken only where any way will do', () => {
    expect(modesOf({ from: 'moscow', to: 'tehran', means: 'no-road' })).not.toContain('road');
    const beside = (means: RouteChoice['means']) =>
      routeOf({ from: 'baku', to: 'tehran', means }).legs.some((leg) =>
        leg.edges.some(({ edge }) => edge.isBesideRailway),
      );
    expect(beside('railway-first')).toBe(false);
    expect(beside('any')).toBe(true);
  });
});

describe('a file of the network that is wrong stops the reading', () => {
  const problemsAfter = (change: (file: Record<string, Record<string, unknown>[]>) => void, name: string) => {
    const files = readDataFiles(process.cwd());
    const changed = files.network.map(({ file, data }) => {
      const copy = structuredClone(data) as Record<string, Record<string, unknown>[]>;
      if (file.endsWith(`/${name}.json`)) change(copy);
      return { file, data: copy };
    });
    const result = parseDataset({ ...files, network: changed });
    return result.ok ? [] : result.problems.map(describeProblem);
  };

  it.each([
    [
      'a node that is not there',
      { from: 'atlantis' },
      'edges[0].from: there is no such node (found "atlantis")',
    ],
    [
      'no gauge',
      { gaugeMm: undefined },
      'edges[0].gaugeMm: a railway has a gauge in mm or "unknown", and nothing else has one',
    ],
    [
      'a claim that is not there',
      { published: { claim: 'instc/none' } },
      'edges[0].published: no claim of this name gives a length (found "instc/none")',
    ],
    [
      'a line that is not there',
      { line: { along: 'instc/none' } },
      'edges[0].line.along: the atlas draws no such line (found "instc/none")',
    ],
  ])('%s', (_, change, message) => {
    const problems = problemsAfter(({ edges }) => {
      Object.assign(edges?.[0] ?? {}, change);
    }, 'rail');
    expect(problems).toContain(`geodata/network/rail.json: ${message}`);
  });

  it('a node that nothing joins', () => {
    const problems = problemsAfter(({ nodes }) => {
      nodes?.push({ ...nodes[0], id: 'island' });
    }, 'nodes');
    expect(problems).toEqual([
      'geodata/network/nodes.json: nodes: no edge joins this node to the rest of the network (found "island")',
    ]);
  });

  it('a length that cannot be', () => {
    const files = readDataFiles(process.cwd());
    const network = files.network.map(({ file, data }) => ({
      file,
      data: JSON.parse(
        JSON.stringify(data).replace(
          '"claim":"qazvin-rasht-railway/length-2019"',
          '"claim":"instc/rail-bandar-abbas-bafq"',
        ),
      ),
    }));
    const result = parseDataset({ ...files, network });
    if (!result.ok) throw new Error(result.problems.map(describeProblem).join('\n'));
    expect(() => networkDocument(dateDataset(result.dataset))).toThrow(
      /"rasht-qazvin" is published with 626 km/,
    );
  });
});
