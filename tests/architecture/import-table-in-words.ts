export interface DescribedRow {
  readonly folder: string;
  readonly mayImport: readonly string[];
  readonly packages: readonly string[];
}

/** Cells that stand for an empty list. */
const NOTHING = new Set(['', '-', '–', '—', 'none', 'nothing']);

/**
 * The rows of the table under "## Import direction": folder, folders it may import, packages; names in any cell may be
 * set as code, and lists are separated by commas. "all" stands for every row above.
 */
export function parseImportTable(markdown: string): DescribedRow[] {
  const section = markdown.split(/^## /m).find((part) => part.startsWith('Import direction'));
  if (section === undefined) throw new Error('ARCHITECTURE.md has no heading "## Import direction"');
  const lines = section.split('\n').filter((line) => line.trim().startsWith('|'));
  const rows: DescribedRow[] = [];
  for (const line of lines.slice(2)) {
    const [folder = '', mayImport = '', packages = ''] = line.split('|').slice(1, -1);
    const above = rows.map((row) => row.folder);
    const isAll = namesIn(mayImport).join() === 'all';
    rows.push({
      folder: namesIn(folder).join(),
      mayImport: (isAll ? above : namesIn(mayImport)).sort(),
      packages: namesIn(packages).sort(),
    });
  }
  return rows;
}

function namesIn(cell: string): string[] {
  const names = cell.split(',').map((name) => name.replaceAll('`', '').trim());
  return names.filter((name) => !NOTHING.has(name));
}
