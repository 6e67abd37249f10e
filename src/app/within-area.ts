import { hearWorker } from '#interchange/worker-life.ts';
import { legsOf, lineOf } from '#measure/path.ts';
import type { AtlasState, AtlasStore } from '#store/atlas-store.ts';
import { isShallowEqual } from './same-view.ts';
import { alignmentsOf } from './snap-ground.ts';
import type { WithinAnswer, WithinQuestion } from './within-worker.ts';

export type WithinArea = NonNullable<WithinAnswer>;

/**
 * Works out the area within the distance somebody asks about, each time it changes, and tells of it; null while nobody
 * does. A long line takes a worker a while: only the newest question waits until it is done with the one before.
 */
export function followWithin(store: AtlasStore, onArea: (area: WithinArea | null) => void): () => void {
  let worker: Worker | null = null;
  let isBusy = false;
  let newest: WithinQuestion | null = null;
  let answeredOfWorker = 0;

  const ask = () => {
    if (isBusy || newest === null) return;
    worker ??= start();
    isBusy = true;
    worker.postMessage(newest);
    newest = null;
  };
  const start = () => {
    const started = new Worker(new URL('./within-worker.ts', import.meta.url), { type: 'module' });
    answeredOfWorker = 0;
    const hear = (answer: WithinAnswer) => {
      isBusy = false;
      answeredOfWorker += 1;
      if (newest === null && questionOf(store.getState()) !== null) onArea(answer);
      ask();
    };
    hearWorker(started, hear, () => {
      if (worker !== started) return;
      const isOwing = isBusy;
      end();
      if (!isOwing) return;
      // One that has answered before is given another attempt.
      if (answeredOfWorker > 0) newest = questionOf(store.getState());
      else giveUp();
      ask();
    });
    return started;
  };
  const giveUp = () => {
    onArea(null);
    store.getState().notify('withinFailed');
  };
  const end = () => {
    worker?.terminate();
    worker = null;
    isBusy = false;
  };
  const stop = store.subscribe(
    inputsOf,
    () => {
      newest = questionOf(store.getState());
      if (newest === null) onArea(null);
      ask();
    },
    { equalityFn: isShallowEqual, fireImmediately: true },
  );
  return () => {
    stop();
    end();
  };
}

function inputsOf({ withinMetres, measuring, documents }: AtlasState): readonly unknown[] {
  return withinMetres === null ? [null] : [withinMetres, measuring.measurement, documents.alignments];
}

function questionOf(state: AtlasState): WithinQuestion | null {
  const { withinMetres: metres } = state;
  const geometry = metres === null ? null : measuredGeometry(state);
  return metres === null || geometry === null ? null : { geometry, metres };
}

/** What is measured as one line; as a point while it has a single vertex, and of a radius, around whose centre is asked. */
function measuredGeometry(state: AtlasState): WithinQuestion['geometry'] | null {
  const { measurement } = state.measuring;
  const { kind, vertices } = measurement;
  const [first] = vertices;
  if (first === undefined) return null;
  if (kind === 'radius' || vertices.length === 1) return { type: 'Point', coordinates: [...first.position] };
  const line = lineOf(legsOf(measurement, alignmentsOf(state) ?? { alignments: [] }));
  return { type: 'LineString', coordinates: line.map((position) => [...position]) };
}
