import { earliestDayOf } from '#core/calendar-date.ts';
import { type DatedClaim, effectiveDay, knownSince } from '#ledger/claim-day.ts';
import { type StatusStep, statusSteps, stepOn } from '#ledger/status-step.ts';
import type { DatedDataset } from './dated-dataset.ts';
import type { AuthoredEdge } from './network-schema.ts';

/**
 * What was known of an edge, and from when. Reports of its own are weighed as the claims of projects are: the newest of
 * the highest confidence leads. In one thing the network asks for more than the ledger, and of both alike: a newer report
 * that leaves the status open is a step of its own, for what was open before the news is not confirmed after it.
 */
export function edgeSteps({ id, status }: AuthoredEdge, dataset: DatedDataset): StatusStep[] {
  const publisherOf = (source: string) => dataset.sources.get(source)?.publisher ?? source;
  if ('reports' in status) {
    const claims = status.reports.map((report, i) => claimOf(report, `${id}-${i}`, dataset));
    return withDoubts(statusSteps(claims, undefined, publisherOf), claims, publisherOf);
  }
  const { project, part, item } = status;
  const claims = (dataset.claims.get(project) ?? []).filter(
    (claim) => claim.quantity === 'status' && claim.part === part && claim.item === item,
  );
  return withDoubts(statusSteps(claims, part, publisherOf, item), claims, publisherOf);
}

type Report = Extract<AuthoredEdge['status'], { reports: unknown }>['reports'][number];

function claimOf({ status, asOf, source, basis }: Report, id: string, dataset: DatedDataset): DatedClaim {
  return {
    id,
    quantity: 'status',
    scope: 'whole',
    value: status === 'unknown' ? 'unknown' : { status },
    unit: 'status',
    precision: 'exact',
    nature: 'actual',
    asOf,
    source,
    basis,
    standing: 'stands',
    // What is generally known was so from the start of the time it is said of.
    knownSince:
      basis === 'own-inference'
        ? earliestDayOf(asOf)
        : knownSince({ asOf }, dataset.sources.get(source)?.date ?? 'undated'),
  };
}

/** The steps, and between them each report that left the status open after the one in force. */
function withDoubts(
  steps: readonly StatusStep[],
  claims: readonly DatedClaim[],
  publisherOf: (source: string) => string,
): StatusStep[] {
  const doubts = claims.filter(({ value, standing }) => value === 'unknown' && standing === 'stands');
  const added = doubts.flatMap((claim): StatusStep[] => {
    const inForce = stepOn(steps, claim.knownSince);
    const asOf = claim.asOf === 'undated' ? claim.knownSince : claim.asOf;
    if (inForce?.status !== 'operating' || inForce.asOf >= effectiveDay(claim)) return [];
    const publisher = publisherOf(claim.source);
    return [{ from: claim.knownSince, status: 'unknown', asOf, publisher, basis: claim.basis }];
  });
  return [...steps, ...added].toSorted((a, b) => a.from.localeCompare(b.from));
}
