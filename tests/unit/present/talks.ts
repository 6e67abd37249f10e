import type { Message } from '#present/message.ts';
import type { PartValues } from '#present/shared-parts.ts';
import { type TalkWindow, talkWindow } from '#present/talk-window.ts';

export const SESSION = '0123456789abcdef0123456789abcdef';

/** A window whose name is one digit, sixteen times. */
export function windowNamed(digit: string, role: TalkWindow['role']): TalkWindow {
  return talkWindow({ id: digit.repeat(16), session: SESSION, role });
}

export function pictureAt(stepIndex: number): PartValues['picture'] {
  return {
    story: { deckId: 'missing-link', stepIndex },
    arrival: 0,
    isExploring: false,
    address: '#',
    camera: null,
  };
}

export const SETTINGS: PartValues['audience'] = {
  language: 'fa',
  theme: 'light',
  digits: 'language',
  isProjector: false,
  isMotionOff: false,
  statusScale: 'atlas',
};

export function messageFrom(window: TalkWindow, body: Message['body']): Message {
  const { session, id: from, role, term, sequence } = window;
  return { protocol: 'araz-atlas-talk-1', session, from, role, term, sequence, body };
}
