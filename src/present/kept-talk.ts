import * as z from 'zod/mini';
import { type Role, registerSchema, sessionSchema } from './message.ts';
import type { Register } from './register.ts';
import { PART_SCHEMAS, type Picture } from './shared-parts.ts';

/** What a window keeps of its talk, for when it is loaded again. */
export interface KeptTalk {
  readonly session: string;
  readonly role: Role;
  readonly register: Register;
  /** What a presenter looks at while the picture of the audience is held. */
  readonly apart?: Picture | undefined;
}

const keptSchema = z.strictObject({
  session: sessionSchema,
  role: z.enum(['audience', 'presenter']),
  register: registerSchema,
  apart: z.optional(PART_SCHEMAS.picture),
});

export function formatKeptTalk(kept: KeptTalk): string {
  return JSON.stringify(kept);
}

/** Reads what was kept; null for anything else. Never throws. */
export function parseKeptTalk(text: string | null): KeptTalk | null {
  if (text === null) return null;
  try {
    return keptSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
