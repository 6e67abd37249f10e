import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#core/language.ts';
import { projectPagePath } from '#core/static-page.ts';
import { html, jsonLd } from '../../geodata/build/static-pages/html.ts';
import { makePages } from '../../geodata/build/static-pages/make-pages.ts';
import { addressing, indexPagePath, parseSiteUrl } from '../../geodata/build/static-pages/site.ts';
import { realDataset, realPublication } from '../unit/support/real-data.ts';

const SITE = 'https://atlas.example/araz/';
const contentsOf = (siteUrl: string | null) =>
  new Map(
    makePages(process.cwd(), realPublication(), siteUrl).map(({ fileName, content }) => [
      fileName,
      String(content),
    ]),
  );
const pages = contentsOf(null);
const projects = realDataset().projects.map(({ value }) => value);
const pageOf = (path: string) => pages.get(path) ?? '';
const every = projects.flatMap((project) =>
  LANGUAGES.map((language) => ({ project, language, path: projectPagePath(project.id, language) })),
);
const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('the pages of plain HTML', () => {
  it('are one for every project in every language, a list in each, and a style sheet', () => {
    const expected = [...every.map(({ path }) => path), ...LANGUAGES.map(indexPagePath), 'p/page.css'];
    expect([...pages.keys()].toSorted()).toEqual(expected.toSorted());
  });

  it.each(every)(
    '$path has its name in four languages, its direction and its way to the map',
    ({ project, language, path }) => {
      const page = pageOf(path);
      expect(page).toContain(`<html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">`);
      for (const other of LANGUAGES) expect(unescaped(page)).toContain(project.name[other]);
      expect(unescaped(page)).toContain(`href="../../index.html#sel=${project.id}&lang=${language}"`);
      for (const other of LANGUAGES.filter((each) => each !== language))
        expect(page).toContain(`href="../../${projectPagePath(project.id, other)}" hreflang="${other}"`);
      expect(page).not.toContain('rel="canonical"');
      expect(page).not.toContain('rel="alternate"');
      expect(page).not.toMatch(/undefined|\[object|NaN/);
    },
  );

  it.each(every)('$path marks the source of every figure and every number of its summary', ({ path }) => {
    const page = pageOf(path);
    const rows = page.match(/<tr><th scope="row">.*?<\/tr>/gs) ?? [];
    for (const row of rows) expect(row).toMatch(/<sup> <a href="#[a-z0-9-]+"/);
    const summary = /<p class="summary">(.*?)<\/p>/s.exec(page)?.[1] ?? '';
    // What is left of the text once the words before each mark are gone has no number.
    const unmarked = summary
      .split(/<sup>.*?<\/sup>/s)
      .at(-1)
      ?.replaceAll(/<[^>]*>|&[^;]+;/g, '');
    expect(unmarked).not.toMatch(/[0-9۰-۹]/);
    const ids = new Set([...page.matchAll(/<li id="([^"]+)"/g)].map(([, id]) => id));
    const marks = [...page.matchAll(/<sup>(.*?)<\/sup>/gs)].flatMap(([, links]) =>
      [...(links ?? '').matchAll(/href="#([^"]+)"/g)].map(([, id]) => id),
    );
    expect(marks.filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(every)('$path describes itself to machines', ({ project, language, path }) => {
    const page = pageOf(path);
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '');
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'WebPage',
      name: project.name[language],
      inLanguage: language,
    });
    expect(data.about.geo.box.split(' ')).toHaveLength(4);
    expect(data.citation.length).toBeGreaterThan(0);
    const description = /property="og:description" content="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(unescaped(description)).toBe(data.description);
    expect(data.description.length).toBeLessThanOrEqual(201);
    expect(page).toContain('property="og:image" content="../../preview.jpg"');
  });

  it('carry nothing that runs, and no address of a host but those of sources and licences', () => {
    for (const [path, page] of pages) {
      if (!path.endsWith('.html')) continue;
      const scripts = page.match(/<script[^>]*>/g) ?? [];
      expect(scripts, path).toEqual(['<script type="application/ld+json">']);
      expect(page, path).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
      expect(page.match(/(?:src|content)="https?:[^"]*"/g), path).toBeNull();
    }
  });
});

describe('with the address of the site', () => {
  const known = contentsOf(SITE);

  it('canonical addresses, alternates and pictures are complete, and there is a sitemap of every page', () => {
    const page = known.get('p/khudaferin/fa.html') ?? '';
    expect(page).toContain(`<link rel="canonical" href="${SITE}p/khudaferin/fa.html">`);
    expect(page).toContain(`hreflang="en" href="${SITE}p/khudaferin/en.html"`);
    expect(page).toContain(`property="og:image" content="${SITE}preview.jpg"`);
    const listed = [...(known.get('sitemap.xml') ?? '').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address]) => address,
    );
    expect(listed).toHaveLength(1 + LANGUAGES.length * (projects.length + 1));
    expect(listed).toContain(`${SITE}p/khudaferin/fa.html`);
  });

  it.each(['atlas.example', 'ftp://atlas.example', 'https://atlas.example/?x', 'javascript:alert(1)'])(
    'is not "%s"',
    (address) => {
      expect(() => parseSiteUrl(address)).toThrow('ATLAS_SITE_URL has to be');
    },
  );

  it('may lack its closing slash, or be left out', () => {
    expect(parseSiteUrl('https://atlas.example/araz')).toBe(SITE);
    expect(parseSiteUrl(undefined)).toBeNull();
    expect(parseSiteUrl(' ')).toBeNull();
    expect(addressing(null, 'p/x/en.html')('p/page.css')).toBe('../../p/page.css');
  });
});

describe('html', () => {
  it('keeps every value a text, in content and in attributes', () => {
    const hostile = `"><script>alert('1')</script>&`;
    expect(html`<a title="${hostile}">${hostile}</a>`.source).toBe(
      '<a title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;</a>',
    );
    expect(html`<p>${[html`<b>${'<'}</b>`, '&']}</p>`.source).toBe('<p><b>&lt;</b>&amp;</p>');
  });

  it('lets no data end its own element', () => {
    const { source } = jsonLd({ name: '</script><script>alert(1)</script>' });
    expect(source.match(/<\/script>/g)).toHaveLength(1);
    expect(JSON.parse(source.replace(/^<[^>]*>|<\/script>$/g, ''))).toEqual({
      name: '</script><script>alert(1)</script>',
    });
  });
});
