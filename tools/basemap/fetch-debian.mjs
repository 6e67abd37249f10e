import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEBIAN_PACKAGES } from './debian-packages.mjs';
import { sha256 } from './provenance.mjs';

const CACHE = join(import.meta.dirname, '.cache');
const ROOT = join(CACHE, 'root');

const debOf = (name) =>
  readdirSync(CACHE).find((file) => file.startsWith(`${name}_`) && file.endsWith('.deb'));

/** @param {{name: string, version: string, sha256: string}} pkg */
function fetchPackage({ name, version, sha256: expected }) {
  if (!debOf(name))
    execFileSync('apt-get', ['download', `${name}=${version}`], { cwd: CACHE, stdio: 'pipe' });
  const deb = join(CACHE, debOf(name));
  if (sha256(readFileSync(deb)) !== expected)
    throw new Error(`${name} ${version} has another SHA-256 than expected`);
  execFileSync('dpkg-deb', ['-x', deb, ROOT], { stdio: 'pipe' });
}

/**
 * Downloads and unpacks the Debian packages without installing them.
 * @returns {string | undefined} the folder they are unpacked in; undefined where apt cannot give them
 */
export function fetchDebianData() {
  mkdirSync(CACHE, { recursive: true });
  try {
    DEBIAN_PACKAGES.forEach(fetchPackage);
  } catch (error) {
    console.warn(
      `Debian stage skipped, the committed rivers, provinces and relief stay as they are: ${error.message}`,
    );
    return undefined;
  }
  return existsSync(ROOT) ? ROOT : undefined;
}
