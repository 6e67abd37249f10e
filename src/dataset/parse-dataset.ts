import { z } from 'zod';
import { claimSchema } from '#ledger/claim-schema.ts';
import { chainageSchema } from './chainage-schema.ts';
import { findReferenceProblems } from './check-references.ts';
import { deckSchema } from './deck-schema.ts';
import { networkFileSchema } from './network-schema.ts';
import type { Located, ParsedDataset } from './parsed-dataset.ts';
import { type Problem, problemsOf } from './problem.ts';
import {
  articleSchema,
  corridorSchema,
  eventSchema,
  geometryCollectionSchema,
  personSchema,
  projectSchema,
  sourceSchema,
  topicSchema,
  vocabularySchema,
} from './schema.ts';
import { versionStepSchema } from './version-schema.ts';

/** A data file as read: its name for messages, and its parsed JSON. */
export interface DataFile {
  readonly file: string;
  readonly data: unknown;
}

export interface DataFiles {
  readonly projects: readonly DataFile[];
  readonly topics: readonly DataFile[];
  readonly claims: readonly DataFile[];
  readonly geometries: readonly DataFile[];
  readonly sources: readonly DataFile[];
  readonly vocabulary: readonly DataFile[];
  readonly events: readonly DataFile[];
  readonly people: readonly DataFile[];
  readonly articles: DataFile;
  readonly corridors: DataFile;
  readonly network: readonly DataFile[];
  readonly chainages: DataFile;
  readonly decks: readonly DataFile[];
  readonly versions: readonly DataFile[];
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
  const collectAll = <T>(schema: z.ZodType<T>, many: readonly DataFile[]) =>
    many.flatMap((file) => collect(schema, file));

  const projects = collectAll(projectSchema, files.projects);
  const topics = collectAll(topicSchema, files.topics);
  const claims = collectAll(z.array(claimSchema), files.claims);
  const geometries = collectAll(geometryCollectionSchema, files.geometries);
  const sources = collectAll(z.array(sourceSchema), files.sources);
  const vocabulary = collectAll(vocabularySchema, files.vocabulary);
  const events = collectAll(z.array(eventSchema), files.events);
  const people = collectAll(z.array(personSchema), files.people);
  const network = collectAll(networkFileSchema, files.network);
  const decks = collectAll(deckSchema, files.decks);
  const versions = collectAll(versionStepSchema, files.versions);
  const [articles] = collect(z.array(articleSchema), files.articles);
  const [corridors] = collect(z.array(corridorSchema), files.corridors);
  const [chainages] = collect(z.array(chainageSchema), files.chainages);
  if (problems.length > 0 || !articles || !corridors || !chainages) return { ok: false, problems };

  const dataset: ParsedDataset = {
    projects,
    topics,
    claims,
    geometries,
    sources,
    vocabulary,
    events,
    people,
    articles,
    corridors,
    network,
    chainages,
    decks,
    versions,
  };
  const dangling = findReferenceProblems(dataset);
  return dangling.length > 0 ? { ok: false, problems: dangling } : { ok: true, dataset };
}
