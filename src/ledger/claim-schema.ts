import { z } from 'zod';
import { STATUSES } from '#core/status.ts';
import { UNITS } from '#core/unit.ts';
import { type Basis, CONFIDENCE_OF_BASIS, REJECTIONS, SCOPES } from './claim-terms.ts';
import { calendarDateSchema, dateOrUndatedSchema, idSchema, localizedTextSchema } from './text-schema.ts';

/** A number, a range, a date, a status, words or, said openly, nothing known. */
export const claimValueSchema = z.union(
  [
    z.number(),
    z
      .strictObject({ min: z.number(), max: z.number() })
      .refine((range) => range.min < range.max, 'a range needs min below max'),
    z.strictObject({ date: calendarDateSchema }),
    z.strictObject({ status: z.enum(STATUSES) }),
    z.strictObject({ text: localizedTextSchema }),
    z.literal('unknown'),
  ],
  { error: 'a value is a number, a range {min, max}, a {date}, a {status}, a {text} or "unknown"' },
);

/** The span a flow is counted over: `2024`, `2024-05`, or from–to as `2025-01/2025-10`. */
const periodSchema = z
  .string()
  .refine(
    (period) =>
      period.split('/').length <= 2 &&
      period.split('/').every((day) => calendarDateSchema.safeParse(day).success),
    'a period is a date, or two dates as from/to, e.g. "2025-01/2025-10"',
  );

export const standingSchema = z.union(
  [
    z.literal('stands'),
    z.strictObject({ supersededBy: idSchema.describe('The claim of the same file that replaces it') }),
    z.strictObject({ rejectedBecause: z.enum(REJECTIONS) }),
  ],
  { error: 'a standing is "stands", {supersededBy: a claim} or {rejectedBecause: a reason}' },
);

/** One source saying one thing about one quantity of one subject. */
export const claimSchema = z.strictObject({
  id: idSchema.describe('Stable for ever: links point at "<subject>/<id>"'),
  quantity: idSchema.describe('An id of geodata/vocabulary: what exactly is measured'),
  part: idSchema.optional().describe('The part it is about; left out, it is about the whole subject'),
  item: idSchema
    .optional()
    .describe(
      'An id of "items" in geodata/vocabulary: which of several things of a kind, e.g. which agreement',
    ),
  scope: z.enum(SCOPES).describe('Whose side or share is measured, never who says so'),
  period: periodSchema.optional().describe('The span a flow is counted over'),
  value: claimValueSchema,
  unit: z.enum(UNITS),
  precision: z.enum(['exact', 'about', 'at-least', 'at-most']).default('exact'),
  rounding: z
    .number()
    .positive()
    .optional()
    .describe('How far off the true value may be, in the unit, where the source says so'),
  nature: z.enum(['actual', 'design', 'planned', 'estimate']),
  asOf: dateOrUndatedSchema.describe('The day for which it is meant to hold'),
  statedOn: calendarDateSchema.optional().describe('The day it was said; left out, the day of the source'),
  source: idSchema,
  speaker: idSchema.optional().describe('An id of geodata/people: who said it, where the source names them'),
  basis: z.enum(Object.keys(CONFIDENCE_OF_BASIS) as [Basis, ...Basis[]]),
  standing: standingSchema.default('stands'),
  note: localizedTextSchema.optional(),
});

export type Claim = z.infer<typeof claimSchema>;
