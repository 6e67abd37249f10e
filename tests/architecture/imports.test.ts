import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';
import rules from '../../.dependency-cruiser.mjs';
import { IMPORT_TABLE, pathOfRow } from '../../scripts/import-table.mjs';
import { parseImportTable } from './import-table-in-words.ts';
import { PROJECT_ROOT, projectFiles } from './project-files.ts';

/** Fewer modules than this means that the checker has gone blind, as it does with a compiler it cannot load. */
const FEWEST_MODULES = 40;

const probeFolder = mkdtempSync(join(tmpdir(), 'araz-atlas-imports-'));
afterAll(() => rmSync(probeFolder, { recursive: true, force: true }));

async function judge(baseDir: string, folders: string[]): Promise<ICruiseResult> {
  const { enhancedResolveOptions, ...options } = rules.options;
  const result = await cruise(
    folders,
    {
      ...options,
      combinedDependencies: true,
      baseDir,
      validate: true,
      ruleSet: { forbidden: rules.forbidden } as IFlattenedRuleSet,
    },
    enhancedResolveOptions,
  );
  if (typeof result.output === 'string') throw new Error(result.output);
  return result.output;
}

const inWords = (result: ICruiseResult) =>
  result.summary.violations.map(({ rule, from, to }) => `${from} -> ${to}: breaks "${rule.name}"`).sort();

/** The judge reads every module of a project, which takes a while on a busy machine. */
const PATIENCE_MS = 60_000;

describe('imports', { timeout: PATIENCE_MS }, () => {
  it('follow the table, in every source file there is', async () => {
    const result = await judge(PROJECT_ROOT, ['src', 'geodata/build']);
    expect(inWords(result)).toEqual([]);

    const seen = result.modules
      .map((module) => module.source)
      .filter((path) => /^(src|geodata)\/.*\.tsx?$/.test(path));
    const onDisk = projectFiles(['src', 'geodata/build'], ['.ts', '.tsx']);
    expect(seen.sort()).toEqual(onDisk);
    expect(seen.length).toBeGreaterThanOrEqual(FEWEST_MODULES);
  });

  it('have a row in the table for every folder of src', () => {
    const folders = readdirSync(join(PROJECT_ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    const rows: string[] = IMPORT_TABLE.map((row) => row.folder);
    expect(folders.filter((folder) => !rows.includes(folder))).toEqual([]);
  });

  it('are described in ARCHITECTURE.md as they are enforced', () => {
    const described = parseImportTable(readFileSync(join(PROJECT_ROOT, 'ARCHITECTURE.md'), 'utf8'));
    const enforced = IMPORT_TABLE.map(({ folder, mayImport, packages }) => ({
      folder,
      mayImport: [...mayImport].sort(),
      packages: [...packages].sort(),
    }));
    expect(
      described,
      'ARCHITECTURE.md, "## Import direction" (first) and scripts/import-table.mjs (second) differ: change both together',
    ).toEqual(enforced);
  });
});

describe('the judge of imports', { timeout: PATIENCE_MS }, () => {
  it('reports every forbidden pair of folders, and no allowed one', async () => {
    const root = join(probeFolder, 'pairs');
    const folders = IMPORT_TABLE.map((row) => row.folder).filter((folder) => !folder.endsWith('.tsx'));
    const pairs = folders.flatMap((from) => folders.filter((to) => to !== from).map((to) => ({ from, to })));
    await writeProject(root, {
      ...Object.fromEntries(
        folders.map((folder) => [`${pathOfRow(folder)}/target.ts`, 'export type T = 1;']),
      ),
      ...Object.fromEntries(
        pairs.map(({ from, to }) => [
          `${pathOfRow(from)}/imports-${to.replace('/', '-')}.ts`,
          `import type { T } from '${importPath(to)}/target.ts';\nexport type U = T;`,
        ]),
      ),
    });
    const result = await judge(root, ['src', 'geodata/build']);
    const allowed = (from: string, to: string) =>
      IMPORT_TABLE.some((row) => row.folder === from && row.mayImport.includes(to));
    const expected = pairs
      .filter(({ from, to }) => !allowed(from, to))
      .map(({ from, to }) => `${pathOfRow(from)}/imports-${to.replace('/', '-')}.ts`);
    expect(result.summary.violations.map((violation) => violation.from).sort()).toEqual(expected.sort());
  });

  it('reports packages, built-in modules, dead ends and cycles', async () => {
    const root = join(probeFolder, 'others');
    await writeProject(root, {
      'node_modules/maplibre-gl/package.json': '{ "name": "maplibre-gl", "main": "index.js" }',
      'node_modules/maplibre-gl/index.js': '',
      'src/ui/draws.ts': "import { Map } from 'maplibre-gl';\nexport const map = Map;",
      'src/map/draws.ts': "import { Map } from 'maplibre-gl';\nexport const map = Map;",
      'src/core/reads.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
      'geodata/build/reads.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
      'src/ui/loads.ts': "import data from 'virtual:atlas-data';\nexport default data;",
      'src/app/loads.ts': "import data from 'virtual:atlas-data';\nexport default data;",
      'src/geo/lost.ts': "import { x } from './nowhere.ts';\nexport const y = x;",
      'src/store/a.ts': "import type { B } from './b.ts';\nexport type A = B;",
      'src/store/b.ts': "import type { A } from './a.ts';\nexport type B = A | 1;",
    });
    const broken = (await judge(root, ['src', 'geodata/build'])).summary.violations.map(
      ({ rule, from }) => `${from}: ${rule.name}`,
    );
    expect([...new Set(broken)].sort()).toEqual([
      'src/core/reads.ts: core - node',
      'src/geo/lost.ts: geo - unresolved',
      'src/store/a.ts: no cycles',
      'src/ui/draws.ts: ui - packages',
      'src/ui/loads.ts: ui - unresolved',
    ]);
  });
});

const importPath = (folder: string) => (folder.includes('/') ? `../../${folder}` : `#${folder}`);

async function writeProject(root: string, files: Record<string, string>): Promise<void> {
  const manifest = { name: 'probe', type: 'module', imports: { '#*': './src/*' } };
  const all = Object.entries({ 'package.json': JSON.stringify(manifest), ...files });
  for (const [path, content] of all) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}
