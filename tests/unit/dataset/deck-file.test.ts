import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeckFault } from '#dataset/deck-faults.ts';
import { LARGEST_DECK_FILE_BYTES, readDeckFile, writeDeckFile } from '#dataset/deck-file.ts';
import type { Deck } from '#dataset/deck-schema.ts';
import { deepFreeze } from '../support/deep-freeze.ts';
import { fuzz } from '../support/fuzz.ts';
import { realDatedDataset } from '../support/real-data.ts';
import { soundDeck } from '../support/sound-deck.ts';

/** A sound deck, changed as a plain value, as its faults. */
function faultsWith(change: (deck: Record<string, unknown>, step: Record<string, unknown>) => void) {
  const deck = JSON.parse(JSON.stringify(soundDeck().deck));
  change(deck, deck.steps[0]);
  return readDeckFile(JSON.stringify(deck)).faults;
}

const fault = (
  kind: DeckFault['kind'],
  step: number | null = null,
  field = '',
  language: string | null = null,
) => ({
  kind,
  step,
  field,
  language,
});

describe('a deck file', () => {
  it('reads what was written, of every deck of the atlas', () => {
    for (const deck of realDatedDataset().decks) {
      const text = writeDeckFile(deck);
      const { $schema: _, ...written } = deck;
      expect(readDeckFile(text).deck).toMatchObject(written);
      expect(writeDeckFile(readDeckFile(text).deck as Deck)).toBe(text);
    }
  });

  it('that is none says why', () => {
    expect(readDeckFile('{"format":').faults).toEqual([fault('notJson')]);
    expect(readDeckFile('').faults).toEqual([fault('notJson')]);
    for (const foreign of ['null', '3', '"a"', '[]', '{}', '{"type":"FeatureCollection","features":[]}'])
      expect(readDeckFile(foreign).faults, foreign).toEqual([fault('foreign')]);
    expect(readDeckFile('{"format":"araz-atlas-deck-2"}').faults).toEqual([fault('newer')]);
    expect(readDeckFile(' '.repeat(LARGEST_DECK_FILE_BYTES + 1)).faults).toEqual([fault('tooLarge')]);
  });

  it('names the step and the field of every fault', () => {
    const text = (words: string) => ({ en: words });
    expect(faultsWith((deck) => delete deck.title)).toEqual([fault('missing', null, 'title')]);
    expect(faultsWith((_, step) => Object.assign(step, { title: {} }))).toEqual([fault('empty', 1, 'title')]);
    expect(faultsWith((_, step) => Object.assign(step, { title: text(' ') }))).toEqual([
      fault('empty', 1, 'title', 'en'),
    ]);
    expect(faultsWith((_, step) => Object.assign(step, { text: text('x'.repeat(2000)) }))).toEqual([
      fault('tooLong', 1, 'text', 'en'),
    ]);
    expect(faultsWith((_, step) => Object.assign(step, { seconds: '60' }))).toEqual([
      fault('wrongKind', 1, 'seconds'),
    ]);
    expect(faultsWith((_, step) => Object.assign(step, { seconds: 1 }))).toEqual([
      fault('outOfRange', 1, 'seconds'),
    ]);
    expect(faultsWith((_, step) => Object.assign(step, { onclick: 'x' }))).toEqual([
      fault('unknownField', 1, 'onclick'),
    ]);
    expect(faultsWith((_, step) => Object.assign(step, { id: 'sources' }))).toEqual([
      fault('doubled', 2, 'id'),
    ]);
    expect(faultsWith((_, step) => Object.assign(step, { frame: [48, 38, 44, 40] }))).toEqual([
      fault('wrong', 1, 'frame'),
    ]);
    expect(faultsWith((deck) => Object.assign(deck, { steps: [] }))).toEqual([fault('empty', null, 'steps')]);
  });

  it('with the names of what every object inherits is refused, and nothing inherits from it', () => {
    const written = JSON.stringify(soundDeck().deck);
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const spoiled = written.replace('{', `{"${key}":{"polluted":1},`);
      expect(readDeckFile(spoiled).deck, key).toBeNull();
      expect(
        readDeckFile(written.replace('"shows":{', `"shows":{"${key}":{"polluted":1},`)).deck,
        key,
      ).toBeNull();
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('may hold markup, which is text', () => {
    const { deck } = soundDeck();
    const markup = '<img src=x onerror=alert(1)>';
    const marked = { ...deck, title: { en: markup } };
    expect(readDeckFile(JSON.stringify(marked)).deck?.title.en).toBe(markup);
  });

  it('of any other content never throws, and is read or refused with its reasons', async () => {
    const sound = deepFreeze(soundDeck().deck);
    const written = JSON.stringify(sound);
    const cut = fc.nat({ max: written.length }).map((at) => written.slice(0, at));
    const spoiled = fc
      .tuple(
        fc.nat({ max: written.length - 1 }),
        fc.nat({ max: 12 }),
        fc.string({ maxLength: 6, unit: 'binary' }),
      )
      .map(([at, length, by]) => written.slice(0, at) + by + written.slice(at + length));
    const paths = fc.constantFrom('id', 'title', 'summary', 'steps', 'format', '__proto__', 'extra');
    const replaced = fc
      .tuple(paths, fc.anything({ withNullPrototype: true, maxDepth: 3 }))
      .map(([path, value]) => JSON.stringify({ ...sound, [path]: value }, plain));
    const inStep = fc
      .tuple(
        fc.constantFrom(
          'id',
          'title',
          'text',
          'notes',
          'seconds',
          'frame',
          'shows',
          'draws',
          'figures',
          'lists',
          'x',
        ),
        fc.anything({ maxDepth: 3 }),
      )
      .map(([field, value]) =>
        JSON.stringify({ ...sound, steps: [{ ...sound.steps[0], [field]: value }] }, plain),
      );
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.json());
    await fuzz(
      'deck file',
      fc.property(fc.oneof(cut, spoiled, replaced, inStep, anything), (text) => {
        const { deck, faults } = readDeckFile(text);
        expect(deck === null).toBe(faults.length > 0);
      }),
    );
  }, 60_000);
});

/** JSON has no such numbers. */
function plain(_: string, value: unknown) {
  return typeof value === 'bigint' ? String(value) : value;
}
