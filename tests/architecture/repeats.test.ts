import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT, projectFiles } from './project-files.ts';
import { repeatsIn } from './repeats.ts';

/** Shorter runs are mostly the shape of the language: a list of properties, the ends of nested calls. */
const LEAST_LINES = 6;

/** Two boxes on the map have more properties in common than two functions have lines. */
const LEAST_LINES_OF_STYLE = 8;

/** Pairs that may stay, each with its reason. */
const EXPLAINED: Readonly<Record<string, string>> = {
  'geodata/build/derived/bridges.ts ~ geodata/build/derived/bridges.ts': 'two bridges, each told whole',
  'scripts/import-table.mjs ~ scripts/import-table.mjs': 'a table whose rows are read one at a time',
  'bench/scale/events.mjs ~ src/core/event-category.ts':
    'plain Node does not read TypeScript; the build refuses a category it does not know',
  'src/dataset/publish-features.ts ~ src/map/walk-points.ts':
    'the types of GeoJSON, with another answer to the areas',
  'src/map/take-picture.ts ~ src/ui/present/step-thumbnail.tsx':
    'map and interface share no folder that knows the page',
};

const FOLDERS = ['src', 'geodata/build', 'scripts', 'bench'];

describe('code', () => {
  it(`of ${LEAST_LINES} lines, ${LEAST_LINES_OF_STYLE} of a style sheet, stands in one place, or a reason is stated`, () => {
    const pairs = [
      ...pairsIn(FOLDERS, ['.ts', '.tsx', '.mjs', '.js'], LEAST_LINES),
      ...pairsIn(['src'], ['.css'], LEAST_LINES_OF_STYLE),
    ];
    expect(pairs.filter(({ pair }) => !(pair in EXPLAINED))).toEqual([]);
    expect(Object.keys(EXPLAINED).filter((known) => !pairs.some(({ pair }) => pair === known))).toEqual([]);
  });

  it('is found to repeat itself whatever its indentation and comments', () => {
    const six = ['a();', 'b();', 'c();', 'd();', 'e();', 'f();'];
    const first = { path: 'first.ts', text: six.join('\n') };
    const second = {
      path: 'second.ts',
      text: ['{', ...six.flatMap((line) => [`  ${line}`, '  // why'])].join('\n'),
    };
    expect(repeatsIn([first, second], 6)).toEqual([{ lines: 6, places: ['first.ts:1', 'second.ts:2'] }]);
    expect(repeatsIn([first, second], 7)).toEqual([]);
    expect(repeatsIn([{ path: 'twice.ts', text: [...six, ...six].join('\n') }], 6)).toHaveLength(1);
    expect(repeatsIn([{ path: 'same.ts', text: Array(8).fill('a();').join('\n') }], 6)).toEqual([]);
  });
});

function pairsIn(folders: readonly string[], endings: readonly string[], leastLines: number) {
  const files = projectFiles(folders, endings)
    .filter((path) => !/\/(node_modules|dist)\//.test(path))
    .map((path) => ({ path, text: readFileSync(join(PROJECT_ROOT, path), 'utf8') }));
  return repeatsIn(files, leastLines).map(({ lines, places }) => ({
    pair: places.map((place) => place.slice(0, place.lastIndexOf(':'))).join(' ~ '),
    lines,
    places,
  }));
}
