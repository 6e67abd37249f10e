import { type AtlasState, type AtlasStore, selectedDocument } from '#store/atlas-store.ts';

/** A document that takes longer than this is not waited for. */
const PATIENCE_MILLISECONDS = 400;

/**
 * Lets the map wait until the panel of the selection has been painted with what it shows: to draw the map can occupy a
 * slow machine for longer than the panel takes. Of several things that wait in one place only the last is done.
 */
export function afterPanel(store: AtlasStore, run: () => void) {
  let abandon = () => {};
  return {
    ask() {
      abandon();
      let isPainting = false;
      const stopWaiting = whenHere(store, () => {
        isPainting = true;
        abandon = afterPaint(run);
      });
      if (!isPainting) abandon = stopWaiting;
    },
    stop: () => abandon(),
  };
}

/** Calls back once the document of the selection has arrived, at once where there is none to wait for. */
function whenHere(store: AtlasStore, done: () => void): () => void {
  if (!isDocumentComing(store.getState())) {
    done();
    return () => {};
  }
  const end = () => {
    clearTimeout(timer);
    unsubscribe();
  };
  const finish = () => {
    end();
    done();
  };
  const timer = setTimeout(finish, PATIENCE_MILLISECONDS);
  const unsubscribe = store.subscribe(isDocumentComing, finish);
  return end;
}

function isDocumentComing(state: AtlasState): boolean {
  const name = selectedDocument(state);
  return name !== null && (state.documents[name]?.type ?? 'loading') === 'loading';
}

/** In the second frame from now the first one has been painted. */
function afterPaint(run: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(run);
  });
  return () => cancelAnimationFrame(frame);
}
