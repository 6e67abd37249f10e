import { createContext, use } from 'react';
import type { FileFormat } from '#core/import-report.ts';
import type { FeatureDetail } from '#interchange/import-questions.ts';
import type { ReadChoices } from '#interchange/read-files.ts';
import type { WrittenFile } from '#interchange/write-file.ts';

/** Whoever reads the files people bring; how far each has come stands in the store. */
export interface Importer {
  /** Takes files in; those that make up one shapefile become one import. */
  take(files: readonly File[]): void;
  /** The same with text somebody has pasted. `name` is what it shall be called. */
  takeText(text: string, name: string): void;
  /** Reads an import again with what somebody has answered about it; earlier answers stand. */
  readAgain(importId: number, answer: Partial<ReadChoices>): void;
  swapAxes(importId: number): void;
  /** Ends the reading, or takes the import away. */
  remove(importId: number): void;
  feature(importId: number, feature: number): Promise<FeatureDetail>;
  write(importId: number, format: FileFormat): Promise<WrittenFile>;
}

/** Its code is fetched when somebody first brings a file. */
export const ImporterContext = createContext<(() => Promise<Importer>) | null>(null);

export function useImporter(): () => Promise<Importer> {
  const importer = use(ImporterContext);
  if (importer === null) throw new Error('there is no importer above this component');
  return importer;
}
