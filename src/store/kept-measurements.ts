import type { Measuring } from '#measure/measuring.ts';
import type { KeptMeasurements } from './measure-state.ts';

/** What is worth keeping of what is measured, as it goes into storage; null where there is nothing. */
export function keptOf({ measurement, pinned }: Measuring, savedAt: string) {
  const current = measurement.vertices.length === 0 ? null : measurement;
  if (current === null && pinned.length === 0) return null;
  return { version: 1 as const, savedAt, measurement: current, pinned: pinned.map((one) => one.measurement) };
}

/** As many measurements as there is something to see of. */
export function countKept({ measurement, pinned }: KeptMeasurements): number {
  return pinned.length + (measurement === null ? 0 : 1);
}
