import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './project-root.mjs';

const LANGUAGES = ['en', 'az', 'fa', 'ru'];

/** What a device needs to install the atlas. */
export function webManifest() {
  const words = Object.fromEntries(LANGUAGES.map((language) => [language, wordsIn(language)]));
  const localized = (/** @type {'name' | 'description'} */ member) =>
    Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        { value: words[language]?.[member], lang: language, dir: language === 'fa' ? 'rtl' : 'ltr' },
      ]),
    );
  return {
    id: './',
    start_url: './',
    scope: './',
    display: 'standalone',
    lang: 'en',
    dir: 'ltr',
    name: words.en?.name,
    short_name: words.en?.name,
    description: words.en?.description,
    name_localized: localized('name'),
    short_name_localized: localized('name'),
    description_localized: localized('description'),
    theme_color: '#0b6b75',
    background_color: '#fbfaf6',
    categories: ['education', 'navigation'],
    icons: [
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  };
}

/**
 * The name of the atlas and what it is, as the interface says them.
 * @param {string} language
 * @returns {{ name: string, description: string }}
 */
function wordsIn(language) {
  const file = join(PROJECT_ROOT, 'src/i18n/messages', `${language}.json`);
  const { name, description } = JSON.parse(readFileSync(file, 'utf8')).app;
  return { name, description };
}
