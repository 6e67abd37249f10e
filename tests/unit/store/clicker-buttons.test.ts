import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLICKER_BUTTONS,
  formatClicker,
  type LearnedButtons,
  type LearnedPress,
  parseClicker,
} from '#store/clicker-buttons.ts';
import { parseReached, withReached } from '#store/reached-steps.ts';
import { learnedAs, learnedWith, pressToLearn } from '#ui/present/learned-press.ts';
import { pressName } from '#ui/present/press-name.ts';

const learnedPress: fc.Arbitrary<LearnedPress> = fc.record({
  key: fc.constantFrom('PageDown', 'PageUp', '.', 'b', 'F5', 'Escape', 'ArrowRight', 'AudioVolumeUp'),
  code: fc.constantFrom('', 'PageDown', 'Period', 'KeyB', 'F5', 'Escape'),
  hold: fc.record({ shift: fc.boolean(), mod: fc.boolean(), alt: fc.boolean() }),
});
const lessons = fc.array(fc.tuple(fc.constantFrom(...CLICKER_BUTTONS), learnedPress), { maxLength: 12 });
const learn = (given: readonly (readonly [(typeof CLICKER_BUTTONS)[number], LearnedPress])[]) =>
  given.reduce<LearnedButtons>((learned, [button, press]) => learnedWith(learned, button, press), {});
const event = (key: string, code: string) => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  getModifierState: () => false,
});

describe('what a clicker sends', () => {
  it('comes back as it was kept, whatever was pressed', () => {
    fc.assert(
      fc.property(lessons, (given) => {
        const learned = learn(given);
        expect(parseClicker(formatClicker(learned))).toEqual(learned);
      }),
    );
  });

  it('is nothing where anything else was kept', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseClicker(text)).toEqual({});
      }),
    );
    const press = { key: 'PageDown', code: 'PageDown', hold: { shift: false, mod: false, alt: false } };
    for (const kept of [
      null,
      { version: 2, buttons: {} },
      { version: 1, buttons: { next: [] } },
      { version: 1, buttons: { next: [{ ...press, key: '' }] } },
      { version: 1, buttons: { next: [{ ...press, key: 'x'.repeat(41) }] } },
      { version: 1, buttons: { next: new Array(5).fill(press) } },
      { version: 1, buttons: { next: [press], start: 'F5' } },
    ])
      expect(parseClicker(JSON.stringify(kept))).toEqual({});
  });

  it('tells the buttons apart, also those that send two things by turns', () => {
    const learned = learn([
      ['next', pressToLearn(event('ArrowRight', ''))],
      ['start', pressToLearn(event('F5', 'F5'))],
      ['start', pressToLearn(event('Escape', 'Escape'))],
      ['start', pressToLearn(event('F5', 'F5'))],
    ]);
    expect(learned.start?.map(pressName)).toEqual(['F5', 'Esc']);
    expect(learnedAs(learned, event('ArrowRight', 'ArrowRight'))).toBe('next');
    expect(learnedAs(learned, event('Escape', 'Escape'))).toBe('start');
    expect(learnedAs(learned, event('PageDown', 'PageDown'))).toBeNull();
    expect(learnedAs(learned, { ...event('F5', 'F5'), shiftKey: true })).toBeNull();
  });
});

describe('where talks were left', () => {
  it('is kept for the latest fifty, each once', () => {
    const talks = Array.from({ length: 60 }, (_, i) => ({ deckId: `deck-${i % 55}`, stepIndex: i }));
    const reached = talks.reduce<ReturnType<typeof parseReached>>(withReached, []);
    expect(reached).toHaveLength(50);
    expect(reached[0]).toEqual({ deckId: 'deck-4', stepIndex: 59 });
    expect(parseReached(JSON.stringify(reached))).toEqual(reached);
  });

  it.each(['', '{', '[{"deckId":"../x","stepIndex":1}]', '[{"deckId":"a","stepIndex":-1}]', '{"a":1}'])(
    'is unknown where %j was kept',
    (text) => expect(parseReached(text)).toEqual([]),
  );
});
