import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT, publicFiles } from './project-files.ts';

const PICTURES_AND_FONTS = new Set(['.avif', '.gif', '.ico', '.jpg', '.png', '.webp', '.woff2']);

/** Home folders of the common systems, and the folder this copy lies in. */
const MACHINE_PATHS = [
  /\/(?:home|Users)\/[a-z][\w.-]*\//,
  /[A-Z]:\\+Users\\+\w/,
  new RegExp(`${PROJECT_ROOT.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`),
];

describe('public files', () => {
  it('name no folder of anybody’s machine', () => {
    const offenders = publicFiles()
      .filter((path) => !PICTURES_AND_FONTS.has(extname(path)))
      .filter((path) => {
        const text = readFileSync(join(PROJECT_ROOT, path), 'utf8');
        return MACHINE_PATHS.some((pattern) => pattern.test(text));
      });
    expect(offenders).toEqual([]);
  });
});
