import { OWN_DECK_PREFIX } from '#core/own-deck.ts';

/** 64 bits in lower-case letters and digits. Not `crypto.randomUUID`, which pages without TLS do not have. */
export function randomName(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('');
}

/** An id for a new deck of one's own. */
export function randomDeckId(): string {
  return `${OWN_DECK_PREFIX}${randomName()}`;
}
