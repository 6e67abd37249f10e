import fc from 'fast-check';

/** Values no place of anything of ours takes, as storage and messages may carry them. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.anything({ maxDepth: 2, maxKeys: 3, withDate: true, withMap: true, withBigInt: true }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      undefined,
      null,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      -1,
      '',
      '__proto__',
      'a\ud800b',
      '<img src=x onerror=alert(1)>',
      { toString: null },
      JSON.parse('{"__proto__":{"polluted":1}}'),
      { constructor: { prototype: { polluted: 1 } } },
    ),
  },
);
