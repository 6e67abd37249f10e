import { describe, expect, it } from 'vitest';
import type { Measurement } from '#measure/measurement.ts';
import { type ReceiptWords, receiptOf } from '#measure/receipt.ts';
import { resultOf } from '#measure/result.ts';
import { fakeAlignment, groundOf } from '../support/alignments.ts';

const WORDS: ReceiptWords = {
  title: 'اندازه‌گیری ۱',
  label: (of) => of,
  length: (metres, uncertainty) => `${Math.round(metres)} m ± ${Math.round(uncertainty)} m`,
  area: (squareMetres) => `${Math.round(squareMetres / 1e6)} km²`,
  degrees: (azimuth) => `${azimuth.toFixed(1)}°`,
  share: (country, length) => `${country} ${Math.round(length)}`,
  nameOf: ({ id }) => `<b>${id}</b>\n# x`,
  method: 'geodesic on WGS 84',
  selfCrossing: 'crosses itself',
  origin: 'Araz Atlas, data ۲۰۲۶.۱۱',
};
const GROUND = groundOf(
  fakeAlignment('coast/railway', [
    [49, 37],
    [49, 38],
  ]),
);
const snap = { type: 'alignment' as const, id: 'coast/railway' };

function receipt(measurement: Measurement, link: string | null = 'https://atlas.example/#m=x'): string {
  const result = resultOf(measurement, GROUND);
  if (result === null) throw new Error('no result');
  return receiptOf(measurement, result, WORDS, link);
}

describe('a receipt', () => {
  const line: Measurement = {
    kind: 'line',
    vertices: [
      { position: [49, 37.1234567], snap },
      { position: [49, 37.9], snap },
    ],
  };

  it('is one block of Markdown with value, method, points, names, data and link, in ASCII digits', () => {
    expect(receipt(line)).toMatchInlineSnapshot(`
      "**اندازه‌گیری 1**

      - length: **86186 m ± 4243 m**
      - along: \\<b\\>coast/railway\\</b\\> # x
      - geodesic on WGS 84
      - points: 37.1234567, 49 (\\<b\\>coast/railway\\</b\\> # x); 37.9, 49 (\\<b\\>coast/railway\\</b\\> # x)
      - Araz Atlas, data 2026.11
      - <https://atlas.example/#m=x>
      "
    `);
  });

  it('has no line that a foreign name could begin', () => {
    const lines = receipt(line).trim().split('\n');
    expect(lines.slice(2).every((text) => text.startsWith('- '))).toBe(true);
    expect(receipt(line)).not.toMatch(/[^\\]<b>/);
    expect(receipt(line)).not.toMatch(/[۰-۹]/);
  });

  it('leaves out a link that would be too long', () => {
    expect(receipt(line, null)).not.toContain('https');
  });

  it('of an area names it before its perimeter, and says where the outline crosses itself', () => {
    const corners = [
      [46, 38],
      [47, 39],
      [47, 38],
      [46, 39],
    ] as const;
    const text = receipt({ kind: 'area', vertices: corners.map((position) => ({ position, snap: null })) });
    expect(text.indexOf('area:')).toBeLessThan(text.indexOf('perimeter:'));
    expect(text).toContain('crosses itself');
  });

  it('of a radius has a bearing', () => {
    const vertices = [
      { position: [46, 39] as const, snap: null },
      { position: [47, 39] as const, snap: null },
    ];
    expect(receipt({ kind: 'radius', vertices })).toContain('azimuth: 89.7°');
  });
});
