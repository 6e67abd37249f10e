import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AREA_UNITS, LENGTH_UNITS } from '#core/length-unit.ts';
import type { Measurement } from '#measure/measurement.ts';
import {
  type LinkedMeasurement,
  LONGEST_CODE,
  measurementCode,
  parseMeasurementCode,
} from '#measure/measurement-code.ts';
import { keptArbitrary, lineThrough } from '../support/measurements.ts';

const linked = (measurement: Measurement): LinkedMeasurement => ({
  measurement,
  lengthUnit: 'km',
  areaUnit: 'km2',
});
const anyLinked: fc.Arbitrary<LinkedMeasurement> = fc.record({
  measurement: keptArbitrary,
  lengthUnit: fc.constantFrom(...LENGTH_UNITS),
  areaUnit: fc.constantFrom(...AREA_UNITS),
});

describe('a measurement as text', () => {
  it('is short, and says what it is', () => {
    const measurement: Measurement = {
      kind: 'line',
      vertices: [
        { position: [48.87, 38.43], snap: { type: 'alignment', id: 'rasht-astara/railway' } },
        { position: [49.58, 37.28], snap: { type: 'place', id: 'Rəşt' }, precisionMetres: 150 },
      ],
    };
    const code = measurementCode({ measurement, lengthUnit: 'nmi', areaUnit: 'ha' });
    expect(code).toMatch(/^line~[\w-]{20,30}~s0:l:rasht-astara\/railway~s1:c:R%C9%99%C5%9Ft~u:nmi~a:ha$/);
  });

  it('reads back exactly what is kept', () => {
    fc.assert(
      fc.property(anyLinked, (written) => {
        const code = measurementCode(written);
        if (code === null) return;
        expect(code).toMatch(/^[\x21-\x7e]+$/);
        expect(code.length).toBeLessThanOrEqual(LONGEST_CODE);
        expect(parseMeasurementCode(code)).toEqual(written);
      }),
      { numRuns: 1000 },
    );
  });

  it('has one form only: what is read is written the same', () => {
    fc.assert(
      fc.property(anyLinked, (written) => {
        const code = measurementCode(written) ?? '';
        const read = parseMeasurementCode(code);
        if (read !== null) expect(measurementCode(read)).toBe(code);
      }),
    );
  });

  it('holds some 150 vertices of a planner, and beyond its limit is none', () => {
    const vertices = (count: number) =>
      Array.from({ length: count }, (_, i) => [46 + i * 0.0123457, 39 + ((i * 7) % 11) * 0.0234561] as const);
    expect(measurementCode(linked(lineThrough(...vertices(150))))).not.toBeNull();
    expect(measurementCode(linked(lineThrough(...vertices(250))))).toBeNull();
  });

  it('is none without a result', () => {
    expect(measurementCode(linked(lineThrough([46, 39])))).toBeNull();
    expect(
      measurementCode(linked({ kind: 'area', vertices: lineThrough([46, 39], [47, 39]).vertices })),
    ).toBeNull();
  });

  it('is read at no length and in no form that is not its own, without throwing', () => {
    const wrong = [
      '',
      '~',
      'line',
      'line~',
      'line~A',
      'line~AAA',
      'line~AAAAA',
      'lines~AAAAAA',
      'line~AAAAAA~',
      'line~AAAAAA~u:parsec',
      'line~AAAAAA~s7:l:x',
      'line~AAAAAA~s0:q:x',
      'line~AAAAAA~s0:l:%E0%A4%A',
      'line~AAAAAA~x:1',
      'line~gAAgAAAAA',
      `line~${'_'.repeat(400)}`,
      'a'.repeat(100_000),
    ];
    for (const text of wrong) expect(parseMeasurementCode(text)).toBeNull();
  });

  it('takes any text at all without throwing', () => {
    const ours = fc.string({
      unit: fc.constantFrom(...'lineareadius~:;,.-0123456789AgB_s%/u'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          ours,
          ours.map((text) => `line~${text}`),
        ),
        (text) => {
          const read = parseMeasurementCode(text);
          for (const { position } of read?.measurement.vertices ?? []) {
            expect(Math.abs(position[0])).toBeLessThanOrEqual(180);
            expect(Math.abs(position[1])).toBeLessThanOrEqual(90);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('survives one wrong character: another measurement or none, never an error', () => {
    const code = measurementCode(linked(lineThrough([46.1, 39.2], [47.3, 38.9], [48.8, 38.4]))) ?? '';
    fc.assert(
      fc.property(fc.nat(code.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
        expect(() => parseMeasurementCode(code.slice(0, at) + character + code.slice(at + 1))).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('plain coordinates', () => {
  it('are a line, longitude first, as precise as they are written', () => {
    const read = parseMeasurementCode('48.87,38.43;49.58,37.28');
    expect(read?.measurement.kind).toBe('line');
    expect(read?.measurement.vertices.map(({ position }) => position)).toEqual([
      [48.87, 38.43],
      [49.58, 37.28],
    ]);
    const [first] = read?.measurement.vertices ?? [];
    expect(first?.precisionMetres).toBeGreaterThan(556);
    expect(first?.precisionMetres).toBeLessThan(790);
  });

  it('in whole degrees are meant as written', () => {
    expect(parseMeasurementCode('46,39;47,39')?.measurement).toEqual(lineThrough([46, 39], [47, 39]));
  });

  it('are an area or a radius where they say so', () => {
    expect(parseMeasurementCode('area:46,39;47,39;47,40')?.measurement.kind).toBe('area');
    expect(parseMeasurementCode('radius:46,39;47,39')?.measurement.kind).toBe('radius');
  });

  it.each([
    '46,39',
    '46;39',
    '46,39;47',
    '46,39;47,91',
    '181,39;47,39',
    'cone:46,39;47,39',
    '46,39;1e1,39',
    'area:46,39;47,39',
  ])('are not %s', (text) => expect(parseMeasurementCode(text)).toBeNull());
});
