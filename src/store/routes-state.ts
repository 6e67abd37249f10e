import type { RouteChoice } from '#network/route-choice.ts';

export interface RoutesState {
  readonly routes: RouteChoice;
}

export interface RoutesActions {
  /** Changes what is asked of the network. */
  setRoutes(change: Partial<RouteChoice>): void;
  /** Switches an edge on or off; null leaves it to its status and the scenario. */
  switchEdge(id: string, isOn: boolean | null): void;
}
