import { expect, it } from 'vitest';
import { countDataset } from '../../../geodata/build/count-dataset.ts';
import { parsedAfter } from '../support/parsed.ts';

it('a dataset is counted as it is, what is contested too', () => {
  expect(countDataset(parsedAfter())).toEqual({
    ...{ projects: 2, parts: 3, topics: 1, features: 3, claims: 9, rejected: 0, superseded: 0, unknown: 0 },
    ...{ sources: 2, events: 1, people: 1, quantities: 4, rows: 8, contested: 1 },
    ...{ networkNodes: 0, networkEdges: 0, edgesPublished: 0, networkKm: 'rail 0, road 0, sea 0' },
    ...{ linesWithKm: 1, placesOnLines: 3, decks: 0, deckSteps: 0 },
  });
});

it('what is rejected, replaced or not known is counted apart, and contests nothing', () => {
  const counts = countDataset(
    parsedAfter(({ capacity, stated, length, claims, chainages }) => {
      capacity.standing = { rejectedBecause: 'misprint' };
      length.value = 'unknown';
      // A place on a line can be counted from no claim that states nothing.
      chainages.length = 0;
      claims.push({ ...stated, id: 'older', standing: { supersededBy: 'capacity-stated' } });
    }),
  );
  expect(counts).toMatchObject({ claims: 10, rejected: 1, superseded: 1, unknown: 1, contested: 0 });
});
