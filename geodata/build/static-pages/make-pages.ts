import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '#core/language.ts';
import { projectPagePath } from '#core/static-page.ts';
import type { PublishedDataset } from '#dataset/publish.ts';
import type { Download } from '../downloads.ts';
import { editionOf } from './edition.ts';
import { indexPage } from './index-page.ts';
import { projectPage } from './project-page.ts';
import { indexPagePath, sitemap } from './site.ts';

/**
 * A page of plain HTML for every project in every language, and a list of them in each: for search engines, previews in
 * messengers, and readers without the application. `root` is the repository; without `siteUrl` all addresses are relative.
 */
export function makePages(root: string, published: PublishedDataset, siteUrl: string | null): Download[] {
  const pages = LANGUAGES.flatMap((language): Download[] => {
    const edition = editionOf(root, published, language, siteUrl);
    return [
      { fileName: indexPagePath(language), content: indexPage(edition) },
      ...edition.projects.map((project) => ({
        fileName: projectPagePath(project.id, language),
        content: projectPage(project, edition),
      })),
    ];
  });
  const styleSheet = readFileSync(join(root, 'geodata/build/static-pages/page.css'), 'utf8');
  const projects = published.atlasFiles.en.features.map(({ properties }) => properties.project);
  return [
    ...pages,
    { fileName: 'p/page.css', content: styleSheet },
    ...(siteUrl === null
      ? []
      : [{ fileName: 'sitemap.xml', content: sitemap(siteUrl, [...new Set(projects)]) }]),
  ];
}
