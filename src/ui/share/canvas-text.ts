import type { Language } from '#core/language.ts';

/** How a text is set, in pixels. */
export interface TextStyle {
  readonly size: number;
  readonly line: number;
  readonly weight: number;
}

/** The letters of the page, those of the language first. */
export function fontOf(language: Language, { size, weight }: TextStyle): string {
  const families = language === 'fa' ? 'Vazirmatn, Inter' : 'Inter, Vazirmatn';
  return `${weight} ${size}px ${families}, sans-serif`;
}

/** A canvas does not wait for fonts the page has not shown yet. */
export async function loadFonts(
  language: Language,
  fonts: readonly TextStyle[],
  text: string,
): Promise<void> {
  await Promise.all(fonts.map((style) => document.fonts.load(fontOf(language, style), text)));
}

/** Words may part at spaces, an address also before each of its parts. */
const BREAKS = /(?<= )|(?=&)/;

/** Sets a text in lines that are no wider than `width`; a single word may stick out. */
export function linesOf(
  context: Pick<CanvasRenderingContext2D, 'measureText'>,
  text: string,
  width: number,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(BREAKS)) {
    const longer = line + piece;
    if (line !== '' && context.measureText(longer.trimEnd()).width > width) {
      lines.push(line.trimEnd());
      line = piece;
    } else line = longer;
  }
  return [...lines, line];
}
