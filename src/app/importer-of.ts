import type { AtlasStore } from '#store/atlas-store.ts';
import type { WorkerImporter } from './worker-importer.ts';

const importers = new WeakMap<AtlasStore, Promise<WorkerImporter>>();

/** The one importer of a store; its code arrives with the first file. */
export function importerOf(store: AtlasStore): Promise<WorkerImporter> {
  const known = importers.get(store);
  if (known !== undefined) return known;
  const importer = import('./worker-importer.ts').then(({ createWorkerImporter }) =>
    createWorkerImporter(store),
  );
  // What did not arrive is asked for again the next time.
  importer.catch(() => importers.delete(store));
  importers.set(store, importer);
  return importer;
}
