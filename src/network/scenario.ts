import type { NetworkDocument, NetworkEdge } from '#dataset/network-document.ts';
import type { Conditions } from './openness.ts';
import { type Answer, findRoute } from './route.ts';
import { EVERYTHING, type RouteChoice, type RouteMeans, TODAY } from './route-choice.ts';
import type { Assumptions } from './transport-graph.ts';

/** The assumptions of the data with somebody's own in their place. */
export function assumptionsOf(network: NetworkDocument, own: Partial<Assumptions>): Assumptions {
  const given = network.assumptions.map(({ id, value }) => [id, own[id] ?? value]);
  return Object.fromEntries(given) as Assumptions;
}

export function scenarioIds({ scenarios }: NetworkDocument): string[] {
  return [TODAY, ...scenarios.map(({ id }) => id), EVERYTHING];
}

/** What is open in a scenario on a day; what was switched by hand goes before it. */
export function conditionsOf(
  network: NetworkDocument,
  { scenario, switched, rule }: Pick<RouteChoice, 'scenario' | 'switched' | 'rule'>,
  day: string,
): Conditions {
  const isSwitched = (isOn: boolean) =>
    Object.entries(switched).flatMap(([id, on]) => (on === isOn ? id : []));
  const opens =
    scenario === EVERYTHING
      ? network.edges.map(({ id }) => id)
      : (network.scenarios.find(({ id }) => id === scenario)?.opens ?? []);
  return {
    day,
    rule,
    opened: new Set([...opens, ...isSwitched(true)]),
    closed: new Set(isSwitched(false)),
  };
}

/** Whether an edge is there at all for what somebody wants to travel on. */
export function isOfMeans({ mode, isBesideRailway }: NetworkEdge, means: RouteMeans): boolean {
  switch (means) {
    case 'railway-first':
      return !isBesideRailway;
    case 'any':
      return true;
    case 'road':
      return mode === 'road';
    case 'no-road':
      return mode !== 'road';
  }
}

/** The answer under the scenario of the choice, or null where it names no two nodes of the network. */
export function routeFor(network: NetworkDocument, choice: RouteChoice, day: string): Answer | null {
  const stops = [choice.from, ...choice.via, choice.to].flatMap((id) => id ?? []);
  const isKnown = (id: string) => network.nodes.some((node) => node.id === id);
  if (choice.from === null || choice.to === null || !stops.every(isKnown)) return null;
  const edges = network.edges.filter((edge) => isOfMeans(edge, choice.means));
  return findRoute(
    { ...network, edges },
    {
      stops,
      criterion: choice.criterion,
      conditions: conditionsOf(network, choice, day),
      assumptions: assumptionsOf(network, choice.assumptions),
    },
  );
}

export interface ComparedScenario {
  readonly scenario: string;
  readonly answer: Answer;
}

/** The same question under every scenario. */
export function compareScenarios(
  network: NetworkDocument,
  choice: RouteChoice,
  day: string,
): readonly ComparedScenario[] {
  return scenarioIds(network).flatMap((scenario) => {
    const answer = routeFor(network, { ...choice, scenario }, day);
    return answer === null ? [] : { scenario, answer };
  });
}
