/** How the atlas shows itself within another page. */
export interface EmbedSettings {
  /** Whether the panel of a chosen project is shown. */
  readonly hasPanel: boolean;
  /** The one origin that messages are read from and sent to; without it there are none. */
  readonly origin: string | null;
}

/** The page that other sites may frame. */
const EMBED_PAGE = 'embed.html';

/** Whether a text is an origin exactly as browsers write it: no path, no wildcard, no `null`. */
export function isOrigin(text: string): boolean {
  return /^https?:\/\/[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/**
 * What the address says about being embedded; null for the atlas itself. A part that cannot be read is as if it were not
 * there: nobody looks at notices in a frame, and an unreadable origin must not open anything.
 */
export function parseEmbed({
  pathname,
  search,
}: Pick<Location, 'pathname' | 'search'>): EmbedSettings | null {
  const query = new URLSearchParams(search);
  if (!pathname.endsWith(`/${EMBED_PAGE}`) && !query.has('embed')) return null;
  const [origin = '', ...more] = query.getAll('origin');
  return {
    hasPanel: query.get('panel') !== 'no',
    origin: more.length === 0 && isOrigin(origin) ? origin : null,
  };
}

/** The address to frame, below the folder the atlas lies in; `hash` says what it shows. */
export function formatEmbed(folder: string, { hasPanel, origin }: EmbedSettings, hash: string): string {
  const url = new URL(EMBED_PAGE, folder);
  if (!hasPanel) url.searchParams.set('panel', 'no');
  if (origin !== null) url.searchParams.set('origin', origin);
  url.hash = hash;
  return url.href;
}
