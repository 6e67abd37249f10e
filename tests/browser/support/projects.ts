import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '#dataset/schema.ts';

const GEODATA = join(import.meta.dirname, '../../../geodata');

/** Every project as its author wrote it: what the pages are compared with. */
export const PROJECTS: readonly Project[] = readdirSync(join(GEODATA, 'projects'))
  .filter((file) => file.endsWith('.json'))
  .map((file): Project => JSON.parse(readFileSync(join(GEODATA, 'projects', file), 'utf8')));

export function projectOf(id: string): Project {
  const project = PROJECTS.find((candidate) => candidate.id === id);
  if (project === undefined) throw new Error(`there is no project "${id}"`);
  return project;
}

/** The English name of a project, as list, panel and chooser write it. */
export function nameOf(id: string): string {
  return projectOf(id).name.en;
}
