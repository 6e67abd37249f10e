import fc from 'fast-check';
import type { Position } from '#core/position.ts';

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** A position in the region of the atlas and its corridors. */
export const regionalPosition: fc.Arbitrary<Position> = fc.tuple(degrees(42, 54), degrees(35, 43));

/** A day as the map is asked for it, `YYYY-MM-DD`. */
export const day: fc.Arbitrary<string> = fc
  .date({ min: new Date('1960-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** A date known to the year, the month or the day. */
export const calendarDate: fc.Arbitrary<string> = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([date, length]) => date.slice(0, length));
