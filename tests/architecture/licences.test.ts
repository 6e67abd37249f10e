import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from './project-files.ts';

interface LockedPackage {
  readonly dev?: boolean;
  readonly license?: string;
}

/**
 * Licences under which anybody may pass the atlas on, with notice; MPL-2.0 keeps its own files open, and they are unchanged. Of two
 * that a package offers, the freer one is taken.
 */
const ALLOWED = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'Unlicense',
  'OFL-1.1',
  '(MIT OR Apache-2.0)',
  '(MIT OR GPL-3.0-or-later)',
  '(MIT AND Zlib)',
  '(EDL-1.0 OR EPL-1.0)',
];

/** Packages whose manifest says nothing or misspells it: what their licence file says. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  arc: 'BSD-2-Clause',
  'splaytree-ts': 'BSD-3-Clause',
};

const LOCK = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

describe('the packages in the build', () => {
  const inBuild = Object.entries(LOCK.packages).filter(([path, { dev }]) => path !== '' && dev !== true);

  it('are known', () => {
    expect(inBuild.length).toBeGreaterThan(100);
  });

  it('have licences that allow passing the atlas on', () => {
    const refused = inBuild
      .map(([path, { license }]) => {
        const name = path.split('node_modules/').at(-1) ?? path;
        return { name, license: READ_BY_HAND[name] ?? license ?? 'none' };
      })
      .filter(({ license }) => !ALLOWED.includes(license));
    expect(refused).toEqual([]);
  });
});
