import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT, projectFiles } from './project-files.ts';

const read = (path: string) => readFileSync(join(PROJECT_ROOT, path), 'utf8');

const MOST_LINES = 300;

/** Files that may be longer, each with its reason. */
const LONG_FILES: Readonly<Record<string, string>> = {
  'src/ui/ledger/ledger.module.css': 'one figure with its claims, of which the parts share their measures',
  'src/ui/pages/pages.module.css': 'what all pages share, on every screen and on paper',
};

describe('source files', () => {
  it(`have at most ${MOST_LINES} lines, or a stated reason`, () => {
    const tooLong = projectFiles(['src', 'geodata/build', 'scripts'], ['.ts', '.tsx', '.css', '.mjs'])
      .filter((path) => !path.includes('node_modules/') && !(path in LONG_FILES))
      .map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > MOST_LINES);
    expect(tooLong).toEqual([]);
  });

  it('put no text into the page as HTML', () => {
    const HTML_DOORS =
      /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|\.setHTML\(|document\.write/;
    const offenders = projectFiles(['src'], ['.ts', '.tsx']).filter((path) => HTML_DOORS.test(read(path)));
    expect(offenders).toEqual([]);
  });
});

/** Properties and values that name a side of the screen; Persian mirrors the page, so only logical ones are right. */
const PHYSICAL =
  /(?:^|[;{\s])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-[a-z]+)?|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g;

function physicalProperties(css: string): string[] {
  const withoutComments = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const sides = [...withoutComments.matchAll(PHYSICAL)].map((match) => match[0].trim());
  return [...sides, ...lopsidedShorthands(withoutComments)];
}

/** Four values run clockwise whatever the direction: where right and left differ they name a side. */
function lopsidedShorthands(css: string): string[] {
  const declarations = css.matchAll(/(?:^|[;{\s])((?:margin|padding|inset|border-width)\s*:\s*([^;{}]+))/g);
  return [...declarations].flatMap(([, declaration = '', values = '']) => {
    const [, right, , left] = values.trim().match(/[^\s(]+(\([^)]*\))?/g) ?? [];
    return left !== undefined && left !== right ? [declaration.trim()] : [];
  });
}

describe('style sheets', () => {
  it('name inline-start and inline-end, never left and right', () => {
    const offenders = projectFiles(['src'], ['.css'])
      .map((path) => ({ path, found: physicalProperties(read(path)) }))
      .filter(({ found }) => found.length > 0);
    expect(offenders).toEqual([]);
  });

  it('are judged by a rule that tells sides from logical names', () => {
    const sides =
      'a{left:0;margin-right: 1px;border-left-color:red;border-top-left-radius:0;text-align:left}';
    expect(physicalProperties(sides)).toHaveLength(5);
    expect(physicalProperties('a{margin:0 8px 0 0}')).toEqual(['margin:0 8px 0 0']);
    expect(physicalProperties('a{padding:0 8px 2px 8px;margin:0 auto}')).toEqual([]);
    const logical =
      'a{inset-inline-start:0;margin-inline-end:1px;--left:0;text-align:start;transform-origin:left}';
    expect(physicalProperties(logical)).toEqual([]);
  });
});
