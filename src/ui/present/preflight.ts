import { createContext, use } from 'react';
import type { DeckDocument } from '#dataset/deck-document.ts';
import type { StepPictureOptions } from './step-pictures.ts';

/** What is proved before a talk, in the order in which it is. */
export const PREFLIGHT_CHECKS = [
  'pack',
  'steps',
  'requests',
  'fonts',
  'storage',
  'wakeLock',
  'fullScreen',
  'screen',
] as const;
export type PreflightCheck = (typeof PREFLIGHT_CHECKS)[number];

/** `warned`: the talk can be given all the same. */
export type Outcome = 'passed' | 'warned' | 'failed';

export interface Finding {
  readonly check: PreflightCheck;
  readonly outcome: Outcome;
  /** How many were right, of so many. */
  readonly count: number;
  readonly total: number;
  /** What is wrong, or what was found, as it is written. */
  readonly detail: string;
}

export function findingOf(check: PreflightCheck, outcome: Outcome, about: Partial<Finding> = {}): Finding {
  return { count: 0, total: 0, detail: '', ...about, check, outcome };
}

export interface Preflight {
  /**
   * Draws every step of a deck with the network refused, and looks at everything else a talk needs. `tell` hears each finding as
   * soon as there is one, and of the steps also while they are drawn.
   */
  run(deck: DeckDocument, look: PreflightLook, tell: (finding: Finding) => void): Promise<void>;
}

export type PreflightLook = Pick<StepPictureOptions, 'language' | 'theme' | 'isProjector'>;

/** Its code is fetched when somebody first asks for a proof. */
export const PreflightContext = createContext<(() => Promise<Preflight>) | null>(null);

export function usePreflight(): () => Promise<Preflight> {
  const preflight = use(PreflightContext);
  if (preflight === null) throw new Error('there is no preflight above this component');
  return preflight;
}
