import { directionOf, LANGUAGES, type Language } from '#core/language.ts';
import type { Edition } from './edition.ts';
import { type Html, html, jsonLd } from './html.ts';
import { addressing } from './site.ts';

/** The open graph wants a country with each language: the one whose form of the language the atlas writes. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en_GB', az: 'az_AZ', fa: 'fa_IR', ru: 'ru_RU' };

export const PREVIEW_PICTURE = { path: 'preview.jpg', width: 1200, height: 630 } as const;

interface Framed {
  readonly edition: Edition;
  readonly title: string;
  readonly description: string;
  /** Where the page lies in each language. */
  pathIn(language: Language): string;
  /** The hash that opens the atlas at the same thing. */
  readonly hash: string;
  readonly data: object;
  readonly main: Html;
}

/** A whole page around its content: what search engines and messengers read, the other languages, the way to the map. */
export function framed({ edition, title, description, pathIn, hash, data, main }: Framed): string {
  const { language, t } = edition;
  const path = pathIn(language);
  const address = addressing(edition.siteUrl, path);
  const near = addressing(null, path);
  const others = LANGUAGES.filter((other) => other !== language);
  const page = html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${description}">
${
  edition.siteUrl === null
    ? ''
    : searchLinks(
        path,
        LANGUAGES.map((other) => [other, pathIn(other)]),
        address,
      )
}<link rel="icon" type="image/svg+xml" href="${near('icon.svg')}">
<link rel="stylesheet" href="${near('p/page.css')}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${t('app.name')}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${address(path)}">
<meta property="og:image" content="${address(PREVIEW_PICTURE.path)}">
<meta property="og:image:width" content="${String(PREVIEW_PICTURE.width)}">
<meta property="og:image:height" content="${String(PREVIEW_PICTURE.height)}">
<meta property="og:image:alt" content="${t('app.mapTitle')}">
<meta property="og:locale" content="${LOCALES[language]}">
${others.map((other) => html`<meta property="og:locale:alternate" content="${LOCALES[other]}">\n`)}<meta name="twitter:card" content="summary_large_image">
${jsonLd(data)}
</head>
<body>
<header>
<a class="brand" href="${near(`index.html#lang=${language}`)}"><img src="${near('icon.svg')}" alt="" width="28" height="28">${t('app.name')}</a>
<nav aria-label="${t('bar.language')}"><ul>${others.map((other) => html`<li><a href="${near(pathIn(other))}" hreflang="${other}" lang="${other}">${t(`language.${other}`)}</a></li>`)}</ul></nav>
</header>
<main>
<p class="way"><a class="open" href="${near(`index.html${hash}`)}">${t('share.page.open')}</a></p>
${main}
</main>
<footer><p>${t('map.borderNote')} <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a></p></footer>
</body>
</html>
`;
  return page.source;
}

/** What search engines follow counts only as complete addresses: without the site's there is none. */
function searchLinks(
  path: string,
  languages: readonly (readonly [Language, string])[],
  address: (path: string) => string,
): Html {
  return html`<link rel="canonical" href="${address(path)}">
${languages.map(([language, other]) => html`<link rel="alternate" hreflang="${language}" href="${address(other)}">\n`)}`;
}
