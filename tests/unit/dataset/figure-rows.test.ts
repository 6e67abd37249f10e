import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureRows } from '#dataset/figure-rows.ts';
import type { Figure } from '#dataset/schema.ts';
import { calendarDate } from '../support/arbitraries.ts';

let count = 0;
function figure(differences: Partial<Figure> = {}): Figure {
  count += 1;
  return {
    id: `figure-${count}`,
    quantity: 'capacity',
    scope: 'whole',
    value: 280,
    unit: 'MW',
    precision: 'exact',
    nature: 'actual',
    asOf: '2024',
    sources: ['somebody'],
    standing: 'stands',
    ...differences,
  };
}

/** The one row of figures that all measure the same. */
function rowOf(...figures: Figure[]) {
  const [row, ...others] = figureRows(figures);
  expect(others).toEqual([]);
  if (row === undefined) throw new Error('there is no row');
  return row;
}

describe('rows of figures', () => {
  it('are one for each quantity, part and scope, in the order in which they first appear', () => {
    const rows = figureRows([
      figure({ quantity: 'length' }),
      figure({ quantity: 'capacity', scope: 'iran' }),
      figure({ quantity: 'capacity', part: 'dam', scope: 'iran' }),
      figure({ quantity: 'length' }),
      figure({ quantity: 'capacity' }),
    ]);
    expect(rows.map(({ key, others }) => [key, others.length])).toEqual([
      ['length||whole', 1],
      ['capacity||iran', 0],
      ['capacity|dam|iran', 0],
      ['capacity||whole', 0],
    ]);
  });

  it('are none where there are no figures', () => {
    expect(figureRows([])).toEqual([]);
  });

  it('say of what they are', () => {
    expect(rowOf(figure({ part: 'dam', scope: 'both' }))).toMatchObject({
      quantity: 'capacity',
      part: 'dam',
      scope: 'both',
    });
  });
});

describe('the headline', () => {
  it('is the newest figure that stands', () => {
    const newest = figure({ asOf: '2025-06' });
    expect(rowOf(figure({ asOf: '2024' }), newest, figure({ asOf: '2025-01-15' })).headline).toBe(newest);
  });

  it('takes a date known to the year for the end of that year', () => {
    const year = figure({ asOf: '2025' });
    expect(rowOf(figure({ asOf: '2025-11-30' }), year).headline).toBe(year);
  });

  it('is dated if any figure is', () => {
    const dated = figure({ asOf: '1971' });
    expect(rowOf(figure({ asOf: 'undated' }), dated).headline).toBe(dated);
  });

  it('is the first of equals', () => {
    const first = figure();
    expect(rowOf(first, figure()).headline).toBe(first);
  });

  it('stands, though a superseded or rejected figure be newer', () => {
    const standing = figure({ asOf: '2010' });
    const row = rowOf(
      figure({ standing: 'rejected', asOf: '2026' }),
      figure({ standing: 'superseded', asOf: '2025' }),
      standing,
    );
    expect(row.headline).toBe(standing);
    expect(row.others.map((other) => other.standing)).toEqual(['superseded', 'rejected']);
  });

  it('is superseded rather than rejected where none stands', () => {
    const superseded = figure({ standing: 'superseded', asOf: '2010' });
    expect(rowOf(figure({ standing: 'rejected' }), superseded).headline).toBe(superseded);
  });

  it('is rejected only where there is nothing else', () => {
    const rejected = figure({ standing: 'rejected' });
    expect(rowOf(rejected).headline).toBe(rejected);
  });
});

describe('the number of differing figures', () => {
  it('counts those that stand and say something else', () => {
    const row = rowOf(
      figure({ value: 280, asOf: '2025' }),
      figure({ value: 200 }),
      figure({ value: 280 }),
      figure({ value: { min: 200, max: 280 } }),
      figure({ value: 'unknown' }),
    );
    expect(row.differingCount).toBe(3);
  });

  it('takes the same number in another unit for different', () => {
    expect(rowOf(figure({ unit: 'MW' }), figure({ unit: 'GWh' })).differingCount).toBe(1);
  });

  it('leaves out what is superseded or rejected', () => {
    const row = rowOf(
      figure({ value: 280 }),
      figure({ value: 200, standing: 'superseded' }),
      figure({ value: 100, standing: 'rejected' }),
    );
    expect(row.differingCount).toBe(0);
  });
});

describe('any figures at all', () => {
  const anyFigure = fc
    .record({
      quantity: fc.constantFrom('capacity', 'length'),
      scope: fc.constantFrom<Figure['scope']>('iran', 'whole'),
      standing: fc.constantFrom<Figure['standing']>('stands', 'superseded', 'rejected'),
      asOf: fc.oneof(calendarDate, fc.constant('undated')),
      value: fc.integer({ min: 1, max: 3 }),
    })
    .map(figure);

  it('are each in exactly one row', () => {
    fc.assert(
      fc.property(fc.array(anyFigure), (figures) => {
        const shown = figureRows(figures).flatMap(({ headline, others }) => [headline, ...others]);
        expect(shown).toHaveLength(figures.length);
        expect(new Set(shown)).toEqual(new Set(figures));
      }),
    );
  });

  it('never have a headline that stands less firmly than another of its row', () => {
    fc.assert(
      fc.property(fc.array(anyFigure), (figures) => {
        for (const { headline, others, differingCount } of figureRows(figures)) {
          const standings = others.map((other) => other.standing);
          if (headline.standing !== 'stands') expect(standings).not.toContain('stands');
          if (headline.standing === 'rejected') expect(standings).not.toContain('superseded');
          expect(differingCount).toBeLessThanOrEqual(others.length);
        }
      }),
    );
  });
});
