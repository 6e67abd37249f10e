import type { Language } from '#core/language.ts';

/** Font stacks of map labels; the families are defined by the style's `font-faces`, from bundled files. */
export const FONT: Record<'regular' | 'bold' | 'italic', [string]> = {
  regular: ['Atlas'],
  bold: ['Atlas Bold'],
  italic: ['Atlas Italic'],
};

/** Spaced letters would tear the joined letters of Persian apart. */
export function letterSpacing(language: Language, ems: number): number {
  return language === 'fa' ? 0 : ems;
}

/** Addresses of the bundled font files. */
export interface FontAssets {
  readonly latin: string;
  readonly latinExtended: string;
  readonly cyrillic: string;
  readonly arabic: string;
}

export interface FontFile {
  readonly url: string;
  readonly 'unicode-range': string[];
}

/** One family over four scripts; a file is fetched only when a character of its range is drawn. */
export function fontFace({ latin, latinExtended, cyrillic, arabic }: FontAssets): FontFile[] {
  return [
    { url: latin, 'unicode-range': ['U+0000-00FF', 'U+0131', 'U+2000-200B', 'U+2010-206F', 'U+20A0-20CF'] },
    { url: latinExtended, 'unicode-range': ['U+0100-0130', 'U+0132-02BA', 'U+1E00-1EFF'] },
    { url: cyrillic, 'unicode-range': ['U+0400-045F', 'U+0490-0491', 'U+2116'] },
    {
      url: arabic,
      'unicode-range': ['U+0600-06FF', 'U+0750-077F', 'U+200C-200F', 'U+FB50-FDFF', 'U+FE70-FEFC'],
    },
  ];
}
