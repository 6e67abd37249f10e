import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT, projectFiles } from './project-files.ts';
import { physicalInlineStyles, visibleStrings } from './visible-strings.ts';

const read = (path: string) => readFileSync(join(PROJECT_ROOT, path), 'utf8');

/** Files that may hold words of their own, each with its reason. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  'src/app/error-boundary.tsx': 'the fault may lie in the catalogue itself',
  'src/app/load-failure.tsx': 'no catalogue may have arrived',
};
/** Proper names and licences, written alike in every language. */
const NAMES = ['(ODbL) ·', '(CC BY 4.0) ·', 'GeoNames', 'Natural Earth', 'MapLibre'];

describe('a visible string', () => {
  it('stands in the catalogues, never in the markup', () => {
    const offenders = projectFiles(['src'], ['.tsx'])
      .filter((path) => !(path in OWN_WORDS))
      .map((path) => ({
        path,
        found: visibleStrings(read(path)).filter((text) => !NAMES.includes(text.trim())),
      }))
      .filter(({ found }) => found.length > 0);
    expect(offenders).toEqual([]);
  });

  it.each([
    ['<p>Projects</p>', 'Projects'],
    ['<p>{"Projects"}</p>', 'Projects'],
    ['<p>{isOpen ? t("close") : "Open"}</p>', 'Open'],
    ['<p>{isOpen && (name ?? "nameless")}</p>', 'nameless'],
    ['<p>{count + " projects"}</p>', ' projects'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a fixture
    ['<p>{`${count} projects`}</p>', ' projects'],
    ['<button aria-label="Close" />', 'Close'],
    ['<button title={isOpen ? "Close" : label} />', 'Close'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a fixture
    ['<input placeholder={`Find ${name}`} />', 'Find '],
    ['<img alt="A dam" />', 'A dam'],
    ['<p>پروژه</p>', 'پروژه'],
  ])('is found in %s', (source, text) => {
    expect(visibleStrings(source)).toEqual([text]);
  });

  it.each([
    '<p>{t("close")}</p>',
    '<p aria-labelledby="title" className="quiet" lang="en" dir="ltr">{name}</p>',
    '<button type="button" aria-label={t("close")} title={label}>×</button>',
    '<li key={one.id}>{" · "}{number(3)} – 2026</li>',
    '<p>{kind === "dam" && <Dam />}</p>',
  ])('is not seen in %s', (source) => {
    expect(visibleStrings(source)).toEqual([]);
  });
});

/** Every source is parsed, which takes a machine with other work its time. */
const PARSING_LIMIT_MS = 60_000;

describe('inline styles', () => {
  it(
    'name inline-start and inline-end, never left and right',
    () => {
      const offenders = projectFiles(['src'], ['.ts', '.tsx'])
        .map((path) => ({ path, found: physicalInlineStyles(read(path)) }))
        .filter(({ found }) => found.length > 0);
      expect(offenders).toEqual([]);
    },
    PARSING_LIMIT_MS,
  );

  it.each([
    ['<p style={{ left: 0 }} />', 'left'],
    ['<p style={{ marginRight: 4 }} />', 'marginRight'],
    ['<p style={{ ...look, borderLeftColor: "red" }} />', 'borderLeftColor'],
    ['<p style={{ borderTopLeftRadius: 4 }} />', 'borderTopLeftRadius'],
    ['<p style={{ textAlign: "left" }} />', 'textAlign'],
    ['element.style.right = "0"', 'right'],
  ])('are seen to name a side in %s', (source, property) => {
    expect(physicalInlineStyles(source)).toEqual([property]);
  });

  it('are left alone where they are logical', () => {
    expect(physicalInlineStyles('<p style={{ insetInlineStart: 0, textAlign: "start" }} />')).toEqual([]);
    expect(physicalInlineStyles('const box = { left: 1 }; element.style.inlineSize = "3px"')).toEqual([]);
  });
});
