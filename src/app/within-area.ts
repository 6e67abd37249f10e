import { legsOf, lineOf } from '#measure/path.ts';
import type { AtlasState, AtlasStore } from '#store/atlas-store.ts';
import { isShallowEqual } from './same-view.ts';
import { alignmentsOf } from './snap-ground.ts';

type GeodesicBuffer = typeof import('#geo/geodesic-buffer.ts').geodesicBuffer;
export type WithinArea = ReturnType<GeodesicBuffer>;

/**
 * Works out the area within the distance somebody asks about, each time it changes, and tells of it; null while nobody
 * does. What it takes is fetched when it is first asked for.
 */
export function followWithin(store: AtlasStore, onArea: (area: WithinArea | null) => void): () => void {
  let asked = 0;
  return store.subscribe(
    inputsOf,
    async () => {
      asked += 1;
      const question = asked;
      const { withinMetres } = store.getState();
      const measured = measuredGeometry(store.getState());
      if (withinMetres === null || measured === null) return onArea(null);
      const { geodesicBuffer } = await import('#geo/geodesic-buffer.ts');
      if (question === asked) onArea(geodesicBuffer(measured, withinMetres));
    },
    { equalityFn: isShallowEqual, fireImmediately: true },
  );
}

function inputsOf({ withinMetres, measuring, documents }: AtlasState): readonly unknown[] {
  return withinMetres === null ? [null] : [withinMetres, measuring.measurement, documents.alignments];
}

/** What is measured as one line, or as a point while it has a single vertex. */
function measuredGeometry(state: AtlasState): Parameters<GeodesicBuffer>[0] | null {
  const { measurement } = state.measuring;
  const [first] = measurement.vertices;
  if (first === undefined) return null;
  if (measurement.vertices.length === 1) return { type: 'Point', coordinates: [...first.position] };
  const line = lineOf(legsOf(measurement, alignmentsOf(state) ?? { alignments: [] }));
  return { type: 'LineString', coordinates: line.map((position) => [...position]) };
}
