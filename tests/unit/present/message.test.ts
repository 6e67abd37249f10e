import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMessage } from '#present/message.ts';
import { receive } from '#present/talk-window.ts';
import { fuzz } from '../support/fuzz.ts';
import { pathsOf, withAt } from '../support/places-within.ts';
import { messageFrom, pictureAt, SESSION, SETTINGS, windowNamed } from './talks.ts';

const AUDIENCE = windowNamed('a', 'audience');
const PRESENTER = windowNamed('b', 'presenter');
const STAMP = { count: 1, by: PRESENTER.id };
const SOUND = messageFrom(PRESENTER, {
  type: 'parts',
  parts: {
    picture: { value: pictureAt(3), stamp: STAMP },
    audience: { value: SETTINGS, stamp: STAMP },
    pen: { value: [[[46, 39]]], stamp: STAMP },
    timer: { value: { elapsedMilliseconds: 5, runningSince: null }, stamp: STAMP },
  },
});

const PATHS = pathsOf(SOUND);
/** What no place of a message takes. */
const junk = fc.oneof(
  fc.anything({ withDate: true, withMap: true, withBigInt: true, withTypedArray: true }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, '', '__proto__', { toString: null }, Symbol('a')),
);

describe('a message of another window', () => {
  it('is read as it was written', () => {
    expect(parseMessage(structuredClone(SOUND))).toEqual(SOUND);
  });

  it('changes nothing and throws nothing where it is malformed', async () => {
    await fuzz(
      'message of another window: anything',
      fc.property(junk, (data) => {
        expect(receive(AUDIENCE, data, 0).window).toBe(AUDIENCE);
      }),
    );
  }, 60_000);

  it('changes nothing where one place of it has been spoilt, unless it still is a message', async () => {
    await fuzz(
      'message of another window: one place spoilt',
      fc.property(fc.constantFrom(...PATHS), junk, (path, value) => {
        const data = withAt(SOUND, path, value);
        const outcome = receive(AUDIENCE, data, 0);
        if (parseMessage(data) === null) expect(outcome.window).toBe(AUDIENCE);
      }),
    );
  }, 60_000);

  it.each([
    ['an added key', { ...SOUND, more: 1 }],
    ['another protocol', { ...SOUND, protocol: 'araz-atlas-talk-2' }],
    ['another talk', { ...SOUND, session: 'f'.repeat(32) }],
    ['this window itself', { ...SOUND, from: AUDIENCE.id }],
    [
      'a step beyond any deck',
      withAt(SOUND, ['body', 'parts', 'picture', 'value', 'story', 'stepIndex'], 1e6),
    ],
    ['a deck by a path', withAt(SOUND, ['body', 'parts', 'picture', 'value', 'story', 'deckId'], '../x')],
    ['a place off the Earth', withAt(SOUND, ['body', 'parts', 'pen', 'value', 0, 0, 1], 91)],
    ['a count that could not be passed', withAt(SOUND, ['body', 'parts', 'picture', 'stamp', 'count'], 1e15)],
    [
      'a getter that throws',
      Object.defineProperty({}, 'protocol', {
        get: () => {
          throw new Error();
        },
      }),
    ],
  ])('is not heard with %s', (_, data) => {
    expect(receive(AUDIENCE, data, 0).window).toBe(AUDIENCE);
  });

  it('is heard once, whatever doors its copies come through', () => {
    const { window } = receive(AUDIENCE, SOUND, 0);
    expect(window.register.picture?.value).toEqual(pictureAt(3));
    expect(receive(window, SOUND, 1).window).toBe(window);
    expect(window.session).toBe(SESSION);
  });
});
