import { describe, expect, it } from 'vitest';
import { type Deck, deckSchema, MOST_STEPS } from '#dataset/deck-schema.ts';
import { addressOfStep, spokenIn } from '#dataset/deck-step.ts';
import { problemsOf } from '#dataset/problem.ts';

const STEP = { id: 'gap', title: { fa: 'حلقهٔ گمشده' }, seconds: 60, shows: {} };
const DECK = { format: 'araz-atlas-deck-1', id: 'mine', title: { en: 'Mine' }, steps: [STEP] };

function problemsIn(data: unknown): string[] {
  const result = deckSchema.safeParse(data);
  return result.success
    ? []
    : problemsOf('mine.json', data, result.error).map(({ path, message }) => `${path}: ${message}`);
}

function withStep(change: object): unknown {
  return { ...DECK, steps: [{ ...STEP, ...change }] };
}

describe('a deck', () => {
  it('may speak one language alone', () => {
    expect(problemsIn(DECK)).toEqual([]);
    expect(problemsIn(withStep({ title: {} }))).toEqual([
      'steps[0].title: the text is empty in every language',
    ]);
  });

  it('says of every problem where it is', () => {
    expect(problemsIn({ ...DECK, format: 'pptx' })).toEqual([
      'format: is not a deck of this atlas: "format" must be "araz-atlas-deck-1"',
    ]);
    expect(problemsIn(withStep({ frame: [51, 36, 46, 41] }))).toEqual([
      'steps[0].frame: a box is [west, south, east, north], with west below east and south below north',
    ]);
    expect(problemsIn(withStep({ figures: ['length'] }))).toEqual([
      'steps[0].figures[0]: a figure is a claim, subject/claim',
    ]);
    expect(problemsIn({ ...DECK, steps: [STEP, STEP] })).toEqual(['steps[1].id: is the id of another step']);
    expect(problemsIn(withStep({ frame: [46, 36, 51, 41], shows: { map: '7/38/47' } }))).toEqual([
      'steps[0].frame: a step has "frame" or "shows.map", not both',
    ]);
    expect(problemsIn({ ...DECK, steps: [] })).toEqual(['steps: a deck has at least one step']);
    const many = Array.from({ length: MOST_STEPS + 1 }, (_, i) => ({ ...STEP, id: `step-${i}` }));
    expect(problemsIn({ ...DECK, steps: many })).toEqual([`steps: a deck has at most ${MOST_STEPS} steps`]);
  });

  it('has no parts that nobody knows', () => {
    expect(problemsIn(withStep({ shows: { script: 'alert(1)' } }))).toEqual([
      'steps[0].shows: Unrecognized key: "script"',
    ]);
  });
});

describe('a step', () => {
  it('is an address', () => {
    const shows = { known: '2023-05-17', sel: 'khudaferin', at: 'instc:12.5' };
    const [step] = deckSchema.parse(withStep({ shows })).steps as [Deck['steps'][number]];
    expect(addressOfStep(step)).toBe('sel=khudaferin&known=2023-05-17&at=instc:12.5');
  });

  it('speaks the language asked for, else the first it has', () => {
    expect(spokenIn({ en: 'Gap', fa: 'حلقه' }, 'fa')).toEqual({ text: 'حلقه', language: 'fa' });
    expect(spokenIn({ az: 'Həlqə', fa: 'حلقه' }, 'ru')).toEqual({ text: 'Həlqə', language: 'az' });
  });
});
