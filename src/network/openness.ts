import type { NetworkEdge } from '#dataset/network-document.ts';
import { type StatusStep, stepOn } from '#ledger/status-step.ts';

/**
 * What counts as open. `reported`: what was last said to operate, also where nothing has been heard since or a report left
 * it open. `confirmed`: only what the newest report says operates.
 */
export const OPEN_RULES = ['reported', 'confirmed'] as const;
export type OpenRule = (typeof OPEN_RULES)[number];

/** Which edges can be travelled. */
export interface Conditions {
  /** As known on this day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly rule: OpenRule;
  /** Edges taken as open whatever their status. */
  readonly opened: ReadonlySet<string>;
  /** Edges done without. */
  readonly closed: ReadonlySet<string>;
}

/** The status in force and, where that says nothing, the last one that said something. */
export interface EdgeStatus {
  readonly step: StatusStep | null;
  readonly reported: StatusStep | null;
}

export function statusOn({ steps }: Pick<NetworkEdge, 'steps'>, day: string): EdgeStatus {
  return {
    step: stepOn(steps, day),
    reported: steps.findLast(({ from, status }) => from <= day && status !== 'unknown') ?? null,
  };
}

/** How an edge comes to be open: by its status, by what was said before all went silent, by decree, or not at all. */
export type Openness = 'operating' | 'unconfirmed' | 'taken-as-open' | 'closed';

export function opennessOf(edge: NetworkEdge, { day, rule, opened, closed }: Conditions): Openness {
  if (closed.has(edge.id)) return 'closed';
  const { step, reported } = statusOn(edge, day);
  if (step?.status === 'operating') return 'operating';
  const isUnconfirmed = step?.status === 'unknown' && reported?.status === 'operating';
  if (isUnconfirmed && rule === 'reported') return 'unconfirmed';
  return opened.has(edge.id) ? 'taken-as-open' : 'closed';
}
