import { LANGUAGES } from '#core/language.ts';
import type { DatedClaim } from '#ledger/claim-day.ts';
import { parseCitedText } from './cited-text.ts';
import { claimNamed, contextOf, rowOf } from './claim-context.ts';
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

/** Sources in the order in which the deck first cites them: their numbers on stage. */
export function deckDocument(deck: Deck, dataset: DatedDataset): DeckDocument {
  const targets = citedBy(deck);
  const claims = new Map<string, DatedClaim>();
  for (const target of targets) {
    const claim = claimNamed(dataset, target);
    if (claim !== undefined) claims.set(target, claim);
  }
  const cited = [...claims.values()];
  for (const figure of deck.steps.flatMap(({ figures }) => figures ?? [])) {
    const [subject = ''] = figure.split('/');
    for (const claim of rowOf(dataset, figure)) claims.set(`${subject}/${claim.id}`, claim);
  }
  const events = dataset.events.filter(({ id }) => targets.includes(`event:${id}`));
  const eventSources = events.flatMap(({ sources }) => sources);
  return {
    deck,
    claims: Object.fromEntries(claims),
    events: Object.fromEntries(events.map((event) => [event.id, event])),
    ...contextOf([...cited, ...claims.values()], dataset, eventSources),
  };
}

/** Everything the deck names, in the order of its steps: `subject/claim` and `event:id`. */
export function citedBy({ summary, steps }: Deck): readonly string[] {
  const inSteps = steps.flatMap(({ title, text, figures, notes }) => [
    ...linksOf(title),
    ...linksOf(text),
    ...(figures ?? []),
    ...linksOf(notes),
  ]);
  return [...new Set([...inSteps, ...linksOf(summary)])];
}

function linksOf(text: SpokenText | undefined): string[] {
  return LANGUAGES.flatMap((language) =>
    parseCitedText(text?.[language] ?? '').flatMap(({ target }) => target ?? []),
  );
}
