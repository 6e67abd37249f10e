import * as z from 'zod/mini';
import { STATUS_SCALE_NAMES } from '#core/status-scale-name.ts';

const NAME = 'araz-atlas-stage-look';

const lookSchema = z.object({
  isProjector: z.boolean(),
  isMotionOff: z.boolean(),
  statusScale: z.enum(STATUS_SCALE_NAMES),
});

/** How the map of a talk looks: set for a room and its lamp, so the same for every talk on this device. */
export type StageLook = z.infer<typeof lookSchema>;

/** Reads what was kept as text; null for everything that is not exactly ours. */
export function parseStageLook(kept: string | null): StageLook | null {
  if (kept === null) return null;
  try {
    return lookSchema.safeParse(JSON.parse(kept)).data ?? null;
  } catch {
    return null;
  }
}

/** What was chosen earlier on this device; null where nothing was, or storage is forbidden. */
export function readStageLook(): StageLook | null {
  try {
    return parseStageLook(localStorage.getItem(NAME));
  } catch {
    return null;
  }
}

export function keepStageLook({ isProjector, isMotionOff, statusScale }: StageLook): void {
  try {
    localStorage.setItem(NAME, JSON.stringify({ isProjector, isMotionOff, statusScale }));
  } catch {
    // Then the choice holds for this visit.
  }
}
