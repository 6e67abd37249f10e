import type { DeckDocument } from '#dataset/deck-document.ts';

/** The sources behind what a link of a deck's text names, a claim or an event. */
export function sourcesOf(target: string, { claims, events }: DeckDocument): readonly string[] {
  if (target.startsWith('event:')) return events[target.slice('event:'.length)]?.sources ?? [];
  const claim = claims[target];
  return claim === undefined ? [] : [claim.source];
}
