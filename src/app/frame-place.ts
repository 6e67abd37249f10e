import { alignmentNamed, type ChainedAlignment } from '#dataset/alignment-named.ts';
import type { Line } from '#geo/line.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { boundsOfLines } from '#store/position-box.ts';
import { afterPanel } from './after-panel.ts';

/**
 * Frames what is around the marked place each time the selection would be framed, and once its line has arrived: of a
 * corridor of thousands of kilometres the whole would show nothing of the place.
 */
export function framePlace(store: AtlasStore, around: (line: ChainedAlignment, metres: number) => Line) {
  let framed = 0;
  const frame = afterPanel(store, () => {
    const { at, documents, requestBounds } = store.getState();
    const loadable = documents.alignments;
    if (at === null || loadable?.type !== 'ready') return;
    const line = alignmentNamed(loadable.document, at.line);
    if (line !== undefined) requestBounds(boundsOfLines([around(line, at.km * 1000)]));
  });
  const check = () => {
    const { at, documents, frameRequests } = store.getState();
    if (frameRequests === framed || (at !== null && documents.alignments?.type !== 'ready')) return;
    framed = frameRequests;
    if (at !== null) frame.ask();
  };
  const ends = [
    store.subscribe((state) => state.frameRequests, check),
    store.subscribe((state) => state.documents.alignments, check),
  ];
  check();
  return () => {
    for (const end of ends) end();
    frame.stop();
  };
}
