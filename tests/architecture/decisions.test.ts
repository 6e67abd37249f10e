import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_ROOT } from './project-files.ts';

const FOLDER = join(PROJECT_ROOT, 'docs/decisions');

it('every decision is listed in docs/decisions/README.md under its number and title', () => {
  const expected = readdirSync(FOLDER)
    .filter((name) => /^\d{4}-/.test(name))
    .sort()
    .map((name) => {
      const [title = ''] = readFileSync(join(FOLDER, name), 'utf8').split('\n');
      const number = Number(name.slice(0, 4));
      return `- ${number}. [${title.replace(`# ${number}. `, '')}](${name})`;
    });
  const listed = readFileSync(join(FOLDER, 'README.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('- '));
  expect(listed).toEqual(expected);
});
