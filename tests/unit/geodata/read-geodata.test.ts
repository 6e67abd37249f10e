import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDataVersion, readGeodata } from '../../../geodata/build/read-geodata.ts';
import { parsedAfter } from '../support/parsed.ts';
import { soundDataset } from '../support/sound-dataset.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'araz-atlas-'));
  // The sound dataset has no network; its folder is there all the same.
  mkdirSync(join(root, 'geodata/network'), { recursive: true });
  for (const { file, data } of Object.values(soundDataset().files()).flat()) write(file, data);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, content: unknown): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
}

describe('reading the data', () => {
  it('takes what is sound', () => {
    expect(readGeodata(root)).toEqual(parsedAfter());
  });

  it('names a file that is no JSON', () => {
    write('geodata/articles.json', '[{"file": ');
    expect(() => readGeodata(root)).toThrow(/^geodata\/articles\.json: is not JSON: /);
  });

  it('names every problem, with its file and how many there are', () => {
    write('geodata/claims/trade.json', [{ id: 'Turnover 2024' }]);
    write('geodata/corridors.json', {});
    expect(() => readGeodata(root)).toThrow(
      /^geodata does not validate, \d+ problem\(s\):\n {2}geodata\/claims\/trade\.json: \[0\]\.id: [\s\S]*\n {2}geodata\/corridors\.json: /,
    );
  });
});

describe('the version of the data', () => {
  it('is year, month and number', () => {
    write('geodata/data-version.json', { version: '2026.11.3' });
    expect(readDataVersion(root)).toBe('2026.11.3');
  });

  it.each([{ version: '1.0' }, { version: 'v2026.11.3' }, {}, { version: '2026.11.3', by: 'me' }])(
    'may not be %j',
    (content) => {
      write('geodata/data-version.json', content);
      expect(() => readDataVersion(root)).toThrow(/^geodata\/data-version\.json: /);
    },
  );
});
