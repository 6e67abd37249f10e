import type { Properties, PropertyValue } from './properties.ts';

const MOST_FIELDS = 250;
/** What the format gives to a name and to a text, in bytes. */
const MOST_NAME_BYTES = 10;
const MOST_TEXT_BYTES = 254;
const NUMBER_BYTES = 24;
/** Of UTF-8: a text cut at a character may be so much shorter. */
const LONGEST_CHARACTER_BYTES = 4;

interface Field {
  readonly property: string;
  readonly name: Uint8Array;
  readonly isNumber: boolean;
  readonly length: number;
}

const encoder = new TextEncoder();

/** A column that has another name in the table than the property it holds. */
export interface RenamedField {
  readonly field: string;
  readonly property: string;
}

export interface WrittenDbf {
  readonly bytes: Uint8Array;
  readonly renamed: readonly RenamedField[];
  /** How many texts were longer than the format holds. */
  readonly cutTexts: number;
  /** How many properties came after the last column that the format holds. */
  readonly leftOutProperties: number;
}

/**
 * The table of a shapefile, in UTF-8: names cut to 10 bytes and kept apart, whatever their case, texts to 254, never within
 * a character.
 */
export function writeDbf(rows: readonly Properties[]): WrittenDbf {
  const values = rows.map((row) => new Map(row));
  const { fields, leftOutProperties } = fieldsOf(rows, values);
  const rowLength = 1 + fields.reduce((total, { length }) => total + length, 0);
  const headerLength = 32 + 32 * fields.length + 1;
  const bytes = new Uint8Array(headerLength + rowLength * rows.length + 1).fill(0x20, headerLength);
  const view = new DataView(bytes.buffer);
  // Any day: the file is the same whenever it is written.
  bytes.set([0x03, 100, 1, 1]);
  view.setUint32(4, rows.length, true);
  view.setUint16(8, headerLength, true);
  view.setUint16(10, rowLength, true);
  fields.forEach((field, i) => {
    const at = 32 + 32 * i;
    bytes.set(field.name, at);
    bytes[at + 11] = (field.isNumber ? 'N' : 'C').charCodeAt(0);
    bytes[at + 16] = field.length;
    bytes[at + 17] = field.isNumber ? 9 : 0;
  });
  bytes[headerLength - 1] = 0x0d;
  values.forEach((row, i) => {
    let at = headerLength + i * rowLength + 1;
    for (const field of fields) {
      const cell = cellOf(row.get(field.property) ?? null, field);
      bytes.set(cell, field.isNumber ? at + field.length - cell.length : at);
      at += field.length;
    }
  });
  bytes[bytes.length - 1] = 0x1a;
  return { bytes, renamed: renamedIn(fields), cutTexts: cutTextsIn(values, fields), leftOutProperties };
}

function renamedIn(fields: readonly Field[]): RenamedField[] {
  const decoder = new TextDecoder();
  return fields
    .map(({ property, name }) => ({ field: decoder.decode(name), property }))
    .filter(({ field, property }) => field !== property);
}

function cutTextsIn(values: readonly ReadonlyMap<string, PropertyValue>[], fields: readonly Field[]): number {
  const full = fields.filter(
    ({ isNumber, length }) => !isNumber && length > MOST_TEXT_BYTES - LONGEST_CHARACTER_BYTES,
  );
  const isCut = (value: PropertyValue) =>
    value !== null && encoder.encode(String(value)).length > MOST_TEXT_BYTES;
  return values.reduce(
    (count, row) => count + full.filter(({ property }) => isCut(row.get(property) ?? null)).length,
    0,
  );
}

function fieldsOf(
  rows: readonly Properties[],
  values: readonly ReadonlyMap<string, PropertyValue>[],
): { readonly fields: readonly Field[]; readonly leftOutProperties: number } {
  const all = [...new Set(rows.flatMap((row) => row.map(([name]) => name)))];
  const properties = all.slice(0, MOST_FIELDS);
  // A table without any column is no table.
  if (properties.length === 0) properties.push('id');
  const taken = new Set<string>();
  const fields = properties.map((property) => {
    const present = values.map((row) => row.get(property) ?? null).filter((value) => value !== null);
    const isNumber =
      present.length > 0 && present.every((value) => typeof value === 'number' && fitsNumber(value));
    const longest = present.reduce<number>(
      (most, value) => Math.max(most, cut(String(value), MOST_TEXT_BYTES).length),
      1,
    );
    return { property, name: freeName(property, taken), isNumber, length: isNumber ? NUMBER_BYTES : longest };
  });
  return { fields, leftOutProperties: Math.max(0, all.length - MOST_FIELDS) };
}

/** Names that are the same once they are cut get a number; programs that read tables take no notice of case. */
function freeName(property: string, taken: Set<string>): Uint8Array {
  for (let copy = 0; ; copy += 1) {
    const ending = copy === 0 ? '' : String(copy);
    const name = joined(
      cut(property === '' ? 'field' : property, MOST_NAME_BYTES - ending.length),
      encoder.encode(ending),
    );
    const key = new TextDecoder().decode(name).toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function fitsNumber(value: number): boolean {
  return Math.abs(value) < 1e13 && Math.abs(Number(value.toFixed(9)) - value) <= Math.abs(value) * 1e-15;
}

function cellOf(value: PropertyValue, { isNumber, length }: Field): Uint8Array {
  if (value === null) return new Uint8Array();
  return isNumber ? encoder.encode(Number(value).toFixed(9)) : cut(String(value), length);
}

/** UTF-8 of at most so many bytes, ending with a whole character. */
function cut(text: string, mostBytes: number): Uint8Array {
  const bytes = encoder.encode(text.replaceAll('\0', ''));
  if (bytes.length <= mostBytes) return bytes;
  let end = mostBytes;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.slice(0, end);
}
