import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../geodata/build/csv.ts';

const FORMULA_STARTS = ['=', '+', '-', '@', '\t', '\r'];

describe('a table as CSV', () => {
  it('has a header, a row for each row, and ends every line with CR LF', () => {
    expect(
      toCsv(
        ['name', 'km'],
        [
          ['Rasht–Astara', 164],
          ['', 0.5],
        ],
      ),
    ).toBe('name,km\r\nRasht–Astara,164\r\n,0.5\r\n');
  });

  it('has nothing but its header where there is no row', () => {
    expect(toCsv(['name', 'km'], [])).toBe('name,km\r\n');
  });

  it('quotes commas, quotation marks and line breaks', () => {
    expect(toCsv(['a', 'b', 'c'], [['1,5', 'said "so"', 'two\nlines']])).toBe(
      'a,b,c\r\n"1,5","said ""so""","two\nlines"\r\n',
    );
  });

  it.each(FORMULA_STARTS)(
    'writes a cell that begins with %j as text, so that no spreadsheet runs it',
    (start) => {
      const [, row] = Papa.parse<string[]>(toCsv(['a'], [[`${start}HYPERLINK("x")`]]).trimEnd()).data;
      expect(row).toEqual([`'${start}HYPERLINK("x")`]);
    },
  );

  it('leaves numbers alone, those below nothing too', () => {
    expect(toCsv(['a', 'b'], [[-12.5, 1e21]])).toBe('a,b\r\n-12.5,1e+21\r\n');
  });

  it('leaves a cell alone that has such a sign further in', () => {
    expect(toCsv(['a'], [['a=b'], ['1-2'], [' =x']])).toContain('a=b\r\n1-2\r\n');
  });

  it('can be read back, whatever it holds, and no cell begins a formula', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('=1', '"', ',', '\r\n', "'"),
    );
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (table) => {
        const csv = toCsv(['a', 'b', 'c'], table);
        const { data, errors } = Papa.parse<string[]>(csv, { newline: '\r\n' });
        expect(errors).toEqual([]);
        expect(data.at(-1)).toEqual(['']);
        const read = data.slice(1, -1);
        expect(read).toEqual(
          table.map((row) =>
            row.map((text) => (FORMULA_STARTS.includes(text.charAt(0)) ? `'${text}` : text)),
          ),
        );
        expect(read.flat().filter((text) => FORMULA_STARTS.includes(text.charAt(0)))).toEqual([]);
      }),
    );
  });
});
