/** Whether single characters work as shortcuts. */
const SINGLE_KEYS = ['on', 'off'] as const;
export type SingleKeys = (typeof SINGLE_KEYS)[number];

const NAME = 'araz-atlas-single-keys';

/** What the visitor chose earlier on this device; on where nothing, or nothing readable, was kept. */
export function readSingleKeys(): SingleKeys {
  try {
    const kept = localStorage.getItem(NAME);
    return SINGLE_KEYS.find((known) => known === kept) ?? 'on';
  } catch {
    // A browser may forbid storage altogether.
    return 'on';
  }
}

export function keepSingleKeys(singleKeys: SingleKeys): void {
  try {
    localStorage.setItem(NAME, singleKeys);
  } catch {
    // Then the choice holds for this visit.
  }
}
