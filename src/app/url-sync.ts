import { type AtlasStore, selectUrlState } from '#store/atlas-store.ts';
import { isSameSelection } from '#store/selection.ts';
import { formatUrl, parseUrl } from '#store/url-state.ts';

/**
 * Keeps address and store equal. Selecting adds a step to the history, so that Back unselects; panning, layers, colours
 * and language replace the step they are on.
 */
export function syncUrl(store: AtlasStore): () => void {
  let written = location.hash;
  let previous = store.getState();
  let isCorrecting = false;

  const unsubscribe = store.subscribe((state) => {
    const isNewSelection = !isCorrecting && !isSameSelection(previous.selection, state.selection);
    previous = state;
    const hash = formatUrl(selectUrlState(state));
    if (hash === written) return;
    written = hash;
    if (isNewSelection) history.pushState(null, '', hash);
    else history.replaceState(null, '', hash);
  });

  const correct = () => {
    isCorrecting = true;
    reportUnknownProject(store);
    isCorrecting = false;
  };
  correct();

  const read = () => {
    if (location.hash === written) return;
    written = location.hash;
    const { state, broken } = parseUrl(location.hash);
    previous = { ...store.getState(), selection: state.selection };
    store.getState().applyUrl(state);
    for (const part of broken) store.getState().notify('brokenUrl', part);
    correct();
  };
  addEventListener('popstate', read);
  addEventListener('hashchange', read);
  return () => {
    unsubscribe();
    removeEventListener('popstate', read);
    removeEventListener('hashchange', read);
  };
}

/** A link to a project the atlas does not have opens without it, and says so; its step in the history is corrected. */
function reportUnknownProject(store: AtlasStore): void {
  const { atlas, selection, select, notify } = store.getState();
  if (selection.type === 'none') return;
  const project = atlas.projects.find(({ id }) => id === selection.projectId);
  if (project === undefined) {
    notify('unknownProject', selection.projectId);
    select({ type: 'none' });
  } else if (selection.partId !== null && !project.parts.some(({ id }) => id === selection.partId)) {
    notify('brokenUrl', `sel=${selection.projectId}/${selection.partId}`);
    select({ ...selection, partId: null });
  }
}
