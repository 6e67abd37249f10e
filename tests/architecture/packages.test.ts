import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT, publicFiles } from './project-files.ts';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { resolved?: string; optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

const readJson = <T>(path: string) => JSON.parse(readFileSync(join(PROJECT_ROOT, path), 'utf8')) as T;

const named = (name: string) => publicFiles().filter((path) => path.split('/').at(-1) === name);

describe('packages', () => {
  it.each(named('package.json'))('%s pins every version exactly', (path) => {
    const { dependencies, devDependencies, optionalDependencies } = readJson<Manifest>(path);
    const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it.each(named('package-lock.json'))('%s names no registry', (path) => {
    const { packages } = readJson<Lock>(path);
    const addressed = Object.keys(packages).filter((name) => packages[name]?.resolved !== undefined);
    expect(addressed).toEqual([]);
  });

  // `npm ci` refuses a lock that lacks the binary of any system, even of one it is not on. npm writes such a lock
  // without a word when a registry does not have that binary yet.
  it.each(named('package-lock.json'))('%s holds the binaries of every system', (path) => {
    const { packages } = readJson<Lock>(path);
    const locked = new Set(Object.keys(packages).map((key) => key.split('node_modules/').at(-1)));
    const missing = Object.values(packages)
      .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
      .filter((name) => !locked.has(name));
    expect(missing).toEqual([]);
  });
});
