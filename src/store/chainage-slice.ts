import type { ChainageActions, ChainageState, PlaceOnLine } from './chainage-state.ts';
import { type Selection, selectedProjectId } from './selection.ts';

type Slice = ChainageState & ChainageActions;

/** What marking a place needs of the rest of the store. */
interface Rest {
  readonly selection: Selection;
  select(selection: Selection): void;
}

/** Places on lines, as somebody marks or passes them. */
export function chainageSlice(
  set: (change: Partial<Slice>) => void,
  get: () => Slice & Rest,
  at: PlaceOnLine | null,
): Slice {
  return {
    at,
    passing: null,
    markPlace(place) {
      if (place === null) return set({ at: null });
      const projectId = projectOfLine(place.line);
      const { selection, select } = get();
      // Before the selection, so that what is framed is the place.
      set({ at: { ...place, km: toWholeMetres(place.km) } });
      if (selectedProjectId(selection) !== projectId) select({ type: 'project', projectId, partId: null });
    },
    passPlace: (passing) => set({ passing }),
  };
}

/** The project a line belongs to: its id begins with it. */
export function projectOfLine(line: string): string {
  return line.replace(/\/.*$/, '');
}

/** A place stays marked while its project is selected. */
export function placeKept(at: PlaceOnLine | null, selection: Selection): PlaceOnLine | null {
  return at !== null && projectOfLine(at.line) === selectedProjectId(selection) ? at : null;
}

function toWholeMetres(km: number): number {
  return Math.round(km * 1000) / 1000;
}
