import type { Bounds } from '#core/position.ts';
import type { ReadOutcome } from '#interchange/import-questions.ts';
import type { NamedBlob, ReadChoices } from '#interchange/read-files.ts';
import type { SnapPiece } from '#interchange/snap-pieces.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import type { Importer } from '#ui/files/importer.ts';
import { createImportClient, type ImportClient } from './import-client.ts';

export interface WorkerImporter extends Importer {
  /** A vector tile of an import. */
  tile(importId: number, zoom: number, column: number, row: number): Promise<ArrayBuffer>;
  /** What of an import lies in view to put vertices on; null where that is too much. */
  snapPieces(importId: number, bounds: Bounds): Promise<SnapPiece[] | null>;
}

interface Taken {
  client: ImportClient;
  readonly files: readonly NamedBlob[];
  /** What somebody has answered about it so far. */
  choices: ReadChoices;
  /** Longitude and latitude were taken for each other. */
  isSwapped: boolean;
}

const WORKER_FAILED: ReadOutcome = { type: 'failed', failure: { code: 'outOfMemory', detail: '' } };

/** Reads every import in a worker of its own and writes into the store how far it has come. */
export function createWorkerImporter(store: AtlasStore): WorkerImporter {
  const taken = new Map<number, Taken>();

  const read = async (importId: number): Promise<ReadOutcome | null> => {
    const import_ = taken.get(importId);
    if (import_ === undefined) return null;
    const outcome = await import_.client
      .ask('read', import_.files, import_.choices)
      .catch(() => WORKER_FAILED);
    // Somebody may have called it off meanwhile.
    if (taken.get(importId) !== import_) return null;
    store.getState().changeImport(importId, { progress: outcome });
    if (outcome.type === 'failed') end(importId);
    return outcome;
  };
  const readAndShow = async (importId: number) => {
    const outcome = await read(importId);
    if (outcome?.type === 'ready') store.getState().requestBounds(outcome.report.bounds);
  };
  const startClient = (importId: number) =>
    createImportClient(
      (share) => store.getState().changeImport(importId, { progress: { type: 'reading', share } }),
      () => revive(importId),
    );
  /** The browser has ended a worker. What it held is read again; one that was still reading has failed. */
  const revive = async (importId: number) => {
    const import_ = taken.get(importId);
    const file = store.getState().imports.find(({ id }) => id === importId);
    if (import_ === undefined || file?.progress.type === 'reading') return;
    store.getState().notify('importReadAgain', file?.name);
    store.getState().changeImport(importId, { progress: { type: 'reading', share: 0 } });
    import_.client = startClient(importId);
    const outcome = await read(importId);
    if (outcome?.type === 'ready' && import_.isSwapped) await swap(importId);
  };
  const swap = async (importId: number) => {
    const report = await clientOf(importId).ask('swap');
    const file = store.getState().imports.find(({ id }) => id === importId);
    if (file === undefined) return null;
    store
      .getState()
      .changeImport(importId, { progress: { type: 'ready', report }, version: file.version + 1 });
    return report;
  };
  const begin = (name: string, files: readonly NamedBlob[]) => {
    const importId = store.getState().addImport(name);
    const client = startClient(importId);
    taken.set(importId, { client, files, choices: { crs: null, encoding: null }, isSwapped: false });
    readAndShow(importId);
  };
  const end = (importId: number) => {
    taken.get(importId)?.client.end();
    taken.delete(importId);
  };
  const clientOf = (importId: number) => {
    const client = taken.get(importId)?.client;
    if (client === undefined) throw new Error(`there is no import ${importId}`);
    return client;
  };

  // What was removed can be had back until something else is removed.
  store.subscribe(
    ({ imports, removedImport }) => [...imports.map(({ id }) => id), removedImport?.file.id],
    (kept) => {
      for (const importId of [...taken.keys()]) if (!kept.includes(importId)) end(importId);
    },
  );

  return {
    take(files) {
      for (const { name, members } of groupsOf(files)) {
        begin(
          name,
          members.map((file) => ({ name: file.name, blob: file })),
        );
      }
    },
    takeText: (text, name) => begin(name, [{ name, blob: new Blob([text]) }]),
    readAgain(importId, answer) {
      const import_ = taken.get(importId);
      if (import_ === undefined) return;
      import_.choices = { ...import_.choices, ...answer };
      store.getState().changeImport(importId, { progress: { type: 'reading', share: 0 } });
      import_.isSwapped = false;
      readAndShow(importId);
    },
    async swapAxes(importId) {
      const report = await swap(importId);
      const import_ = taken.get(importId);
      if (report === null || import_ === undefined) return;
      import_.isSwapped = !import_.isSwapped;
      store.getState().requestBounds(report.bounds);
    },
    remove: (importId) => store.getState().removeImport(importId),
    feature: async (importId, feature) => clientOf(importId).ask('feature', feature),
    async write(importId, format) {
      const name = store.getState().imports.find(({ id }) => id === importId)?.name ?? '';
      return clientOf(importId).ask('write', format, name);
    },
    snapPieces: async (importId, bounds) => clientOf(importId).ask('snapPieces', bounds),
    tile: async (importId, zoom, column, row) => clientOf(importId).ask('tile', zoom, column, row),
  };
}

const SHAPEFILE_PART = /\.(shp|shx|dbf|prj|cpg|qix|sbn|sbx)$/i;

/** Files dropped together that share a name with a `.shp` are the parts of one shapefile. */
function groupsOf(files: readonly File[]): { name: string; members: readonly File[] }[] {
  const stem = (name: string) => name.replace(SHAPEFILE_PART, '').toLowerCase();
  const shapes = files.filter(({ name }) => /\.shp$/i.test(name));
  const stems = new Set(shapes.map(({ name }) => stem(name)));
  const isPart = ({ name }: File) => SHAPEFILE_PART.test(name) && stems.has(stem(name));
  return [
    ...shapes.map((shape) => ({
      name: shape.name,
      members: files.filter((file) => isPart(file) && stem(file.name) === stem(shape.name)),
    })),
    ...files.filter((file) => !isPart(file)).map((file) => ({ name: file.name, members: [file] })),
  ];
}
