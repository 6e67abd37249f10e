import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deployFiles } from '../../scripts/deploy-files.mjs';
import { PROJECT_ROOT } from '../../scripts/project-root.mjs';
import { headersOf } from '../../scripts/response-headers.mjs';

describe('the files for operators', () => {
  it.each(Object.entries(deployFiles()))('%s is as its script writes it', async (name, text) => {
    expect(await readFile(join(PROJECT_ROOT, 'deploy', name), 'utf8')).toBe(text);
  });

  it.each(Object.entries(deployFiles()))('%s says everything the own server says', (_name, text) => {
    for (const path of ['index.html', 'embed.html', 'assets/index-x.js']) {
      for (const value of Object.values(headersOf(path))) expect(text).toContain(value);
    }
  });

  it('allow neither inline nor evaluated scripts and styles', () => {
    const policy = headersOf('index.html')['Content-Security-Policy'];
    expect(policy).not.toMatch(/unsafe-/);
    expect(policy).toContain("require-trusted-types-for 'script'");
  });
});
