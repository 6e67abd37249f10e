import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { claimSchema } from '#ledger/claim-schema.ts';
import { PROJECT_ROOT } from '../architecture/project-files.ts';
import { realDataset } from '../unit/support/real-data.ts';

/** Blocks of code that are a whole object; others leave something out on purpose. */
function examples(): Record<string, unknown>[] {
  const text = readFileSync(join(PROJECT_ROOT, 'CONTRIBUTING.md'), 'utf8');
  return [...text.matchAll(/^( +)\{\n(?:\1 .*\n)+\1\}/gm)].map(([block]) => JSON.parse(block));
}

it('the examples of CONTRIBUTING are valid and cite what there is', () => {
  const dataset = realDataset();
  const sources = new Set(dataset.sources.flatMap(({ value }) => value.map(({ id }) => id)));
  const people = new Set(dataset.people.flatMap(({ value }) => value.map(({ id }) => id)));
  const [claim, edge, ...others] = examples();
  expect(others).toEqual([]);
  const { source, speaker } = claimSchema.parse(claim);
  expect(sources).toContain(source);
  expect(people).toContain(speaker);
  expect(edge?.sources).toSatisfy((cited: string[]) => cited.every((id) => sources.has(id)));
});
