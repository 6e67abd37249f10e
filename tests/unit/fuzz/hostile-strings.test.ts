import { describe, expect, it } from 'vitest';
import { readDeckFile } from '#dataset/deck-file.ts';
import { packText, unpackText } from '#interchange/packed-text.ts';
import { parseKeptTalk } from '#present/kept-talk.ts';
import { parseMessage } from '#present/message.ts';
import { receive } from '#present/talk-window.ts';
import { createAtlasStore, MOST_NOTICES } from '#store/atlas-store.ts';
import { parseClicker } from '#store/clicker-buttons.ts';
import { parseEmbed } from '#store/embed-address.ts';
import { parseEmbedRequest } from '#store/embed-message.ts';
import { parseKeptDeck } from '#store/kept-decks.ts';
import { parseStageLook } from '#store/kept-stage-look.ts';
import { parseKept } from '#store/parse-kept.ts';
import { parseReached } from '#store/reached-steps.ts';
import { selectUrlState } from '#store/url-of-state.ts';
import { formatUrl, parseUrl } from '#store/url-state.ts';
import { HOSTILE_STRINGS, LABORIOUS_ADDRESSES } from '../../support/hostile-strings.ts';
import { messageFrom, pictureAt, SETTINGS, windowNamed } from '../present/talks.ts';
import { fakeAtlas } from '../support/fake-atlas.ts';
import { noteHostile } from '../support/fuzz.ts';
import { pathsOf, withAt } from '../support/places-within.ts';
import { soundDeck } from '../support/sound-deck.ts';

const NAMED = Object.entries(HOSTILE_STRINGS);
/** Such a text as a value, and as the name of one. */
const bothWays = (text: string) => [
  text,
  JSON.parse(`{${JSON.stringify(text)}:{"isPolluted":true}}`),
  [text],
];
const isPolluted = () => 'isPolluted' in {};

/** A deck may lose the blanks around its words. */
const trimmed = (_: string, value: unknown) => (typeof value === 'string' ? value.trim() : value);

/** Tries every text at every place of something sound; each outcome is told. */
function everywhere(sound: unknown, tell: (value: unknown, trick: string, text: string) => void): void {
  for (const path of pathsOf(sound))
    for (const [trick, text] of NAMED)
      for (const value of bothWays(text))
        tell(withAt(sound, path, value), `${trick} at ${path.join('.')}`, text);
}

describe('hostile texts', () => {
  it('in the address are quoted in a notice, or kept as a part nobody knows', () => {
    const keys =
      'map sel layers status kind country corridor theme lang digits known page events claim source mark at tool m pin route story step play deck v __proto__ constructor x';
    for (const key of keys.split(' '))
      for (const [trick, text] of NAMED) {
        const { state, broken } = parseUrl(`#${key}=${encodeURIComponent(text.toWellFormed())}`);
        const store = createAtlasStore({
          atlas: fakeAtlas(),
          today: '2026-11-29',
          language: 'en',
          systemTheme: 'light',
          url: state,
        });
        for (const part of broken.slice(0, MOST_NOTICES)) store.getState().notify('brokenUrl', part);
        expect(
          store.getState().notices.every(({ part }) => part.length <= 80),
          trick,
        ).toBe(true);
        expect(formatUrl(selectUrlState(store.getState())), trick).not.toMatch(/[<>"]/);
      }
    expect(isPolluted()).toBe(false);
    noteHostile('address', NAMED.length * keys.split(' ').length);
  });

  it('make no address too long to open, and no more notices than there is room for', () => {
    for (const address of LABORIOUS_ADDRESSES) {
      const { state, broken } = parseUrl(`#${address}`);
      const store = createAtlasStore({
        atlas: fakeAtlas(),
        today: '2026-11-29',
        language: 'en',
        systemTheme: 'light',
        url: state,
      });
      for (const part of broken.slice(0, MOST_NOTICES)) store.getState().notify('brokenUrl', part);
      store.getState().applyUrl(state);
      formatUrl(selectUrlState(store.getState()));
      expect(store.getState().notices.length).toBeLessThanOrEqual(MOST_NOTICES);
    }
    noteHostile('address: labour', LABORIOUS_ADDRESSES.length);
  }, 30_000);

  it('in the address of a frame open no origin', () => {
    for (const [trick, text] of NAMED) {
      const embed = parseEmbed({
        pathname: '/embed.html',
        search: `?origin=${encodeURIComponent(text.toWellFormed())}`,
      });
      expect(embed?.origin, trick).toBeNull();
    }
    noteHostile('address of a frame', NAMED.length);
  });

  it('in a deck are its words, or the deck is refused with the place of the fault', () => {
    let tried = 0;
    everywhere(JSON.parse(JSON.stringify(soundDeck().deck)), (deck, trick) => {
      const written = JSON.stringify(deck);
      const { deck: read, faults } = readDeckFile(written);
      expect(read === null, trick).toBe(faults.length > 0);
      if (read !== null)
        expect(JSON.parse(JSON.stringify(read), trimmed), trick).toEqual(JSON.parse(written, trimmed));
      tried += 1;
    });
    for (const [trick, text] of NAMED)
      expect(unpackText(packText(text.toWellFormed()), 1_000_000), trick).toBe(text.toWellFormed());
    expect(isPolluted()).toBe(false);
    noteHostile('deck', tried);
  }, 60_000);

  it('in storage are read as what they are, or not at all', () => {
    const vertex = { position: [46, 39], snap: { type: 'place', id: 'a' } };
    const measured = { kind: 'line', vertices: [vertex, vertex] };
    const savedAt = '2026-11-28T10:00:00.000Z';
    const record = { version: 1, savedAt, measurement: measured, pinned: [measured] };
    let tried = 0;
    everywhere(record, (value, trick) => {
      const { kept } = parseKept(value);
      for (const { kind, vertices } of [kept?.measurement ?? null, ...(kept?.pinned ?? [])].filter(
        (one) => one !== null,
      )) {
        expect(['line', 'area', 'radius'], trick).toContain(kind);
        expect(
          vertices.every(({ position }) => position.every(Number.isFinite)),
          trick,
        ).toBe(true);
      }
      tried += 1;
    });
    const deck = { version: 1, savedAt, revision: 'a', deck: { ...soundDeck().deck, id: 'own-a' } };
    everywhere({ ...deck, deck: JSON.parse(JSON.stringify(deck.deck)) }, (value) => {
      parseKeptDeck(value);
      tried += 1;
    });
    for (const [, text] of NAMED)
      for (const value of bothWays(text)) {
        for (const written of [text, JSON.stringify(value)]) {
          expect(parseStageLook(written)).toBeNull();
          expect(parseClicker(written)).toEqual({});
          expect(parseReached(written)).toEqual([]);
          expect(parseKeptTalk(written)).toBeNull();
        }
        tried += 1;
      }
    expect(isPolluted()).toBe(false);
    noteHostile('storage', tried);
  }, 60_000);

  it('in a message of another window change nothing but what a message may say', () => {
    const presenter = windowNamed('b', 'presenter');
    const stamp = { count: 1, by: presenter.id };
    const sound = messageFrom(presenter, {
      type: 'parts',
      parts: { picture: { value: pictureAt(3), stamp }, audience: { value: SETTINGS, stamp } },
    });
    const audience = windowNamed('a', 'audience');
    let tried = 0;
    everywhere(sound, (data, trick) => {
      const { window } = receive(audience, data, 0);
      if (parseMessage(data) === null) expect(window, trick).toBe(audience);
      tried += 1;
    });
    expect(isPolluted()).toBe(false);
    noteHostile('message of another window', tried);
  });

  it('in a message of an embedding page are not heard', () => {
    const view = { zoom: 9, latitude: 39, longitude: 47 };
    let tried = 0;
    for (const sound of [
      { type: 'araz-atlas/select', project: 'khudaferin', part: 'dam' },
      { type: 'araz-atlas/camera', view },
    ])
      everywhere(sound, (data, trick, text) => {
        // Words that are ids as well name what the atlas does not have.
        const request = parseEmbedRequest(data);
        if (request !== null) expect(text, trick).toMatch(/^[a-z0-9-]{1,80}$/);
        tried += 1;
      });
    expect(isPolluted()).toBe(false);
    noteHostile('message of an embedding page', tried);
  });
});
