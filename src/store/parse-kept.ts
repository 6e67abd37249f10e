import * as z from 'zod/mini';
import { MEASUREMENT_KINDS } from '#measure/measurement.ts';
import type { KeptMeasurements } from './measure-state.ts';

const within = (least: number, most: number) => z.number().check(z.minimum(least), z.maximum(most));

const vertexSchema = z.object({
  position: z.readonly(z.tuple([within(-180, 180), within(-90, 90)])),
  snap: z.nullable(
    z.object({
      type: z.enum(['alignment', 'project', 'place']),
      id: z.string().check(z.minLength(1), z.maxLength(300)),
    }),
  ),
  precisionMetres: z.exactOptional(z.number().check(z.positive())),
});

const measurementSchema = z.object({
  kind: z.enum(MEASUREMENT_KINDS),
  vertices: z.readonly(z.array(vertexSchema).check(z.minLength(1), z.maxLength(10_000))),
});

const keptSchema = z.object({
  version: z.literal(1),
  savedAt: z.iso.datetime(),
  measurement: z.nullable(measurementSchema),
  pinned: z.readonly(z.array(measurementSchema).check(z.maxLength(100))),
});

/** Reads what came out of storage; null for everything that is not exactly ours. */
export function parseKept(value: unknown): KeptMeasurements | null {
  const kept = keptSchema.safeParse(value).data;
  if (kept === undefined) return null;
  const { savedAt, measurement, pinned } = kept;
  const isEmpty = measurement === null && pinned.length === 0;
  return isEmpty ? null : { savedAt, measurement, pinned };
}
