import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { measuredLine, nearestOn, positionAt } from '#geo/chainage.ts';
import { geodesicAreaOf, geodesicBetween, positionFrom } from '#geo/geodesic.ts';
import fixture from './geographiclib.json' with { type: 'json' };

const position = ([longitude = 0, latitude = 0]: readonly number[]): Position => [longitude, latitude];
const turn = (degrees: number, other: number) => Math.abs(((degrees - other + 540) % 360) - 180);

describe(`against ${fixture.madeBy}`, () => {
  it.each(fixture.inverse)('from $from to $to: length to a millimetre, azimuths to 1e-6°', (line) => {
    const found = geodesicBetween(position(line.from), position(line.to));
    expect(Math.abs(found.lengthMetres - line.lengthMetres)).toBeLessThan(0.001);
    if (line.lengthMetres === 0) return;
    expect(turn(found.azimuthDegrees, line.azimuthDegrees)).toBeLessThan(1e-6);
    expect(turn(found.arrivalAzimuthDegrees, line.arrivalAzimuthDegrees)).toBeLessThan(1e-6);
    expect(found.azimuthDegrees).toBeGreaterThanOrEqual(0);
    expect(found.azimuthDegrees).toBeLessThan(360);
  });

  it.each(fixture.direct)('from $from on to $to: within a millimetre', (line) => {
    const found = positionFrom(position(line.from), line.azimuthDegrees, line.lengthMetres);
    expect(geodesicBetween(found, position(line.to)).lengthMetres).toBeLessThan(0.001);
  });

  it.each(fixture.area)('$name: area and outline', ({ ring, areaSquareMetres, perimeterMetres }) => {
    const tolerance = Math.max(0.01, areaSquareMetres * 1e-9);
    for (const way of [ring, ring.toReversed(), [...ring, ...ring.slice(0, 1)]]) {
      const found = geodesicAreaOf(way.map(position));
      expect(Math.abs(found.areaSquareMetres - areaSquareMetres)).toBeLessThan(tolerance);
      expect(Math.abs(found.perimeterMetres - perimeterMetres)).toBeLessThan(0.001);
    }
  });

  it.each(fixture.direct)('the chainage of a place on the way from $from to $to: to a metre', (line) => {
    const from = position(line.from);
    const beyond = positionFrom(from, line.azimuthDegrees, line.lengthMetres * 1.01);
    const measured = measuredLine([from, beyond]);
    expect(Math.abs(nearestOn(measured, position(line.to)).chainageMetres - line.lengthMetres)).toBeLessThan(
      1,
    );
    const there = positionAt(measured, line.lengthMetres).position;
    expect(geodesicBetween(there, position(line.to)).lengthMetres).toBeLessThan(0.001);
  });
});
