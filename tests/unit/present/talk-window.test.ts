import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATIENCE_MILLISECONDS } from '#present/roster.ts';
import type { PartValues } from '#present/shared-parts.ts';
import {
  arrive,
  beat,
  counterpart,
  discard,
  isHeld,
  isLeading,
  leave,
  mention,
  type Outcome,
  publish,
  receive,
  type TalkWindow,
  takeOver,
} from '#present/talk-window.ts';
import { pictureAt, SETTINGS, windowNamed } from './talks.ts';

/** Windows, and what is under way between them. */
class Room {
  now = 0;
  windows: TalkWindow[];
  readonly heard: Outcome[] = [];
  private queue: { to: number; data: unknown }[] = [];

  constructor(...windows: TalkWindow[]) {
    this.windows = windows;
  }

  at(index: number): TalkWindow {
    const window = this.windows[index];
    if (window === undefined) throw new Error(`there is no window ${index}`);
    return window;
  }

  do(index: number, act: (window: TalkWindow) => Outcome): Outcome {
    const outcome = act(this.at(index));
    this.windows[index] = outcome.window;
    for (const data of outcome.messages)
      for (const to of this.windows.keys()) if (to !== index) this.queue.push({ to, data });
    return outcome;
  }

  /** Delivers one message that is under way; `isCopied` leaves a copy of it there. */
  deliver(pick = 0, isCopied = false): void {
    const index = pick % Math.max(1, this.queue.length);
    const [one] = isCopied ? this.queue.slice(index, index + 1) : this.queue.splice(index, 1);
    if (one !== undefined)
      this.heard.push(this.do(one.to, (window) => receive(window, structuredClone(one.data), this.now)));
  }

  lose(pick: number): void {
    this.queue.splice(pick % Math.max(1, this.queue.length), 1);
  }

  settle(): void {
    for (let i = 0; i < 10_000 && this.queue.length > 0; i++) this.deliver();
  }

  /** Everybody calls, and everything arrives. */
  meet(): void {
    for (const index of this.windows.keys()) {
      this.do(index, (window) => beat(window, this.now));
      this.settle();
    }
  }
}

function pair(): Room {
  const room = new Room(windowNamed('a', 'audience'), windowNamed('b', 'presenter'));
  room.meet();
  return room;
}

const stepOf = ({ register }: TalkWindow) => register.picture?.value.story?.stepIndex;

describe('two windows of a talk', () => {
  it('follow each other, whichever is used', () => {
    const room = pair();
    room.do(1, (window) => publish(window, { picture: pictureAt(1) }));
    room.settle();
    expect(stepOf(room.at(0))).toBe(1);
    room.do(0, (window) => publish(window, { picture: pictureAt(2) }));
    room.settle();
    expect(stepOf(room.at(1))).toBe(2);
  });

  it('find each other again after either is loaded again', () => {
    const room = pair();
    room.do(0, (window) => publish(window, { picture: pictureAt(4), audience: SETTINGS }));
    room.settle();
    room.do(1, leave);
    room.settle();
    expect(counterpart(room.at(0))).toBeNull();
    room.windows[1] = windowNamed('c', 'presenter');
    room.do(1, arrive);
    room.settle();
    expect(stepOf(room.at(1))).toBe(4);
    room.meet();
    expect(counterpart(room.at(0))?.id).toBe('c'.repeat(16));
  });

  it('miss a window that fell silent, and carry on without it', () => {
    const room = pair();
    room.now = PATIENCE_MILLISECONDS + 1;
    room.do(0, (window) => beat(window, room.now));
    expect(counterpart(room.at(0))).toBeNull();
    room.do(0, (window) => publish(window, { picture: pictureAt(1) }));
    expect(stepOf(room.at(0))).toBe(1);
  });

  it('say nothing more than where they are while nothing happens', () => {
    const room = pair();
    room.do(0, (window) => publish(window, { picture: pictureAt(1) }));
    room.settle();
    const { messages } = room.do(0, (window) => beat(window, 0));
    expect(messages.map(({ body }) => body.type)).toEqual(['hello']);
    room.settle();
    expect(room.heard.at(-1)?.changed).toEqual([]);
  });
});

describe('a second presenter', () => {
  const three = () => {
    const room = pair();
    // A name that would win among equals.
    room.windows.push(windowNamed('0', 'presenter'));
    room.do(2, arrive);
    room.settle();
    room.meet();
    return room;
  };

  it('looks on: nothing it does is passed on or taken in', () => {
    const room = three();
    expect(isLeading(room.at(2))).toBe(false);
    room.do(2, (window) => publish(window, { picture: pictureAt(9) }));
    room.settle();
    expect(room.windows.map(stepOf)).toEqual([undefined, undefined, undefined]);
    room.do(1, (window) => publish(window, { picture: pictureAt(2) }));
    room.settle();
    expect(room.windows.map(stepOf)).toEqual([2, 2, 2]);
  });

  it('leads once it is asked to, and the first looks on', () => {
    const room = three();
    room.do(2, takeOver);
    room.settle();
    expect(room.windows.map(isLeading)).toEqual([true, false, true]);
    room.do(1, (window) => publish(window, { picture: pictureAt(7) }));
    room.do(2, (window) => publish(window, { picture: pictureAt(3) }));
    room.settle();
    expect(stepOf(room.at(0))).toBe(3);
  });

  it('leads once the first has gone', () => {
    const room = three();
    room.do(1, leave);
    room.settle();
    room.windows.splice(1, 1);
    room.meet();
    room.do(1, (window) => publish(window, { picture: pictureAt(5) }));
    room.settle();
    expect(stepOf(room.at(0))).toBe(5);
  });
});

describe('a held picture', () => {
  const held = () => {
    const room = pair();
    room.do(1, (window) => publish(window, { picture: pictureAt(1), curtain: 'none' }));
    room.do(1, (window) => publish(window, { isHeld: true }));
    room.settle();
    return room;
  };

  it('stands still whatever the presenter does, until it is sent', () => {
    const room = held();
    room.do(1, (window) => publish(window, { picture: pictureAt(6), curtain: 'black' }));
    room.do(1, (window) => mention(window, { type: 'laser', at: [46, 39] }));
    room.settle();
    expect(stepOf(room.at(0))).toBe(1);
    expect(room.at(0).register.curtain?.value).toBe('none');
    room.do(1, (window) => publish(window, { picture: pictureAt(6), isHeld: false }));
    room.settle();
    expect(room.heard.at(-1)?.changed).toEqual(['picture', 'isHeld']);
    expect(stepOf(room.at(0))).toBe(6);
  });

  it('is left as it was where it is discarded; the presenter comes back to it', () => {
    const room = held();
    const { changed } = room.do(1, discard);
    room.settle();
    expect(changed).toContain('picture');
    expect(room.windows.map(stepOf)).toEqual([1, 1]);
    expect(room.windows.map(isHeld)).toEqual([false, false]);
  });

  it('does not hold the timer', () => {
    const room = held();
    const timer = { elapsedMilliseconds: 7, runningSince: null };
    room.do(1, (window) => publish(window, { timer }));
    room.settle();
    expect(room.at(0).register.timer?.value).toEqual(timer);
  });

  it('is let go by the audience window once nobody is there to send it', () => {
    const room = held();
    room.do(0, (window) => publish(window, { picture: pictureAt(2) }));
    expect(stepOf(room.at(0))).toBe(1);
    room.do(1, leave);
    room.settle();
    room.do(0, (window) => publish(window, { picture: pictureAt(2) }));
    expect([stepOf(room.at(0)), isHeld(room.at(0))]).toEqual([2, false]);
  });
});

const value: fc.Arbitrary<Partial<PartValues>> = fc.oneof(
  fc.nat(20).map((step) => ({ picture: pictureAt(step) })),
  fc.constantFrom('none' as const, 'black' as const, 'white' as const).map((curtain) => ({ curtain })),
  fc.constantFrom('en' as const, 'az' as const).map((language) => ({ audience: { ...SETTINGS, language } })),
  fc.boolean().map((isHeldNow) => ({ isHeld: isHeldNow })),
);
const event = fc.oneof(
  fc.record({ type: fc.constant('publish' as const), by: fc.nat(1), value }),
  fc.record({ type: fc.constant('beat' as const), by: fc.nat(1), wait: fc.nat(3000) }),
  fc.record({ type: fc.constant('deliver' as const), pick: fc.nat(50), isCopied: fc.boolean() }),
  fc.record({ type: fc.constant('lose' as const), pick: fc.nat(50) }),
  fc.record({ type: fc.constant('reload' as const), by: fc.nat(1), isSudden: fc.boolean() }),
);

describe('whatever happens between two windows', () => {
  it('they agree once they have met again, in any order and with losses and copies', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const room = pair();
        let name = 1;
        for (const one of events) {
          if (one.type === 'publish') room.do(one.by, (window) => publish(window, one.value));
          if (one.type === 'deliver') room.deliver(one.pick, one.isCopied);
          if (one.type === 'lose') room.lose(one.pick);
          if (one.type === 'beat') {
            room.now += one.wait;
            room.do(one.by, (window) => beat(window, room.now));
          }
          if (one.type === 'reload') {
            const { register, role } = room.at(one.by);
            if (!one.isSudden) room.do(one.by, leave);
            name += 1;
            const id = name.toString(16).padStart(16, '0');
            room.windows[one.by] = { ...windowNamed('0', role), id, register };
            room.do(one.by, arrive);
          }
        }
        room.settle();
        // Windows that were loaded again without a word are missed after a while.
        room.now += 2 * PATIENCE_MILLISECONDS;
        for (let i = 0; i < 3; i++) room.meet();
        expect(room.at(0).register).toEqual(room.at(1).register);
      }),
      { numRuns: 2000 },
    );
  });
});
