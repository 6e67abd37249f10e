import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packText, unpackText } from '#interchange/packed-text.ts';
import { fuzz } from '../support/fuzz.ts';

const MOST = 1_000_000;

describe('a packed text', () => {
  it('comes back as it was, in letters that no address changes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }).filter((text) => text.isWellFormed()),
        (text) => {
          const code = packText(text);
          expect(code).toMatch(/^1[\w-]*$/);
          expect(encodeURIComponent(code)).toBe(code);
          expect(unpackText(code, MOST)).toBe(text);
        },
      ),
    );
  });

  it('is never of a text that was not packed', async () => {
    await fuzz(
      'deck in a link',
      fc.property(fc.string({ unit: fc.constantFrom(...'1Ab9-_ %'), maxLength: 200 }), (code) => {
        const text = unpackText(code, MOST);
        expect(text === null || typeof text === 'string').toBe(true);
      }),
    );
    const code = packText('{"format":"araz-atlas-deck-1"}'.repeat(20));
    for (let cut = 1; cut < code.length; cut += 1) expect(unpackText(code.slice(0, cut), MOST)).toBeNull();
    expect(unpackText(`2${code.slice(1)}`, MOST)).toBeNull();
    expect(unpackText('', MOST)).toBeNull();
  }, 60_000);

  it('does not swell beyond what is allowed', () => {
    const code = packText('a'.repeat(5_000_000));
    expect(code.length).toBeLessThan(8000);
    expect(unpackText(code, MOST)).toBeNull();
  });
});
