import { expect, it } from 'vitest';
import { formatKeptTalk, parseKeptTalk } from '#present/kept-talk.ts';
import { formatTalkAddress, parseTalkAddress } from '#present/talk-address.ts';
import { pictureAt, SESSION } from './talks.ts';

it('a talk that was kept is read as it was', () => {
  const stamp = { count: 3, by: 'a'.repeat(16) };
  const kept = {
    session: SESSION,
    role: 'presenter',
    register: { picture: { value: pictureAt(2), stamp } },
  } as const;
  expect(parseKeptTalk(formatKeptTalk(kept))).toEqual(kept);
});

it.each([null, '', '{', '[]', '{"session":"x"}', `{"session":"${SESSION}","role":"king","register":{}}`])(
  'what is not a talk is none: %s',
  (text) => {
    expect(parseKeptTalk(text)).toBeNull();
  },
);

it('the address of a window says its role and its talk, and nothing else is read from it', () => {
  const talk = { role: 'presenter', session: SESSION } as const;
  expect(parseTalkAddress(formatTalkAddress(talk))).toEqual(talk);
  expect(parseTalkAddress('window=presenter.abc')).toBeNull();
  expect(parseTalkAddress(`window=owner.${SESSION}`)).toBeNull();
});
