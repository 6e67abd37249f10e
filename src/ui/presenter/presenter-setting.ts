import { LANGUAGES, type Language } from '#core/language.ts';

/** What a presenter chooses for a window that only he or she sees. */
export interface PresenterSetting {
  /** Of notes and controls; null for the one the window was opened in. */
  readonly language: Language | null;
  /** How large the notes are, 1 for the ordinary size. */
  readonly notesScale: number;
}

export const NOTES_SCALES = [0.75, 1, 1.25, 1.5, 1.9, 2.4] as const;

const KEPT_AS = 'araz-atlas-presenter';
const ORDINARY: PresenterSetting = { language: null, notesScale: 1 };

/** Reads what was kept; whatever cannot be read is as if nothing had been. */
export function readPresenterSetting(): PresenterSetting {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return ORDINARY;
    const [language, scale] = [Reflect.get(kept, 'language'), Reflect.get(kept, 'notesScale')];
    return {
      language: LANGUAGES.find((known) => known === language) ?? null,
      notesScale: NOTES_SCALES.find((known) => known === scale) ?? 1,
    };
  } catch {
    return ORDINARY;
  }
}

export function keepPresenterSetting(change: Partial<PresenterSetting>): void {
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify({ ...readPresenterSetting(), ...change }));
  } catch {
    // A browser without storage: the choice holds as long as the window.
  }
}
