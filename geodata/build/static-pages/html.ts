/** Text that is HTML already; everything else is escaped when it is put into a page. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Content = Html | string | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Puts values into a piece of HTML; whatever is not `Html` itself stays text, in content and in quoted attributes alike. */
export function html(pieces: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(
    pieces.map((piece, i) => (i === 0 ? piece : sourceOf(values[i - 1] ?? '') + piece)).join(''),
  );
}

function sourceOf(content: Content): string {
  if (content instanceof Html) return content.source;
  if (typeof content === 'string') return content.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  return content.map(sourceOf).join('');
}

/** Data for machines within a page: no `<` is left that could end its element. */
export function jsonLd(data: object): Html {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return new Html(`<script type="application/ld+json">${json}</script>`);
}
