import { LANGUAGES } from '#core/language.ts';
import { type DatedClaim, READING_DAY } from '#ledger/claim-day.ts';
import { ledgerRows } from '#ledger/ledger-row.ts';
import { parseCitedText } from './cited-text.ts';
import { type CitedLedger, claimNamed, contextOf, rowOf } from './claim-context.ts';
import type { DatedDataset } from './dated-dataset.ts';
import type { DeckDocument, DeckEntry, DecksDocument } from './deck-document.ts';
import type { Deck, SpokenText } from './deck-schema.ts';

export function decksDocument({ decks }: DatedDataset): DecksDocument {
  return { decks: decks.map(deckEntry) };
}

export function deckEntry({ id, title, summary, steps }: Deck): DeckEntry {
  return {
    id,
    title,
    summary: summary ?? null,
    stepCount: steps.length,
    seconds: steps.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

/** Sources in the order in which the deck first cites them: their numbers on stage. What the audience sees goes before notes. */
export function deckDocument(deck: Deck, dataset: CitedLedger): DeckDocument {
  const shown = shownBy(deck, dataset);
  const targets = new Set([...shown, ...citedBeside(deck)]);
  const claims = new Map<string, DatedClaim>();
  for (const target of targets) {
    const claim = claimNamed(dataset, target);
    if (claim !== undefined) claims.set(target, claim);
  }
  const cited = [...claims.values()];
  for (const figure of figuresOf(deck)) {
    for (const claim of rowOf(dataset, figure)) claims.set(nameOf(figure, claim), claim);
  }
  const events = dataset.events.filter(({ id }) => targets.has(`event:${id}`));
  const context = contextOf(
    [...cited, ...claims.values()],
    dataset,
    events.flatMap(({ sources }) => sources),
  );
  const shownIds = new Set(shown.flatMap((target) => sourcesOf(target, dataset)));
  const ids = new Set([...shownIds, ...context.sources.map(({ id }) => id)]);
  return {
    deck,
    claims: Object.fromEntries(claims),
    events: Object.fromEntries(events.map((event) => [event.id, event])),
    ...context,
    sources: [...ids].flatMap((id) => dataset.sources.get(id) ?? []),
    shownSourceCount: shownIds.size,
  };
}

/** Everything a deck names: `subject/claim` and `event:id`. */
export function citedTargets(deck: Deck): string[] {
  const shown = deck.steps.flatMap(({ title, text }) => [...linksOf(title), ...linksOf(text)]);
  return [...shown, ...figuresOf(deck), ...citedBeside(deck)];
}

/** What the audience sees named, in the order of the steps: `subject/claim` and `event:id`, what contradicts a figure after it. */
function shownBy({ steps }: Deck, dataset: CitedLedger): string[] {
  return steps.flatMap(({ title, text, figures = [] }) => [
    ...linksOf(title),
    ...linksOf(text),
    ...figures.flatMap((figure) => [figure, ...contradicting(figure, dataset)]),
  ]);
}

function citedBeside({ summary, steps }: Deck): string[] {
  return [...steps.flatMap(({ notes }) => linksOf(notes)), ...linksOf(summary)];
}

/** Of the claims that leave a figure contested the newest of each value; none where all that stand agree. */
function contradicting(figure: string, dataset: CitedLedger): string[] {
  const rows = ledgerRows(rowOf(dataset, figure), dataset.vocabulary.quantities, READING_DAY);
  const oldestFirst = rows.flatMap(({ contested }) => contested.toReversed());
  const byValue = new Map(oldestFirst.map((claim) => [JSON.stringify(claim.value), claim]));
  return [...byValue.values()].map((claim) => nameOf(figure, claim));
}

function sourcesOf(target: string, dataset: CitedLedger): readonly string[] {
  const event = dataset.events.find(({ id }) => target === `event:${id}`);
  return event?.sources ?? [claimNamed(dataset, target)?.source ?? []].flat();
}

function figuresOf({ steps }: Deck): string[] {
  return steps.flatMap(({ figures }) => figures ?? []);
}

/** The name of a claim about the same thing as `figure`: `subject/claim`. */
function nameOf(figure: string, { id }: DatedClaim): string {
  return figure.replace(/\/.*$/, `/${id}`);
}

function linksOf(text: SpokenText | undefined): string[] {
  return LANGUAGES.flatMap((language) =>
    parseCitedText(text?.[language] ?? '').flatMap(({ target }) => target ?? []),
  );
}
