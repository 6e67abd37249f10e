import { LANGUAGES, type Language } from '#core/language.ts';
import { projectPagePath } from '#core/static-page.ts';

/** The list of all projects in one language; the English one answers for the whole folder. */
export function indexPagePath(language: Language): string {
  return language === 'en' ? 'p/index.html' : `p/${language}.html`;
}

/** Turns a path below the root into an address for a page that lies at `from`: complete where the site is known. */
export function addressing(siteUrl: string | null, from: string): (path: string) => string {
  const up = '../'.repeat(from.split('/').length - 1);
  return (path) => (siteUrl === null ? `${up}${path}` : new URL(path, siteUrl).href);
}

/**
 * The address of the site with its closing slash, or null where the build does not know it.
 * @throws when it is not a complete http(s) address.
 */
export function parseSiteUrl(text: string | undefined): string | null {
  if (text === undefined || text.trim() === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new Error(`ATLAS_SITE_URL has to be a complete http(s) address, not "${text}".`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** The addresses of all pages, for search engines. They want complete ones, so there is none without a site. */
export function sitemap(siteUrl: string, projects: readonly string[]): string {
  const paths = LANGUAGES.flatMap((language) => [
    indexPagePath(language),
    ...projects.map((project) => projectPagePath(project, language)),
  ]);
  const addresses = ['', ...paths].map((path) => new URL(path, siteUrl).href.replaceAll('&', '&amp;'));
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => `<url><loc>${address}</loc></url>`).join('\n')}
</urlset>
`;
}
