import { z } from 'zod';
import { claimSchema } from '#ledger/claim-schema.ts';

const versionSchema = z
  .string()
  .regex(/^\d{4}\.\d{1,2}\.\d+$/, 'a data version is year.month.number, e.g. "2026.11.0"');

/** What the step from one published version of the data to the next changed; `npm run data:diff` writes it. */
export const versionStepSchema = z.strictObject({
  from: versionSchema,
  to: versionSchema,
  before: z
    .record(
      z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a claim is named "subject/claim"'),
      z.nullable(claimSchema),
    )
    .describe('Every claim that differs, as it was; null where there was none'),
});

export type VersionStep = z.infer<typeof versionStepSchema>;
