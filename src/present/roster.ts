import type { Role } from './message.ts';

/** Another window of the same talk. */
export interface Peer {
  readonly id: string;
  readonly role: Role;
  /** Of two windows in one role, the one with the higher term leads. */
  readonly term: number;
  /** Of the last message heard from it. */
  readonly sequence: number;
  /** Milliseconds. */
  readonly heardAt: number;
}

export type Roster = ReadonlyMap<string, Peer>;

/** A window that has not been heard for so long is gone: three beats, and a little for a busy machine. */
export const PATIENCE_MILLISECONDS = 3500;

export function livingAt(roster: Roster, now: number): Roster {
  const living = [...roster].filter(([, { heardAt }]) => now - heardAt <= PATIENCE_MILLISECONDS);
  return living.length === roster.size ? roster : new Map(living);
}

type Candidate = Pick<Peer, 'id' | 'role' | 'term'>;

/**
 * Whether `one` leads among all windows in its role. Only a window that leads drives the talk; the others look on. The highest
 * term leads, so that a newcomer does not push out whoever is there; of equal terms the smaller name.
 */
export function leadsAmong(one: Candidate, others: Iterable<Candidate>): boolean {
  for (const other of others) {
    if (other.role !== one.role || other.id === one.id) continue;
    if (other.term > one.term || (other.term === one.term && other.id < one.id)) return false;
  }
  return true;
}

export function highestTerm(peers: Iterable<Pick<Peer, 'term'>>): number {
  return Math.max(0, ...[...peers].map(({ term }) => term));
}
