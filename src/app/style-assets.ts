import { errorAreas, projects, reliefs, vectors } from 'virtual:atlas-data';
import cyrillic400Italic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-italic.woff2?url';
import cyrillic400 from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url';
import cyrillic600 from '@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url';
import latin400Italic from '@fontsource/noto-sans/files/noto-sans-latin-400-italic.woff2?url';
import latin400 from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import latin600 from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import latinExtended400Italic from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-italic.woff2?url';
import latinExtended400 from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import latinExtended600 from '@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url';
import arabic400 from '@fontsource/vazirmatn/files/vazirmatn-arabic-400-normal.woff2?url';
import arabic600 from '@fontsource/vazirmatn/files/vazirmatn-arabic-600-normal.woff2?url';
import type { StyleAssets } from '#cartography/build-style.ts';
import type { FontAssets } from '#cartography/fonts.ts';

/** MapLibre's worker has no address of its own to resolve relative ones against. */
function absolute(url: string): string {
  return new URL(url, document.baseURI).href;
}

function absoluteFonts(fonts: FontAssets): FontAssets {
  return {
    latin: absolute(fonts.latin),
    latinExtended: absolute(fonts.latinExtended),
    cyrillic: absolute(fonts.cyrillic),
    arabic: absolute(fonts.arabic),
  };
}

/** The addresses of everything the map draws. */
export function styleAssets(): StyleAssets {
  return {
    vectors: mapValues(vectors, absolute),
    projects: mapValues(projects, absolute),
    errorAreas: absolute(errorAreas),
    reliefs: mapValues(reliefs, ({ url, corners }) => ({ url: absolute(url), corners })),
    fonts: mapValues(
      {
        regular: {
          latin: latin400,
          latinExtended: latinExtended400,
          cyrillic: cyrillic400,
          arabic: arabic400,
        },
        bold: { latin: latin600, latinExtended: latinExtended600, cyrillic: cyrillic600, arabic: arabic600 },
        italic: {
          latin: latin400Italic,
          latinExtended: latinExtended400Italic,
          cyrillic: cyrillic400Italic,
          arabic: arabic400,
        },
      },
      absoluteFonts,
    ),
  };
}

function mapValues<Key extends string, A, B>(record: Readonly<Record<Key, A>>, change: (value: A) => B) {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value as A)]),
  ) as Record<Key, B>;
}
