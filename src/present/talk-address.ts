import type { Role } from './message.ts';

/** What the address of a window says of its talk, until the window has read it. */
export interface TalkAddress {
  readonly role: Role;
  readonly session: string;
}

const PART = /^window=(audience|presenter)\.([a-f0-9]{32})$/;

/** Reads one part of an address; null where it says something else. */
export function parseTalkAddress(part: string): TalkAddress | null {
  const [, role, session] = PART.exec(part) ?? [];
  if (session === undefined) return null;
  return { role: role === 'presenter' ? 'presenter' : 'audience', session };
}

export function formatTalkAddress({ role, session }: TalkAddress): string {
  return `window=${role}.${session}`;
}
