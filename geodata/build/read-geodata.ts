import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type DataFile, type DataFiles, parseDataset } from '#dataset/parse-dataset.ts';
import type { ParsedDataset } from '#dataset/parsed-dataset.ts';
import { describeProblem, problemsOf } from '#dataset/problem.ts';
import { shownProblems } from './check-shown.ts';

/** A data file that is not JSON at all, which stops the reading before any schema can look at it. */
class UnreadableDataError extends Error {}

/**
 * Reads and validates `geodata/` below `root`.
 * @throws Error with one line for every problem, each naming file, path and offending value.
 */
export function readGeodata(root: string): ParsedDataset {
  const result = parseDataset(readDataFiles(root));
  const problems = result.ok ? shownProblems(result.dataset) : result.problems;
  if (result.ok && problems.length === 0) return result.dataset;
  const lines = problems.map((problem) => `  ${describeProblem(problem)}`);
  throw new Error(`geodata does not validate, ${lines.length} problem(s):\n${lines.join('\n')}`);
}

const dataVersionSchema = z.strictObject({
  version: z.string().regex(/^\d{4}\.\d{1,2}\.\d+$/, 'a data version is year.month.number, e.g. "2026.11.0"'),
});

/** The version of the data below `root`, apart from the application's. @throws when `geodata/data-version.json` has none. */
export function readDataVersion(root: string): string {
  const { file, data } = readFile(root, 'geodata/data-version.json');
  const result = dataVersionSchema.safeParse(data);
  if (result.success) return result.data.version;
  throw new Error(problemsOf(file, data, result.error).map(describeProblem).join('\n'));
}

/** All data files as parsed JSON, not yet validated. */
export function readDataFiles(root: string): DataFiles {
  return {
    projects: readFolder(root, 'geodata/projects', '.json'),
    geometries: readFolder(root, 'geodata/geometry', '.geojson'),
    sources: readFolder(root, 'geodata/sources', '.json'),
    topics: readFolder(root, 'geodata/topics', '.json'),
    claims: readFolder(root, 'geodata/claims', '.json'),
    vocabulary: readFolder(root, 'geodata/vocabulary', '.json'),
    events: readFolder(root, 'geodata/events', '.json'),
    people: readFolder(root, 'geodata/people', '.json'),
    articles: readFile(root, 'geodata/articles.json'),
    corridors: readFile(root, 'geodata/corridors.json'),
    network: readFolder(root, 'geodata/network', '.json'),
    chainages: readFile(root, 'geodata/chainages.json'),
    decks: readFolder(root, 'geodata/decks', '.json'),
    versions: readFolder(root, 'geodata/versions', '.json'),
  };
}

function readFolder(root: string, folder: string, ending: string): DataFile[] {
  // Data from elsewhere may come without talks; steps between versions are there from the second version on.
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFile(root, `${folder}/${name}`));
}

function readFile(root: string, file: string): DataFile {
  const content = readFileSync(join(root, file), 'utf8');
  try {
    return { file, data: JSON.parse(content) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableDataError(`${file}: is not JSON: ${reason}`);
  }
}
