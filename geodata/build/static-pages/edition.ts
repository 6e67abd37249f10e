import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslator } from 'use-intl/core';
import type { Language } from '#core/language.ts';
import type { AtlasProject } from '#dataset/atlas.ts';
import type { PublishedDataset } from '#dataset/publish.ts';
import { readAtlas } from '#dataset/read-atlas.ts';
import type { Messages } from '#i18n/catalogue.ts';
import { formatsOf, type Translator } from '#i18n/format.ts';

/** Everything the pages of one language are written with. */
export interface Edition {
  readonly language: Language;
  readonly t: Translator;
  readonly format: ReturnType<typeof formatsOf>;
  readonly projects: readonly AtlasProject[];
  readonly documents: PublishedDataset['documents'];
  readonly siteUrl: string | null;
}

/** Reads the texts of a language below `root`. */
export function editionOf(
  root: string,
  published: PublishedDataset,
  language: Language,
  siteUrl: string | null,
): Edition {
  const file = join(root, `src/i18n/messages/${language}.json`);
  const messages: Messages = JSON.parse(readFileSync(file, 'utf8'));
  const t = createTranslator({ locale: language, messages, timeZone: 'UTC' });
  return {
    language,
    t,
    format: formatsOf(language, t),
    projects: readAtlas(published.atlasFiles[language]).projects,
    documents: published.documents,
    siteUrl,
  };
}
