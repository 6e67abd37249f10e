import Papa from 'papaparse';

/** A cell that a spreadsheet would run as a formula is written as text. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/** Rows as CSV (RFC 4180, UTF-8), the columns in the order given. */
export function toCsv(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const isText = (cell: string | number) => typeof cell === 'string' && FORMULA_START.test(cell);
  const data = rows.map((row) => row.map((cell) => (isText(cell) ? `'${cell}` : cell)));
  // A header without rows ends its line itself.
  return Papa.unparse({ fields: [...columns], data }, { newline: '\r\n' }).replace(/(\r\n)?$/, '\r\n');
}
