import { createContext, type ReactNode, use, useMemo } from 'react';
import type { ClaimContext } from '#dataset/claim-context.ts';
import type { Source } from '#dataset/schema.ts';

interface Context extends ClaimContext {
  /** The number of a source among those cited here, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly sourcesById: ReadonlyMap<string, Source>;
}

const Ledger = createContext<Context | null>(null);

/** Gives everything below it the sources, quantities and people its claims mention, and every source its number. */
export function ClaimContextProvider({ context, children }: { context: ClaimContext; children: ReactNode }) {
  const value = useMemo<Context>(
    () => ({
      ...context,
      numbers: new Map(context.sources.map(({ id }, i) => [id, i + 1])),
      sourcesById: new Map(context.sources.map((source) => [source.id, source])),
    }),
    [context],
  );
  return <Ledger value={value}>{children}</Ledger>;
}

export function useClaimContext(): Context {
  const context = use(Ledger);
  if (context === null) throw new Error('there is no claim context above this component');
  return context;
}
