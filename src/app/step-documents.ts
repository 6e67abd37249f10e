import type { DocumentName, LedgerDocuments } from '#dataset/documents.ts';
import type { AtlasState, AtlasStore } from '#store/atlas-store.ts';
import { selectedDocument } from '#store/atlas-store.ts';

/** The documents without which the map cannot show what a state shows. */
export function documentsOf(state: AtlasState, hasDrawnLines: boolean): DocumentName[] {
  const selected = selectedDocument(state);
  const isAlong = hasDrawnLines || state.at !== null || state.tool === 'measure';
  return [
    ...(selected === null ? [] : [selected]),
    ...(isAlong ? (['alignments'] as const) : []),
    ...(state.tool === 'routes' ? (['network'] as const) : []),
  ];
}

/** Asks for a document and waits for it; null where it is not to be had. */
export function whenDocument<Name extends DocumentName>(
  store: AtlasStore,
  name: Name,
): Promise<LedgerDocuments[Name] | null> {
  store.getState().wantDocument(name);
  return new Promise((resolve) => {
    const check = () => {
      const loadable = store.getState().documents[name];
      if (loadable?.type === 'loading' || loadable === undefined) return;
      stop();
      resolve(loadable.type === 'ready' ? (loadable.document as LedgerDocuments[Name]) : null);
    };
    const stop = store.subscribe((state) => state.documents[name], check);
    check();
  });
}
