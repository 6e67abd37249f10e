import type { DeckDocument } from '#dataset/deck-document.ts';

/** The sources behind what a link of a deck's text names, a claim or an event. */
export function sourcesOf(target: string, { claims, events }: DeckDocument): readonly string[] {
  if (target.startsWith('event:')) return named(events, target.slice('event:'.length))?.sources ?? [];
  const claim = named(claims, target);
  return claim === undefined ? [] : [claim.source];
}

/** Decks of one's own link to whatever their authors write: only a record's own names count. */
function named<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
