import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import type { Measurement, MeasurementKind, Vertex } from '#measure/measurement.ts';
import { slotsOf, stepToFill, stepToSwap } from '#ui/measure/point-slots.ts';

const vertex = (...position: [number, number]): Vertex => ({ position: position as Position, snap: null });
const [a, b, c] = [vertex(46, 39), vertex(47, 39), vertex(48, 39)];
const measured = (kind: MeasurementKind, ...vertices: Vertex[]): Measurement => ({ kind, vertices });
const rolesOf = (measurement: Measurement, emptyAt: number | null = null) =>
  slotsOf(measurement, emptyAt).map(({ role, vertex: known }) => `${role}${known === null ? ' ?' : ''}`);

describe('the places for points', () => {
  it('are as many as the kind needs, before there is any point', () => {
    expect(rolesOf(measured('line'))).toEqual(['from ?', 'to ?']);
    expect(rolesOf(measured('area'))).toEqual(['corner ?', 'corner ?', 'corner ?']);
    expect(rolesOf(measured('radius'))).toEqual(['centre ?', 'circle ?']);
  });

  it('name the ends of a line and what lies between', () => {
    expect(rolesOf(measured('line', a))).toEqual(['from', 'to ?']);
    expect(rolesOf(measured('line', a, b, c))).toEqual(['from', 'via', 'to']);
  });

  it('have room for one more where it is asked for', () => {
    expect(rolesOf(measured('line', a, b), 1)).toEqual(['from', 'via ?', 'to']);
    expect(slotsOf(measured('line', a, b), 1).map(({ at }) => at)).toEqual([0, 1, 2]);
  });
});

describe('a typed point', () => {
  it('comes behind those there are', () => {
    expect(stepToFill(measured('line', a), [b])).toEqual({
      type: 'replace',
      measurement: measured('line', a, b),
    });
  });

  it('changes places with the one before it', () => {
    expect(stepToSwap(measured('line', a, b, c), 2)).toEqual({
      type: 'replace',
      measurement: measured('line', a, c, b),
    });
    expect(stepToSwap(measured('line', a, b), 0)).toEqual({
      type: 'replace',
      measurement: measured('line', a, b),
    });
  });
});
