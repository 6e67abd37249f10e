import { z } from 'zod';
import { COUNTRIES } from '#core/country.ts';
import { idSchema, localizedTextSchema } from '#ledger/text-schema.ts';
import { STOP_KINDS } from './alignments-document.ts';

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

/** A named place along a line, and what begins there. */
const stopSchema = z.strictObject({
  name: localizedTextSchema,
  kind: z.enum(STOP_KINDS),
  position: position.describe(
    'On the line, within its error; the chainage is measured to the nearest place of it',
  ),
  km: z
    .array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a claim is named "<subject>/<claim>"'))
    .min(1)
    .optional()
    .describe('The claims that give its kilometres from the origin; of several the sum'),
  country: z
    .enum([...COUNTRIES, 'sea'])
    .optional()
    .describe('Where the line lies from here on'),
  status: z
    .strictObject({ project: idSchema, part: idSchema.optional() })
    .optional()
    .describe('Whose status the line has from here on; left out, its own goes on'),
});

/** The kilometres of a line: its stops from origin to end. */
export const chainageSchema = z.strictObject({
  features: z
    .array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a feature is named "<project>/<name>"'))
    .min(1)
    .describe('The drawn line, or its stages in order, each beginning where the one before ends'),
  run: z.int().min(1).optional().describe('Which run of a feature that has several, counted from 1'),
  stops: z.array(stopSchema).min(2, 'a line has at least an origin and an end'),
  lengthOf: z
    .strictObject({ project: idSchema, part: idSchema.optional() })
    .optional()
    .describe('Whose published lengths are lengths of this line'),
});

export type AuthoredStop = z.infer<typeof stopSchema>;
export type AuthoredChainage = z.infer<typeof chainageSchema>;
