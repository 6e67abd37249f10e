import { dateDataset } from '#dataset/dated-dataset.ts';
import type { NetworkEdge } from '#dataset/network-document.ts';
import type { ParsedDataset } from '#dataset/parsed-dataset.ts';
import { alignmentsDocument } from '#dataset/publish-alignments.ts';
import { networkDocument } from '#dataset/publish-network.ts';
import { READING_DAY } from '#ledger/claim-day.ts';
import { ledgerRows } from '#ledger/ledger-row.ts';

/** How much there is, for whoever changes the data and for release notes. */
export interface DatasetCounts {
  readonly projects: number;
  readonly parts: number;
  readonly topics: number;
  readonly features: number;
  readonly claims: number;
  readonly rejected: number;
  readonly superseded: number;
  readonly unknown: number;
  readonly sources: number;
  readonly events: number;
  readonly people: number;
  readonly quantities: number;
  /** Things of which something is claimed, and those of which claims that stand contradict each other. */
  readonly rows: number;
  readonly contested: number;
  readonly networkNodes: number;
  readonly networkEdges: number;
  /** Of the edges, by how well their length is known. */
  readonly edgesPublished: number;
  readonly networkKm: string;
  /** Lines with kilometres, and the named places on them. */
  readonly linesWithKm: number;
  readonly placesOnLines: number;
  readonly decks: number;
  readonly deckSteps: number;
}

export function countDataset(parsed: ParsedDataset): DatasetCounts {
  const dataset = dateDataset(parsed);
  const claims = [...dataset.claims.values()].flat();
  const rows = [...dataset.claims.values()].flatMap((own) =>
    ledgerRows(own, dataset.vocabulary.quantities, READING_DAY),
  );
  const { nodes, edges } = networkDocument(dataset);
  // A stop that is off its line, or out of order, is found here too.
  const chained = alignmentsDocument(dataset).alignments.flatMap(({ chainage }) => chainage ?? []);
  return {
    projects: dataset.projects.length,
    parts: dataset.projects.reduce((count, { parts }) => count + parts.length, 0),
    topics: dataset.topics.length,
    features: [...dataset.geometry.values()].flat().length,
    claims: claims.length,
    rejected: claims.filter(({ standing }) => typeof standing === 'object' && 'rejectedBecause' in standing)
      .length,
    superseded: claims.filter(({ standing }) => typeof standing === 'object' && 'supersededBy' in standing)
      .length,
    unknown: claims.filter(({ value }) => value === 'unknown').length,
    sources: dataset.sources.size,
    events: dataset.events.length,
    people: dataset.people.size,
    quantities: new Set(claims.map(({ quantity }) => quantity)).size,
    rows: rows.length,
    contested: rows.filter(({ contested }) => contested.length > 0).length,
    networkNodes: nodes.length,
    networkEdges: edges.length,
    edgesPublished: edges.filter(({ published }) => published !== null).length,
    networkKm: (['rail', 'road', 'sea'] as const).map((mode) => `${mode} ${kmOf(edges, mode)}`).join(', '),
    linesWithKm: chained.length,
    placesOnLines: chained.reduce((count, { stops }) => count + stops.length, 0),
    decks: dataset.decks.length,
    deckSteps: dataset.decks.reduce((count, { steps }) => count + steps.length, 0),
  };
}

function kmOf(edges: readonly NetworkEdge[], mode: NetworkEdge['mode']): number {
  const km = edges.filter((edge) => edge.mode === mode).map((edge) => edge.published?.km ?? edge.measuredKm);
  return Math.round(km.reduce((sum, one) => sum + one, 0));
}
