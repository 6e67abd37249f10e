import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#core/language.ts';
import { deckSchema, MOST_STEPS, type Step } from '#dataset/deck-schema.ts';
import { afterDeckEdit, type DeckEdit, openedDeck } from '#store/deck-edits.ts';
import { newDeck } from '#store/own-decks.ts';
import type { OwnDeck } from '#store/own-decks-state.ts';
import { deepFreeze } from '../support/deep-freeze.ts';

const stepNamed = (id: string): Step => ({
  id,
  title: { en: `About ${id}` },
  seconds: 60,
  shows: { sel: 'khudaferin' },
});
const deckOf = (...ids: string[]) =>
  deepFreeze(openedDeck(newDeck('own-a', { en: 'A talk' }, ids.map(stepNamed))));
const idsOf = ({ deck }: OwnDeck) => deck.steps.map(({ id }) => id);
const titlesOf = ({ deck }: OwnDeck) => deck.steps.map(({ title }) => title.en);

const three = deckOf('a', 'b', 'c');

const stepId = fc.constantFrom('a', 'b', 'c', 'step-4', 'step-5', 'nobody');
const language = fc.constantFrom(...LANGUAGES);
const text = fc.oneof(fc.string(), fc.constantFrom('', '  ', ' x ', '<b>bold</b>', 'ə خدا'));
const seconds = fc.oneof(fc.integer({ min: -5, max: 4000 }), fc.double());
const editArbitrary: fc.Arbitrary<DeckEdit> = fc.oneof(
  fc.record({
    type: fc.constant('addStep' as const),
    step: stepId.map(stepNamed),
    after: fc.option(stepId),
  }),
  fc.record({ type: fc.constantFrom('duplicateStep' as const, 'removeStep' as const), stepId }),
  fc.record({ type: fc.constant('moveStep' as const), stepId, to: fc.integer({ min: -2, max: 9 }) }),
  fc.record({
    type: fc.constant('setView' as const),
    stepId,
    view: fc.constantFrom(
      { shows: {} },
      { shows: { sel: 'araz' }, frame: [44, 38, 48, 40] as [number, number, number, number] },
      { shows: { map: '8/39/46/10/0' } },
      { shows: {}, frame: [48, 38, 44, 40] as [number, number, number, number] },
    ),
  }),
  fc.record({
    type: fc.constant('setStepText' as const),
    stepId,
    field: fc.constantFrom('title' as const, 'text' as const, 'notes' as const),
    language,
    text,
  }),
  fc.record({
    type: fc.constant('setDeckText' as const),
    field: fc.constantFrom('title' as const, 'summary' as const),
    language,
    text,
  }),
  fc.record({ type: fc.constant('setSeconds' as const), stepId, seconds }),
  fc.record({
    type: fc.constant('setFlight' as const),
    stepId,
    seconds: fc.option(fc.oneof(fc.integer({ min: -1, max: 12 }), fc.double()), { nil: undefined }),
  }),
  fc.record({
    type: fc.constant('setDraws' as const),
    stepId,
    draws: fc.array(fc.record({ line: fc.constantFrom('rasht-astara', 'Not an id'), seconds }), {
      maxLength: 6,
    }),
  }),
  fc.record({
    type: fc.constant('setFigures' as const),
    stepId,
    figures: fc.array(fc.constantFrom('a/b', 'c/d', 'wrong'), { maxLength: 8 }),
  }),
  fc.record({
    type: fc.constant('setLists' as const),
    stepId,
    lists: fc.constantFrom('sources' as const, undefined),
  }),
  fc.record({ type: fc.constantFrom('undo' as const, 'redo' as const, 'settle' as const) }),
);

describe('edits of a deck', () => {
  it('leave a deck that is valid, with as many steps as it has ids, and what they were given as it was', () => {
    fc.assert(
      fc.property(fc.array(editArbitrary, { maxLength: 40 }), (edits) => {
        const after = edits.reduce((own, edit) => deepFreeze(afterDeckEdit(own, edit)), three);
        expect(deckSchema.safeParse(after.deck).data).toEqual(after.deck);
        expect(new Set(idsOf(after)).size).toBe(after.deck.steps.length);
      }),
      { numRuns: 500 },
    );
  });

  it('are undone one by one to where they began, and done again to where they ended', () => {
    fc.assert(
      fc.property(fc.array(editArbitrary, { maxLength: 40 }), (edits) => {
        const ended = edits.reduce(afterDeckEdit, three);
        let own = ended;
        while (own.past.length > 0) own = afterDeckEdit(own, { type: 'undo' });
        expect(own.deck).toEqual(three.deck);
        for (let i = 0; i < ended.past.length; i += 1) own = afterDeckEdit(own, { type: 'redo' });
        expect(own.deck).toEqual(ended.deck);
        expect(own.future).toEqual(ended.future);
      }),
      { numRuns: 500 },
    );
  });

  it('that change nothing are no edits', () => {
    const nothing: DeckEdit[] = [
      { type: 'moveStep', stepId: 'a', to: 0 },
      { type: 'moveStep', stepId: 'nobody', to: 1 },
      { type: 'setSeconds', stepId: 'a', seconds: 60 },
      { type: 'setSeconds', stepId: 'a', seconds: 4 },
      { type: 'setStepText', stepId: 'a', field: 'title', language: 'en', text: '  About a ' },
      { type: 'setStepText', stepId: 'a', field: 'title', language: 'en', text: ' ' },
      { type: 'setDeckText', field: 'title', language: 'en', text: '' },
      { type: 'undo' },
      { type: 'redo' },
    ];
    for (const edit of nothing) expect(afterDeckEdit(three, edit), JSON.stringify(edit)).toBe(three);
  });

  it('add, duplicate, move and remove steps', () => {
    const added = afterDeckEdit(three, { type: 'addStep', step: stepNamed('new'), after: 'a' });
    expect(idsOf(added)).toEqual(['a', 'new', 'b', 'c']);
    const again = afterDeckEdit(added, { type: 'addStep', step: stepNamed('a'), after: null });
    expect(idsOf(again)).toEqual(['a', 'new', 'b', 'c', 'step-5']);
    const doubled = afterDeckEdit(three, { type: 'duplicateStep', stepId: 'b' });
    expect(titlesOf(doubled)).toEqual(['About a', 'About b', 'About b', 'About c']);
    expect(idsOf(afterDeckEdit(three, { type: 'moveStep', stepId: 'a', to: 9 }))).toEqual(['b', 'c', 'a']);
    expect(idsOf(afterDeckEdit(three, { type: 'removeStep', stepId: 'b' }))).toEqual(['a', 'c']);
    const alone = deckOf('a');
    expect(afterDeckEdit(alone, { type: 'removeStep', stepId: 'a' })).toBe(alone);
    const full = deckOf(...Array.from({ length: MOST_STEPS }, (_, i) => `s-${i}`));
    expect(afterDeckEdit(full, { type: 'addStep', step: stepNamed('one-more'), after: null })).toBe(full);
  });

  it('join while somebody writes one text, and not beyond', () => {
    const write = (own: OwnDeck, words: string) =>
      afterDeckEdit(own, { type: 'setStepText', stepId: 'a', field: 'text', language: 'en', text: words });
    const written = ['T', 'Th', 'The'].reduce(write, three);
    expect(written.past).toEqual([three.deck]);
    const later = write(afterDeckEdit(written, { type: 'settle' }), 'The dam');
    expect(later.past).toHaveLength(2);
    expect(afterDeckEdit(later, { type: 'undo' }).deck.steps[0]?.text).toEqual({ en: 'The' });
  });

  it('take a text that is emptied out of its language, and a field of no language out of the step', () => {
    const edit = (language: 'en' | 'fa', words: string): DeckEdit => ({
      type: 'setStepText',
      stepId: 'a',
      field: 'text',
      language,
      text: words,
    });
    const both = [edit('en', 'The dam'), edit('fa', 'سد')].reduce(afterDeckEdit, three);
    expect(both.deck.steps[0]?.text).toEqual({ en: 'The dam', fa: 'سد' });
    const one = afterDeckEdit(both, edit('en', ''));
    expect(one.deck.steps[0]?.text).toEqual({ fa: 'سد' });
    expect(afterDeckEdit(one, edit('fa', '')).deck.steps[0]).not.toHaveProperty('text');
  });
});
