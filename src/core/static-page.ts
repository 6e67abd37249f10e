import type { Language } from './language.ts';

/**
 * Where the page of a project without the application lies, below the root of the site. Every name ends in `.html`, so that
 * any host that serves files serves it.
 */
export function projectPagePath(project: string, language: Language): string {
  return `p/${project}/${language}.html`;
}
