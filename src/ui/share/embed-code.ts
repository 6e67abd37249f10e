import type { EmbedSettings } from '#store/embed-address.ts';
import { formatEmbed } from '#store/embed-address.ts';

interface EmbedCode extends EmbedSettings {
  readonly folder: string;
  /** What the frame shows, as in the address of the atlas. */
  readonly hash: string;
  readonly title: string;
  readonly heightPixels: number;
}

/**
 * The frame for another page: as wide as its place, fetched when it comes into sight, and with no more rights than the
 * atlas needs, which is to run, to fetch its own files, and to open links in new tabs.
 */
export function embedCode({ folder, hash, title, heightPixels, ...settings }: EmbedCode): string {
  return [
    '<iframe',
    `  src="${escaped(formatEmbed(folder, settings, hash))}"`,
    `  title="${escaped(title)}"`,
    `  width="100%" height="${heightPixels}" loading="lazy" allow="clipboard-write"`,
    '  sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"',
    '  style="border: 0"',
    '></iframe>',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
