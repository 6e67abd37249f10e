import { useCallback, useState } from 'react';
import type { DeckDocument } from '#dataset/deck-document.ts';
import { selectTheme } from '#store/atlas-store.ts';
import { useAtlasStore } from '../hooks/use-atlas.ts';
import { type Finding, PREFLIGHT_CHECKS, type PreflightCheck, usePreflight } from './preflight.ts';

export interface PreflightRun {
  readonly state: 'idle' | 'running' | 'done';
  readonly findings: Partial<Readonly<Record<PreflightCheck, Finding>>>;
  /** How long it took, once it is done. */
  readonly seconds: number;
}

const NOT_BEGUN: PreflightRun = { state: 'idle', findings: {}, seconds: 0 };

/** One proof of a deck: what has been found so far, and the way to begin. */
export function usePreflightRun(): readonly [PreflightRun, (deck: DeckDocument) => void] {
  const store = useAtlasStore();
  const preflight = usePreflight();
  const [run, setRun] = useState(NOT_BEGUN);
  const begin = useCallback(
    async (deck: DeckDocument) => {
      const state = store.getState();
      const startedAt = performance.now();
      setRun({ ...NOT_BEGUN, state: 'running' });
      const tell = (finding: Finding) =>
        setRun((now) => ({ ...now, findings: { ...now.findings, [finding.check]: finding } }));
      const look = { language: state.language, theme: selectTheme(state), isProjector: state.isProjector };
      try {
        await (await preflight()).run(deck, look, tell);
      } finally {
        setRun((now) => ({ ...now, state: 'done', seconds: (performance.now() - startedAt) / 1000 }));
      }
    },
    [store, preflight],
  );
  return [run, (deck) => begin(deck).catch(console.error)];
}

/** The worst of everything found; a check without a finding has failed. */
export function outcomeOf({ findings }: PreflightRun): Finding['outcome'] {
  const outcomes = PREFLIGHT_CHECKS.map((check) => findings[check]?.outcome ?? 'failed');
  return outcomes.includes('failed') ? 'failed' : outcomes.includes('warned') ? 'warned' : 'passed';
}
