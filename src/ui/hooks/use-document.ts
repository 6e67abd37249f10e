import { useEffect } from 'react';
import type { DocumentName, LedgerDocuments } from '#dataset/documents.ts';
import type { Loadable } from '#store/atlas-store.ts';
import { useAtlas } from './use-atlas.ts';

/** A document of the ledger; asks for it where nobody has yet. */
export function useDocument<Name extends DocumentName>(name: Name): Loadable<LedgerDocuments[Name]> {
  const loadable = useAtlas((state) => state.documents[name]) as Loadable<LedgerDocuments[Name]> | undefined;
  const wantDocument = useAtlas((state) => state.wantDocument);
  const isWanted = loadable !== undefined;
  useEffect(() => {
    if (!isWanted) wantDocument(name);
  }, [isWanted, wantDocument, name]);
  return loadable ?? { type: 'loading' };
}
