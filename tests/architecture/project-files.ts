import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

export const PROJECT_ROOT = join(import.meta.dirname, '../..');

/** Paths of all files with one of the endings in the given folders, from the repository's root, sorted. */
export function projectFiles(folders: readonly string[], endings: readonly string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path.replaceAll('\\', '/')}`,
      ),
    )
    .filter((path) => endings.includes(extname(path)))
    .sort();
}

/** Every file git knows or would add: what becomes public. The repository may belong to another account (containers). */
export function publicFiles(): string[] {
  const args = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  return execFileSync('git', args, { cwd: PROJECT_ROOT, encoding: 'utf8', maxBuffer: 1e8 })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(PROJECT_ROOT, path)))
    .sort();
}
