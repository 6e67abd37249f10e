import type { FilesActions, FilesState } from './files-state.ts';

/** In the order they are given; none of them is one of the scale of status. */
const IMPORT_COLOURS = ['#d6248f', '#7b4fe0', '#0086b3', '#b36b00', '#00897b', '#c2413b'] as const;

type Slice = FilesState & FilesActions;

/** The files somebody has brought: names, colours and counts, never their features. */
export function filesSlice(set: (change: Partial<Slice>) => void, get: () => Slice): Slice {
  let lastId = 0;
  return {
    imports: [],
    removedImport: null,
    pickedImport: null,
    addImport(name) {
      lastId += 1;
      const { imports } = get();
      const used = imports.map((file) => file.colour);
      const colour = IMPORT_COLOURS.find((free) => !used.includes(free)) ?? IMPORT_COLOURS[0];
      const file = {
        id: lastId,
        name,
        colour,
        isShown: true,
        progress: { type: 'reading', share: 0 },
        version: 0,
      } as const;
      set({ imports: [...imports, file] });
      return lastId;
    },
    changeImport: (id, change) =>
      set({ imports: get().imports.map((file) => (file.id === id ? { ...file, ...change } : file)) }),
    removeImport(id) {
      const { imports, pickedImport } = get();
      const at = imports.findIndex((file) => file.id === id);
      const file = imports[at];
      if (file === undefined) return;
      set({
        imports: imports.toSpliced(at, 1),
        // What never held anything is not worth having back.
        removedImport: file.progress.type === 'ready' ? { file, at } : get().removedImport,
        pickedImport: pickedImport?.importId === id ? null : pickedImport,
      });
    },
    restoreImport() {
      const { imports, removedImport } = get();
      if (removedImport === null) return;
      set({ imports: imports.toSpliced(removedImport.at, 0, removedImport.file), removedImport: null });
    },
    pickImport: (pickedImport) => set({ pickedImport }),
  };
}
