import { alignmentNamed } from '#dataset/alignment-named.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { formatPlace } from '#store/place-address.ts';

/**
 * Holds the marked place to the lines there are, once they have arrived: one on a line the atlas does not have is taken
 * away, one beyond the end of its line put on the end, and both are said.
 */
export function checkPlace(store: AtlasStore): () => void {
  const check = () => {
    const { at, documents, markPlace, notify, wantDocument } = store.getState();
    if (at === null) return;
    const loadable = documents.alignments;
    if (loadable === undefined) return wantDocument('alignments');
    if (loadable.type !== 'ready') return;
    const line = alignmentNamed(loadable.document, at.line);
    const lengthKm = (line?.chainage.lengthMetres ?? 0) / 1000;
    if (line !== undefined && at.km <= lengthKm + HALF_METRE_KM) return;
    notify('brokenUrl', `at=${formatPlace(at)}`);
    markPlace(line === undefined ? null : { line: at.line, km: Math.floor(lengthKm * 1000) / 1000 });
  };
  const ends = [
    store.subscribe((state) => state.at, check),
    store.subscribe((state) => state.documents.alignments, check),
  ];
  check();
  return () => {
    for (const end of ends) end();
  };
}

/** Addresses are written to the metre. */
const HALF_METRE_KM = 0.0005;
