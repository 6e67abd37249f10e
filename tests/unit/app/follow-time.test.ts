import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followTime } from '#app/follow-time.ts';

describe('the map following time', () => {
  let drawn: number[] = [];
  let day = 0;
  /** How long one frame takes on the machine. */
  let frameMilliseconds = 16;
  beforeEach(() => {
    vi.useFakeTimers();
    drawn = [];
    day = 0;
    frameMilliseconds = 16;
    vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, frameMilliseconds));
    vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const begin = () => followTime(() => drawn.push(day));
  const drag = (time: ReturnType<typeof followTime>, steps: number) => {
    for (let step = 0; step < steps; step += 1) {
      day += 1;
      time.step();
      vi.advanceTimersByTime(40);
    }
  };
  /** The first restyling tells how fast the machine is. */
  const drawOnce = (time: ReturnType<typeof followTime>, milliseconds: number) => {
    frameMilliseconds = milliseconds;
    time.restyle();
    vi.advanceTimersByTime(200);
    time.rested();
    drawn = [];
  };

  it('goes along with a drag where frames are smooth', () => {
    const time = begin();
    drawOnce(time, 16);
    drag(time, 10);
    expect(drawn.length).toBeGreaterThan(3);
  });

  it('waits for the hand to rest where a frame takes long', () => {
    const time = begin();
    drawOnce(time, 120);
    drag(time, 10);
    expect(drawn).toEqual([]);
    expect(time.isOwing()).toBe(true);
    vi.advanceTimersByTime(1000);
    expect(drawn).toEqual([10]);
    expect(time.isOwing()).toBe(false);
  });

  it('goes along again once a frame was smooth', () => {
    const time = begin();
    drawOnce(time, 120);
    drawOnce(time, 16);
    drag(time, 10);
    expect(drawn.length).toBeGreaterThan(3);
  });

  it.each([16, 120])('arrives at the last day of a drag with frames of %i ms', (milliseconds) => {
    const time = begin();
    drawOnce(time, milliseconds);
    drag(time, 7);
    vi.advanceTimersByTime(1000);
    expect(drawn.at(-1)).toBe(7);
  });

  it('restyles once after a frame for all that is asked meanwhile', () => {
    const time = begin();
    day = 1;
    time.restyleAfterFrame();
    day = 2;
    time.restyleAfterFrame();
    expect(drawn).toEqual([]);
    expect(time.isOwing()).toBe(true);
    vi.advanceTimersByTime(40);
    expect(drawn).toEqual([2]);
    expect(time.isOwing()).toBe(false);
  });

  it('does not restyle again after a frame for what has been shown meanwhile', () => {
    const time = begin();
    time.restyleAfterFrame();
    time.restyle();
    vi.advanceTimersByTime(100);
    expect(drawn).toEqual([0]);
  });

  it('leaves nothing behind when the map is taken away', () => {
    const time = begin();
    time.step();
    time.stop();
    vi.advanceTimersByTime(1000);
    expect(drawn).toEqual([]);
  });
});
