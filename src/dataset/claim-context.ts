import type { LocalizedText } from '#core/language.ts';
import type { DatedClaim } from '#ledger/claim-day.ts';
import { rowKey } from '#ledger/ledger-row.ts';
import type { Quantity } from '#ledger/quantity-schema.ts';
import type { DatedDataset } from './dated-dataset.ts';
import type { Person, Source, Vocabulary } from './schema.ts';

/** What claims are made of, as far as the claims beside it need it. */
export interface ClaimContext {
  /** In the order in which they are first cited: the order is their numbers. */
  readonly sources: readonly Source[];
  readonly quantities: Readonly<Record<string, Quantity>>;
  readonly items: Readonly<Record<string, LocalizedText>>;
  readonly people: Readonly<Record<string, Person>>;
}

/** As much of the ledger as it takes to say what claims rest on. */
export type CitedLedger = Pick<DatedDataset, 'claims' | 'sources' | 'people' | 'events'> & {
  readonly vocabulary: Pick<Vocabulary, 'quantities' | 'items'>;
};

/** The claim `subject/claim`, where there is one. */
export function claimNamed(dataset: CitedLedger, name: string): DatedClaim | undefined {
  const [subject = '', id] = name.split('/');
  return dataset.claims.get(subject)?.find((claim) => claim.id === id);
}

/** Every claim about the same thing as `subject/claim`, itself among them; none where there is no such claim. */
export function rowOf(dataset: CitedLedger, name: string): readonly DatedClaim[] {
  const [subject = ''] = name.split('/');
  const claim = claimNamed(dataset, name);
  if (claim === undefined) return [];
  const key = rowKey(claim);
  return (dataset.claims.get(subject) ?? []).filter((other) => rowKey(other) === key);
}

/** The sources, quantities, items and people that claims mention, sources in the order of mention. */
export function contextOf(
  claims: readonly DatedClaim[],
  dataset: CitedLedger,
  moreSources: readonly string[],
): ClaimContext {
  const sourceIds = new Set([...claims.map(({ source }) => source), ...moreSources]);
  const { quantities, items } = dataset.vocabulary;
  const people = new Set(claims.flatMap(({ speaker }) => speaker ?? []));
  return {
    sources: [...sourceIds].flatMap((id) => dataset.sources.get(id) ?? []),
    quantities: pick(quantities, new Set(claims.map(({ quantity }) => quantity))),
    items: pick(items, new Set(claims.flatMap(({ item }) => item ?? []))),
    people: pick(Object.fromEntries(dataset.people), people),
  };
}

/** The entries of `record` under `keys`. */
export function pick<T>(record: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.has(key)));
}
