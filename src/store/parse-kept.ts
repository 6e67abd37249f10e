import * as z from 'zod/mini';
import { MEASUREMENT_KINDS, type Measurement } from '#measure/measurement.ts';
import type { KeptMeasurements } from './measure-state.ts';

const within = (least: number, most: number) => z.number().check(z.minimum(least), z.maximum(most));

const vertexSchema = z.object({
  position: z.readonly(z.tuple([within(-180, 180), within(-90, 90)])),
  snap: z.nullable(
    z.object({
      type: z.enum(['alignment', 'project', 'place']),
      id: z.string().check(z.minLength(1)),
    }),
  ),
  precisionMetres: z.exactOptional(z.number().check(z.positive())),
});

const measurementSchema = z.object({
  kind: z.enum(MEASUREMENT_KINDS),
  vertices: z.readonly(z.array(vertexSchema).check(z.minLength(1))),
});

const keptSchema = z.object({
  version: z.literal(1),
  savedAt: z.iso.datetime(),
  measurement: z.unknown(),
  pinned: z.unknown(),
});

/** A record as far as it can be read. */
export interface ReadKept {
  /** Null where nothing of it is ours, or nothing is in it. */
  readonly kept: KeptMeasurements | null;
  /** Nothing of it had to be left out. */
  readonly isWhole: boolean;
}

/** Reads what came out of storage. Each measurement stands for itself: one that is broken takes no other with it. */
export function parseKept(value: unknown): ReadKept {
  const record = keptSchema.safeParse(value).data;
  if (record === undefined) return { kept: null, isWhole: false };
  const current = record.measurement === null ? null : measurementIn(record.measurement);
  const pins = Array.isArray(record.pinned) ? record.pinned.map(measurementIn) : [undefined];
  const measurement = current ?? null;
  const pinned = pins.filter((pin) => pin !== undefined);
  const isEmpty = measurement === null && pinned.length === 0;
  return {
    kept: isEmpty ? null : { savedAt: record.savedAt, measurement, pinned },
    isWhole: !isEmpty && current !== undefined && pinned.length === pins.length,
  };
}

/** Undefined for everything that is not exactly a measurement of ours. */
function measurementIn(value: unknown): Measurement | undefined {
  return measurementSchema.safeParse(value).data;
}
