import fc from 'fast-check';
import type { LinkOrigin } from '#store/link-origin.ts';

const hundredths = fc.integer({ min: 0, max: 1e12 }).map((value) => value / 100);

/** What any link may say of the day it was made, to the hundredth of a metre that it is written with. */
export const originArbitrary: fc.Arbitrary<LinkOrigin> = fc.record({
  version: fc
    .tuple(fc.integer({ min: 2000, max: 2999 }), fc.integer({ min: 1, max: 12 }), fc.nat(99))
    .map((numbers) => numbers.join('.')),
  lengthMetres: fc.option(hundredths),
  areaSquareMetres: fc.option(hundredths),
  countries: fc
    .dictionary(fc.stringMatching(/^([A-Z]{2}|sea)$/), hundredths, { maxKeys: 12, noNullPrototype: true })
    .map((shares) => new Map(Object.entries(shares))),
});
