import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataFile, type DataFiles, parseDataset } from '#dataset/parse-dataset.ts';
import type { ParsedDataset } from '#dataset/parsed-dataset.ts';
import { describeProblem } from '#dataset/problem.ts';

/** A data file that is not JSON at all, which stops the reading before any schema can look at it. */
class UnreadableDataError extends Error {}

/**
 * Reads and validates `geodata/` below `root`.
 * @throws Error with one line for every problem, each naming file, path and offending value.
 */
export function readGeodata(root: string): ParsedDataset {
  const result = parseDataset(readDataFiles(root));
  if (result.ok) return result.dataset;
  const lines = result.problems.map((problem) => `  ${describeProblem(problem)}`);
  throw new Error(`geodata does not validate, ${lines.length} problem(s):\n${lines.join('\n')}`);
}

/** All data files as parsed JSON, not yet validated. */
export function readDataFiles(root: string): DataFiles {
  return {
    projects: readFolder(root, 'geodata/projects', '.json'),
    geometries: readFolder(root, 'geodata/geometry', '.geojson'),
    sources: readFolder(root, 'geodata/sources', '.json'),
    vocabulary: readFile(root, 'geodata/vocabulary.json'),
  };
}

function readFolder(root: string, folder: string, ending: string): DataFile[] {
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
