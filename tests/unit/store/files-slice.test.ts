import { describe, expect, it } from 'vitest';
import type { ImportReport } from '#core/import-report.ts';
import { filesSlice } from '#store/files-slice.ts';
import type { FilesActions, FilesState } from '#store/files-state.ts';

const REPORT: ImportReport = {
  format: 'csv',
  counts: { points: 1, lines: 0, areas: 0, vertices: 1 },
  bounds: [48, 38, 48, 38],
  leftOut: [],
  remarks: [],
};

function slice(): () => FilesState & FilesActions {
  let state = {} as FilesState & FilesActions;
  state = filesSlice(
    (change) => {
      state = { ...state, ...change };
    },
    () => state,
  );
  return () => state;
}

describe('imported files', () => {
  it('each have a colour of their own as long as there are colours', () => {
    const state = slice();
    for (const name of ['a', 'b', 'c']) state().addImport(name);
    expect(new Set(state().imports.map(({ colour }) => colour)).size).toBe(3);
  });

  it('come back where they stood, with what was picked of them forgotten', () => {
    const state = slice();
    const [a, b] = ['a', 'b'].map((name) => state().addImport(name));
    state().changeImport(a ?? 0, { progress: { type: 'ready', report: REPORT } });
    state().pickImport({ importId: a ?? 0, feature: 1 });
    state().removeImport(a ?? 0);
    expect(state().pickedImport).toBeNull();
    expect(state().imports.map(({ id }) => id)).toEqual([b]);
    state().restoreImport();
    expect(state().imports.map(({ id }) => id)).toEqual([a, b]);
    expect(state().removedImport).toBeNull();
  });

  it('that never held anything are not kept for undoing', () => {
    const state = slice();
    state().removeImport(state().addImport('a'));
    expect(state().removedImport).toBeNull();
  });
});
