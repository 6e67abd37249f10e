import { type AtlasState, type AtlasStore, MOST_NOTICES } from '#store/atlas-store.ts';
import { projectOfLine } from '#store/chainage-slice.ts';
import { formatPlace } from '#store/place-address.ts';
import { isSameSelection } from '#store/selection.ts';
import { selectUrlState } from '#store/url-of-state.ts';
import { formatUrl, parseUrl } from '#store/url-state.ts';

/** Browsers refuse an address that changes with every step of a slider, of a place along a line or of a dragged vertex. */
const MOVING_DELAY_MILLISECONDS = 250;
/** Until an address that was refused is tried again. */
const REFUSED_DELAY_MILLISECONDS = 2000;

/**
 * Keeps address and store equal. Selecting, opening a page or a tool and following a claim add a step to the history,
 * so that Back undoes them; panning, measuring, layers, colours, language, digits and time replace the step they are on. Without
 * `hasHistory` everything does. `openedAt` is the hash the store was made from: an address may have changed while the interface was
 * on its way, be it by hand or by Back.
 */
export function syncUrl(store: AtlasStore, openedAt = location.hash, hasHistory = true): () => void {
  let written = openedAt;
  let previous = store.getState();
  let isCorrecting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What is to be written when the timer runs out, or when this ends. */
  let owed: AtlasState | null = null;
  const writeLater = (state: AtlasState, delayMilliseconds: number) => {
    clearTimeout(timer);
    owed = state;
    timer = setTimeout(writeOwed, delayMilliseconds);
  };
  const writeOwed = () => {
    if (owed !== null) write(false, owed);
  };

  const unsubscribe = store.subscribe((state) => {
    const isStep =
      !isCorrecting &&
      // A talk is one entry of the history, however many steps it has.
      ((previous.story === null) !== (state.story === null) ||
        (state.story === null && isStepBetween(previous, state)));
    const isMoving =
      previous.known !== state.known || previous.at !== state.at || isVertexMoving(previous, state);
    // The day or the place reached before a step belongs to the entry that the step leaves.
    if (isStep) write(false, previous);
    previous = state;
    if (isStep) return write(true, state);
    // A step of a talk changes a dozen things one after the other: its address is put together once, when all of them stand.
    const delay = isMoving ? MOVING_DELAY_MILLISECONDS : state.story !== null ? 0 : null;
    if (delay === null) write(false, state);
    else writeLater(state, delay);
  });

  const write = (isStep: boolean, state: AtlasState) => {
    clearTimeout(timer);
    owed = null;
    const hash = formatUrl(selectUrlState(state));
    if (hash === written) return;
    try {
      if (isStep && hasHistory) history.pushState(null, '', hash);
      else history.replaceState(null, '', hash);
      written = hash;
    } catch {
      // Safari throws at more than a hundred changes in half a minute: what is shown goes on, its address follows later.
      writeLater(store.getState(), REFUSED_DELAY_MILLISECONDS);
    }
  };

  const correct = () => {
    isCorrecting = true;
    reportUnknownProject(store);
    reportUnknownCorridors(store);
    followClaim(store);
    followPlace(store);
    isCorrecting = false;
  };

  const read = () => {
    if (location.hash === written) return;
    written = location.hash;
    const { state, broken } = parseUrl(location.hash);
    previous = {
      ...store.getState(),
      selection: state.selection,
      page: state.page,
      claim: state.claim,
      mark: state.mark,
      tool: state.measurement === null && state.pinned.length === 0 ? state.tool : (state.tool ?? 'measure'),
      story: state.story,
    };
    store.getState().applyUrl(state);
    for (const part of broken.slice(0, MOST_NOTICES)) store.getState().notify('brokenUrl', part);
    correct();
  };
  if (location.hash === openedAt) correct();
  else read();
  addEventListener('popstate', read);
  addEventListener('hashchange', read);
  addEventListener('pagehide', writeOwed);
  return () => {
    unsubscribe();
    writeOwed();
    clearTimeout(timer);
    removeEventListener('popstate', read);
    removeEventListener('hashchange', read);
    removeEventListener('pagehide', writeOwed);
  };
}

/** Something has been opened or left that Back is to undo. */
function isStepBetween(previous: AtlasState, state: AtlasState): boolean {
  return (
    !isSameSelection(previous.selection, state.selection) ||
    previous.page !== state.page ||
    previous.mark !== state.mark ||
    previous.tool !== state.tool ||
    (state.claim !== null && previous.claim !== state.claim)
  );
}

/** As many vertices as before, elsewhere. */
function isVertexMoving({ measuring: before }: AtlasState, { measuring }: AtlasState): boolean {
  return (
    before !== measuring &&
    before.isFinished === measuring.isFinished &&
    before.measurement.kind === measuring.measurement.kind &&
    before.measurement.vertices.length === measuring.measurement.vertices.length
  );
}

/** A link to a project the atlas does not have opens without it, and says so; its step in the history is corrected. */
function reportUnknownProject(store: AtlasStore): void {
  const { atlas, selection, select, notify } = store.getState();
  if (selection.type === 'none') return;
  if (atlas.projects.some(({ id }) => id === selection.projectId)) return;
  notify('unknownProject', selection.projectId);
  select({ type: 'none' });
}

/** A link to corridors the atlas does not have is narrowed to those it has, and says so. */
function reportUnknownCorridors(store: AtlasStore): void {
  const { atlas, corridors, setFilter, notify } = store.getState();
  const isKnown = (corridor: string) =>
    atlas.projects.some(({ id, kind }) => id === corridor && kind === 'corridor');
  const unknown = corridors.filter((corridor) => !isKnown(corridor));
  if (unknown.length === 0) return;
  for (const corridor of unknown) notify('unknownCorridor', corridor);
  setFilter({ corridors: corridors.filter(isKnown) });
}

/** A link to a claim opens what shows it; one about a subject the atlas does not have is left out, and says so. */
function followClaim(store: AtlasStore): void {
  const { atlas, claim, showClaim, notify } = store.getState();
  if (claim === null) return;
  const [subject] = claim.split('/');
  const isKnown = [...atlas.projects, ...atlas.topics].some(({ id }) => id === subject);
  if (!isKnown) notify('unknownClaim', claim);
  showClaim(isKnown ? claim : null);
}

/** A link to a place on a line selects what it belongs to; one of a project the atlas does not have says so. */
function followPlace(store: AtlasStore): void {
  const { atlas, at, markPlace, notify } = store.getState();
  if (at === null) return;
  const isKnown = atlas.projects.some(({ id }) => id === projectOfLine(at.line));
  if (!isKnown) notify('brokenUrl', `at=${formatPlace(at)}`);
  markPlace(isKnown ? at : null);
}
