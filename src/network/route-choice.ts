import type { OpenRule } from './openness.ts';
import type { Assumptions, Criterion } from './transport-graph.ts';

/** As things are on the day shown, and were everything open that the network has; between them those of the data. */
export const TODAY = 'today';
export const EVERYTHING = 'everything';

/**
 * What freight may travel on: roads only where no railway runs beside them, any of the network, roads alone, or no roads.
 */
export const ROUTE_MEANS = ['railway-first', 'any', 'road', 'no-road'] as const;
export type RouteMeans = (typeof ROUTE_MEANS)[number];

/** All of what somebody asks of the network, by ids. */
export interface RouteChoice {
  readonly from: string | null;
  readonly via: readonly string[];
  readonly to: string | null;
  readonly criterion: Criterion;
  readonly scenario: string;
  /** Edges switched on or off by hand. */
  readonly switched: Readonly<Record<string, boolean>>;
  readonly rule: OpenRule;
  readonly means: RouteMeans;
  /** Where they differ from those of the data. */
  readonly assumptions: Partial<Assumptions>;
}

export const NO_ROUTE: RouteChoice = {
  from: null,
  via: [],
  to: null,
  criterion: 'time',
  scenario: TODAY,
  switched: {},
  rule: 'reported',
  means: 'railway-first',
  assumptions: {},
};
