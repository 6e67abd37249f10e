import type { ImportFailure, ImportReport } from '#core/import-report.ts';

/** How far a file has come. */
export type ImportProgress =
  | { readonly type: 'reading'; readonly share: number }
  /** Its positions are in metres of a system it does not state; `statedName` is what it says instead, if anything. */
  | { readonly type: 'asking'; readonly statedName: string }
  | { readonly type: 'failed'; readonly failure: ImportFailure }
  | { readonly type: 'ready'; readonly report: ImportReport };

/** A file somebody has brought. The features themselves stay where they are read. */
export interface ImportedFile {
  readonly id: number;
  readonly name: string;
  /** `#rrggbb` */
  readonly colour: string;
  readonly isShown: boolean;
  readonly progress: ImportProgress;
  /** Counts what changes its geometry, so that the map asks for it again. */
  readonly version: number;
}

/** A feature of an imported file, by its place in it, from 1. */
export interface PickedImport {
  readonly importId: number;
  readonly feature: number;
}

export interface FilesState {
  readonly imports: readonly ImportedFile[];
  /** What was removed last, and where it stood: it can be had back. */
  readonly removedImport: { readonly file: ImportedFile; readonly at: number } | null;
  readonly pickedImport: PickedImport | null;
}

export interface FilesActions {
  addImport(name: string): number;
  changeImport(id: number, change: Partial<Omit<ImportedFile, 'id'>>): void;
  removeImport(id: number): void;
  /** Puts back what was removed last. */
  restoreImport(): void;
  pickImport(picked: PickedImport | null): void;
}
