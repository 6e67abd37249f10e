import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  leastShownLength,
  shownArea,
  shownLength,
  shownParts,
  shownUncertainty,
} from '#measure/shown-digits.ts';

describe('the digits of a length', () => {
  it.each([
    [9_999.4, 9.999, 3],
    [10_004, 10, 2],
    [99_994, 99.99, 2],
    [142_114, 142.1, 1],
    [999_940, 999.9, 1],
    [1_234_567, 1235, 0],
  ])('of %d m without uncertainty are those of %d km', (metres, value, fractionDigits) => {
    const shown = shownLength(metres, 0);
    expect(shown.value).toBeCloseTo(value, 9);
    expect(shown.fractionDigits).toBe(fractionDigits);
  });

  it('are never finer than the uncertainty', () => {
    expect(shownLength(142_114, 4243)).toEqual({ value: 142, fractionDigits: 0 });
    expect(shownLength(142_114, 14_243)).toEqual({ value: 140, fractionDigits: 0 });
    expect(shownLength(1_234, 60, 'm')).toEqual({ value: 1230, fractionDigits: 0 });
    expect(shownUncertainty(4243)).toEqual({ value: 5, fractionDigits: 0 });
    expect(shownUncertainty(980)).toEqual({ value: 1, fractionDigits: 0 });
    expect(shownUncertainty(608).value).toBeCloseTo(0.7, 9);
  });

  it('of what would read nothing are those of the least that can be shown', () => {
    expect(leastShownLength(4243, 'km', 142_114)).toEqual({ value: 1, fractionDigits: 0 });
    expect(leastShownLength(14_243, 'km', 142_114)).toEqual({ value: 10, fractionDigits: 0 });
    expect(leastShownLength(0, 'km', 142_114)).toEqual({ value: 0.1, fractionDigits: 1 });
    expect(leastShownLength(0, 'm', 142_114)).toEqual({ value: 100, fractionDigits: 0 });
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 4e7, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('km', 'mi', 'nmi', 'm'),
        (whole, uncertainty, share, unit) => {
          const { value, fractionDigits } = shownLength(share * whole, uncertainty, unit, whole);
          const least = leastShownLength(uncertainty, unit, whole);
          expect(least.value).toBeGreaterThan(0);
          const metresOfUnit = { km: 1000, mi: 1609.344, nmi: 1852, m: 1 }[unit];
          if (Number(value.toFixed(fractionDigits)) === 0)
            expect((share * whole) / metresOfUnit).toBeLessThanOrEqual(least.value);
        },
      ),
    );
  });

  it('hold in every unit', () => {
    expect(shownLength(185_200, 0, 'nmi')).toEqual({ value: 100, fractionDigits: 1 });
    expect(shownLength(16_093.44, 0, 'mi').fractionDigits).toBe(2);
    expect(shownLength(142_114, 0, 'm')).toEqual({ value: 142_100, fractionDigits: 0 });
  });

  it('are finite for any length and uncertainty', () => {
    const metres = fc.double({ min: 0, max: 4e7, noNaN: true });
    fc.assert(
      fc.property(metres, metres, fc.constantFrom('km', 'mi', 'nmi', 'm'), (length, uncertainty, unit) => {
        const { value, fractionDigits } = shownLength(length, uncertainty, unit);
        expect(Number.isFinite(value)).toBe(true);
        expect(fractionDigits).toBeGreaterThanOrEqual(0);
        expect(fractionDigits).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('the digits of the parts of a length', () => {
  it('are those of the whole', () => {
    expect(shownLength(8_123, 0, 'km', 142_114)).toEqual({ value: 8.1, fractionDigits: 1 });
    expect(shownParts([8_160, 133_954], 4243)).toEqual([
      { value: 8, fractionDigits: 0 },
      { value: 134, fractionDigits: 0 },
    ]);
  });

  it('sum to the whole as it is shown, in every unit', () => {
    const parts = fc.array(fc.double({ min: 0, max: 2e6, noNaN: true }), { minLength: 1, maxLength: 6 });
    const error = fc.constantFrom(0, 30, 700, 4243, 14_243);
    fc.assert(
      fc.property(parts, error, fc.constantFrom('km', 'mi', 'nmi', 'm'), (metres, uncertainty, unit) => {
        const whole = shownLength(
          metres.reduce((sum, part) => sum + part, 0),
          uncertainty,
          unit,
        );
        const written = (figure: { value: number; fractionDigits: number }) =>
          Number(figure.value.toFixed(figure.fractionDigits));
        const sum = shownParts(metres, uncertainty, unit).reduce((total, part) => total + written(part), 0);
        expect(sum).toBeCloseTo(written(whole), 6);
      }),
    );
  });
});

describe('the digits of an area', () => {
  it('are six at most', () => {
    expect(shownArea(9_662_123_456, 0).value).toBeCloseTo(9662.12, 9);
    expect(shownArea(9_662_123_456, 14e6).value).toBeCloseTo(9660, 9);
    expect(shownArea(0, 0).value).toBe(0);
  });
});
