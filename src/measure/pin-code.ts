import { measurementCode, parseMeasurementCode } from './measurement-code.ts';
import type { PinnedMeasurement } from './measuring.ts';

/** A pinned measurement as text for `pin=`, `<letter>~<measurement>`, its units left out; null where it is too long. */
export function pinCode({ letter, measurement }: PinnedMeasurement): string | null {
  const code = measurementCode({ measurement, lengthUnit: 'km', areaUnit: 'km2' });
  return code === null ? null : `${letter}~${code}`;
}

/** Reads `pin=`, already decoded; null for everything but what `pinCode` writes. Never throws. */
export function parsePin(text: string): PinnedMeasurement | null {
  const [, letter, code = ''] = /^([A-Z]\d{0,3})~(.+)$/s.exec(text) ?? [];
  if (letter === undefined) return null;
  const linked = code.includes('~') ? parseMeasurementCode(code) : null;
  return linked && { letter, measurement: linked.measurement };
}

/** More than a link has room for. */
const MOST_LINKED_PINS = 200;

/** With one more, where it can be read, its letter is free and there is room for it; null otherwise. */
export function withPin(
  pinned: readonly PinnedMeasurement[],
  pin: PinnedMeasurement | null,
): readonly PinnedMeasurement[] | null {
  const isTaken = pinned.some(({ letter }) => letter === pin?.letter);
  return pin === null || isTaken || pinned.length >= MOST_LINKED_PINS ? null : [...pinned, pin];
}
