import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '#core/data-version.ts';
import { formatLinkOrigin, isLinkOrigin, parseLinkOrigin } from '#store/link-origin.ts';
import { originArbitrary } from '../support/link-origins.ts';

describe('what a link says of the day it was made', () => {
  it('is the version of the data and the figures it had', () => {
    expect(parseLinkOrigin('2026.05~l:312450.2~AZ:120000~IR:192450.2')).toEqual({
      version: '2026.05',
      lengthMetres: 312450.2,
      areaSquareMetres: null,
      countries: new Map([
        ['AZ', 120000],
        ['IR', 192450.2],
      ]),
    });
  });

  it('reads back as it was written', () => {
    fc.assert(
      fc.property(originArbitrary, (origin) => {
        const text = formatLinkOrigin(origin);
        expect(text).toMatch(/^[\w.~:]+$/);
        expect(parseLinkOrigin(text)).toEqual(origin);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, and is nothing where it is not exactly that', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseLinkOrigin(text) === null).toBe(!isLinkOrigin(text));
      }),
    );
    for (const text of [
      '',
      '2026',
      '26.05',
      '2026.05~l',
      '2026.05~l:-1',
      '2026.05~l:1e9',
      '2026.05 ',
      'x2026.05',
    ])
      expect(parseLinkOrigin(text)).toBeNull();
  });
});

describe('versions of the data', () => {
  it('are older or newer by year, month and number, not by spelling', () => {
    expect(compareVersions('2026.9.1', '2026.11.0')).toBeLessThan(0);
    expect(compareVersions('2026.11.10', '2026.11.9')).toBeGreaterThan(0);
    expect(compareVersions('2026.11', '2026.11.0')).toBe(0);
  });
});
