import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/atlas-test.ts';
import { BUILD_FOLDER } from './support/serve-build.ts';
import { ALLOWANCES, FIRST_VISIT_JAVASCRIPT } from './support/size-allowances.ts';

const ASSETS = join(BUILD_FOLDER, 'assets');

/** As a server sends it to a browser of today. */
function sentBytes(file: string): number {
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

const FILES = readdirSync(ASSETS, { withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map(({ name }) => ({
    name,
    plainName: name.replace(/-[\w-]{8}(\.\w+)$/, '$1'),
    bytes: sentBytes(join(ASSETS, name)),
  }));

test('no file of the build is larger than what it is for allows', () => {
  expect(FILES.length).toBeGreaterThan(200);
  const rowOf = (plainName: string) => ALLOWANCES.find(({ pattern }) => pattern.test(plainName));
  const tooLarge = FILES.flatMap(({ name, plainName, bytes }) => {
    const allowed = rowOf(plainName)?.each ?? 0;
    return bytes <= allowed ? [] : [`${name}: ${bytes} bytes, allowed are ${allowed}`];
  });
  expect(tooLarge).toEqual([]);
  const tooMuch = ALLOWANCES.flatMap((row) => {
    const total = FILES.filter(({ plainName }) => rowOf(plainName) === row).reduce(
      (sum, { bytes }) => sum + bytes,
      0,
    );
    return total <= (row.all ?? Number.POSITIVE_INFINITY)
      ? []
      : [`${row.what}: ${total} bytes in all, allowed are ${row.all}`];
  });
  expect(tooMuch).toEqual([]);
});

test('a first visit loads no more scripts than a bare map and 120 kB', async ({ page, openAtlas }) => {
  const scripts = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) scripts.add(pathname.slice(pathname.indexOf('/assets/') + 1));
  });
  await openAtlas('');
  const sizes = [...scripts].map((path) => sentBytes(join(BUILD_FOLDER, path)));
  expect(scripts.size).toBeGreaterThan(5);
  expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(FIRST_VISIT_JAVASCRIPT);
});
