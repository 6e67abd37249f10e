import { literal, object, safeParse, union } from 'zod/mini';

/** Whether single characters work as shortcuts. */
export type SingleKeys = 'on' | 'off';

const NAME = 'araz-atlas-keyboard';
const settingSchema = object({ singleKeys: union([literal('on'), literal('off')]) });

/** What the visitor chose earlier on this device; on where nothing, or nothing readable, was kept. */
export function readSingleKeys(): SingleKeys {
  try {
    return parseSingleKeys(localStorage.getItem(NAME));
  } catch {
    // A browser may forbid storage altogether.
    return 'on';
  }
}

export function keepSingleKeys(singleKeys: SingleKeys): void {
  try {
    localStorage.setItem(NAME, JSON.stringify({ singleKeys }));
  } catch {
    // Then the choice holds for this visit.
  }
}

/** @throws SyntaxError where the text is not JSON at all. */
function parseSingleKeys(text: string | null): SingleKeys {
  const kept = safeParse(settingSchema, text === null ? null : JSON.parse(text));
  return kept.success ? kept.data.singleKeys : 'on';
}
