import type { z } from 'zod';
import { findReferenceProblems } from './check-references.ts';
import type { Located, ParsedDataset } from './parsed-dataset.ts';
import { type Problem, problemsOf } from './problem.ts';
import { geometryCollectionSchema, projectSchema, sourceSchema, vocabularySchema } from './schema.ts';

/** A data file as read: its name for messages, and its parsed JSON. */
export interface DataFile {
  readonly file: string;
  readonly data: unknown;
}

export interface DataFiles {
  readonly projects: readonly DataFile[];
  readonly geometries: readonly DataFile[];
  readonly sources: readonly DataFile[];
  readonly vocabulary: DataFile;
}

export type ParseResult =
  | { readonly ok: true; readonly dataset: ParsedDataset }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Validates all data files together and reports every problem of every file in one run. References are checked only
 * once each file is sound by itself, since a broken file would make false alarms in the others.
 */
export function parseDataset(files: DataFiles): ParseResult {
  const problems: Problem[] = [];
  const collect = <T>(schema: z.ZodType<T>, { file, data }: DataFile): Located<T>[] => {
    const result = schema.safeParse(data);
    if (result.success) return [{ file, value: result.data }];
    problems.push(...problemsOf(file, data, result.error));
    return [];
  };

  const projects = files.projects.flatMap((file) => collect(projectSchema, file));
  const geometries = files.geometries.flatMap((file) => collect(geometryCollectionSchema, file));
  const sources = files.sources.flatMap((file) => collect(sourceSchema.array(), file));
  const [vocabulary] = collect(vocabularySchema, files.vocabulary);
  if (problems.length > 0 || vocabulary === undefined) return { ok: false, problems };

  const dataset = { projects, geometries, sources, vocabulary };
  const dangling = findReferenceProblems(dataset);
  return dangling.length > 0 ? { ok: false, problems: dangling } : { ok: true, dataset };
}
