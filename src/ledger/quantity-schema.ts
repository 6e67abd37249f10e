import { z } from 'zod';
import { UNITS } from '#core/unit.ts';
import { CHANGES, QUANTITY_TOPICS } from './quantity-terms.ts';
import { localizedTextSchema } from './text-schema.ts';

/** What can be measured: its label, the units that make sense for it, and how it behaves in time. */
export const quantitySchema = z.strictObject({
  label: localizedTextSchema,
  units: z.array(z.enum(UNITS)).min(1),
  change: z.enum(CHANGES),
  topic: z.enum(QUANTITY_TOPICS),
});

export type Quantity = z.infer<typeof quantitySchema>;
