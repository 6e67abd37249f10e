import type { Kind } from '#core/kind.ts';
import { LANGUAGES } from '#core/language.ts';
import { projectPagePath } from '#core/static-page.ts';
import type { AtlasProject } from '#dataset/atlas.ts';
import type { SubjectDocument } from '#dataset/documents.ts';
import type { Edition } from './edition.ts';
import { addressing } from './site.ts';

/** The narrowest word schema.org has; a dam, a railway or a corridor is to it just a place. */
const PLACE_TYPES: Partial<Readonly<Record<Kind, string>>> = {
  bridge: 'Bridge',
  region: 'AdministrativeArea',
};

interface Described {
  readonly project: AtlasProject;
  readonly document: SubjectDocument;
  readonly edition: Edition;
  readonly description: string;
}

/** The page in the words of schema.org: what it is about, where that lies, and what it cites. */
export function structuredData({ project, document, edition, description }: Described): object {
  const { language, siteUrl, t } = edition;
  const [west, south, east, north] = project.bounds;
  const spellings = [
    ...LANGUAGES.filter((other) => other !== language).map((other) => document.name[other]),
    ...document.aliases.map(({ text }) => text),
  ];
  const path = projectPagePath(project.id, language);
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: document.name[language],
    description,
    inLanguage: language,
    // Without a site there is no address to state.
    ...(siteUrl === null ? {} : { url: addressing(siteUrl, path)(path) }),
    isPartOf: { '@type': 'WebSite', name: t('app.name') },
    license: 'https://creativecommons.org/licenses/by/4.0/',
    about: {
      '@type': PLACE_TYPES[project.kind] ?? 'Place',
      name: document.name[language],
      alternateName: [...new Set(spellings)],
      geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` },
    },
    citation: document.sources.map(({ title, publisher, date, address, language: written }) => ({
      '@type': 'CreativeWork',
      name: title,
      publisher: { '@type': 'Organization', name: publisher },
      inLanguage: written,
      ...(date === 'undated' ? {} : { datePublished: date }),
      ...(address === undefined ? {} : { url: address }),
    })),
  };
}
