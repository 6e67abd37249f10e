import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPosition } from '#app/pointer-position.ts';

describe('the pointer’s place', () => {
  it.each([
    [[46.57441, 38.89139], '38.8914° N, 46.5744° E'],
    [[-70.5, -33.25], '33.2500° S, 70.5000° W'],
    [[180, 0], '0.0000° N, 180.0000° E'],
  ] as const)('%j reads %s', (position, text) => {
    expect(formatPosition(position)).toBe(text);
  });

  it('is empty where there is no pointer', () => {
    expect(formatPosition(null)).toBe('');
  });

  it('always has latitude first, and four decimals', () => {
    const anywhere = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    fc.assert(
      fc.property(anywhere, (position) => {
        expect(formatPosition(position)).toMatch(/^\d{1,2}\.\d{4}° [NS], \d{1,3}\.\d{4}° [EW]$/);
      }),
    );
  });
});
