import { isOwnDeck } from '#core/own-deck.ts';
import type { DocumentName, LedgerDocuments, SourcesDocument, SubjectDocument } from '#dataset/documents.ts';
import { type AtlasStore, selectedDocument } from '#store/atlas-store.ts';
import { fetchDocument } from './fetch-ledger.ts';

/** What is pointed at for so long may be about to be chosen; what a pointer passes over is not. */
const RESTING_MILLISECONDS = 50;

/**
 * Fetches every document that somebody has asked for, once: the one of a selection as soon as it is selected, and the one of a
 * project that is pointed at before it is, without insisting.
 */
export function loadDocuments(store: AtlasStore): void {
  store.subscribe(
    (state) => state.documents,
    (documents, before) => {
      const names = Object.keys(documents) as DocumentName[];
      for (const name of names) {
        if (documents[name]?.type === 'loading' && before[name]?.type !== 'loading') load(store, name);
      }
    },
  );
  store.subscribe(
    selectedDocument,
    (name) => {
      if (name !== null) store.getState().wantDocument(name);
    },
    { fireImmediately: true },
  );
  let resting: ReturnType<typeof setTimeout> | undefined;
  store.subscribe(
    (state) => state.hoveredProjectId,
    (id) => {
      clearTimeout(resting);
      if (id === null) return;
      const name = `subject/${id}` as const;
      resting = setTimeout(() => {
        const { documents, wantDocument } = store.getState();
        if (documents[name] === undefined) wantDocument(name);
      }, RESTING_MILLISECONDS);
    },
  );
  store.subscribe(
    (state) => state.areOwnDecksWanted,
    () =>
      import('./keep-decks.ts').then(({ keepDecksInBrowser }) => keepDecksInBrowser(store), console.error),
  );
}

function load(store: AtlasStore, name: DocumentName): void {
  const { setDocument } = store.getState();
  bring(store, name).then(
    (document) => {
      setDocument(name, { type: 'ready', document });
      if (isSources(document)) reportMissingSource(store, document);
      if (!isSubject(document)) return;
      reportMissingPart(store, document);
      reportMissingClaim(store, document);
    },
    (error: unknown) => {
      console.warn(`The document "${name}" could not be loaded.`, error);
      setDocument(name, { type: 'failed' });
    },
  );
}

/** Decks of one's own are nowhere to be fetched. */
async function bring(store: AtlasStore, name: DocumentName): Promise<LedgerDocuments[DocumentName]> {
  const [folder, id = ''] = name.split('/');
  if (folder !== 'deck' || !isOwnDeck(id)) return fetchDocument(name);
  const { ownDeckDocument } = await import('./own-deck-document.ts');
  return ownDeckDocument(store, id);
}

function isSubject(document: LedgerDocuments[DocumentName]): document is SubjectDocument {
  return 'claims' in document && 'summary' in document;
}

function isSources(document: LedgerDocuments[DocumentName]): document is SourcesDocument {
  return 'sources' in document && 'quantities' in document && !('claims' in document);
}

/** A link to a source that the atlas does not have opens the page of sources, and says so. */
function reportMissingSource(store: AtlasStore, { sources }: SourcesDocument): void {
  const { source, notify, openPage, page } = store.getState();
  if (source === null || sources.some(({ id }) => id === source)) return;
  notify('brokenUrl', `source=${source}`);
  openPage(page);
}

/** A link to a part that its project does not have opens the project, and says so. */
function reportMissingPart(store: AtlasStore, { id, parts }: SubjectDocument): void {
  const { selection, notify, select } = store.getState();
  if (selection.type === 'none' || selection.projectId !== id || selection.partId === null) return;
  if (parts.some((known) => known.id === selection.partId)) return;
  notify('brokenUrl', `sel=${id}/${selection.partId}`);
  select({ ...selection, partId: null });
}

/** A link to a claim that its subject does not have opens the subject, and says so. */
function reportMissingClaim(store: AtlasStore, { id, claims }: SubjectDocument): void {
  const { claim, notify, showClaim } = store.getState();
  if (claim === null || !claim.startsWith(`${id}/`)) return;
  if (claims.some((known) => `${id}/${known.id}` === claim)) return;
  notify('unknownClaim', claim);
  showClaim(null);
}
