import type { Properties, PropertyValue } from './properties.ts';
import { encodingOf } from './text-encoding.ts';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly length: number;
}

/** What the byte for the language of a table means, where it means one of the region's encodings. */
const ENCODING_OF_MARK: Readonly<Record<number, string>> = {
  3: 'windows-1252',
  87: 'windows-1252',
  88: 'windows-1252',
  89: 'windows-1252',
  201: 'windows-1251',
  202: 'windows-1254',
  125: 'windows-1255',
  126: 'windows-1256',
  38: 'ibm866',
  101: 'ibm866',
};

export interface DbfTable {
  readonly rowCount: number;
  readonly encoding: string;
  /** Empty beyond the last row. */
  row(index: number): Properties;
}

/**
 * Reads the table of a shapefile. Its encoding is what `.cpg` states, else UTF-8 where it is valid, else what the table's
 * own mark says, else the region's encoding that fits best.
 */
export function readDbf(bytes: Uint8Array, cpg: string | null): DbfTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = view.getUint16(8, true);
  const rowLength = view.getUint16(10, true);
  const rowCount = Math.min(
    view.getUint32(4, true),
    Math.floor((bytes.length - headerLength) / Math.max(1, rowLength)),
  );
  const rows = bytes.subarray(headerLength);
  // A mark is used only where neither .cpg nor the bytes themselves say what they are.
  const encoding = encodingOf(
    rows.subarray(0, rowCount * rowLength),
    cpg ?? ENCODING_OF_MARK[bytes[29] ?? 0] ?? null,
  );
  const decoder = new TextDecoder(encoding);
  const fields = fieldsOf(bytes, headerLength, decoder);
  return {
    rowCount,
    encoding,
    row(index) {
      if (index >= rowCount) return [];
      let at = index * rowLength + 1;
      return fields.map(({ name, type, length }) => {
        const text = decoder
          .decode(rows.subarray(at, at + length))
          .replace(/\0/g, '')
          .trim();
        at += length;
        return [name, typedValue(text, type)] as const;
      });
    },
  };
}

function fieldsOf(bytes: Uint8Array, headerLength: number, decoder: TextDecoder): Field[] {
  const fields: Field[] = [];
  for (let at = 32; at + 32 <= headerLength && bytes[at] !== 0x0d; at += 32) {
    const name = bytes.subarray(at, at + 11);
    const end = name.indexOf(0);
    fields.push({
      name: decoder.decode(end < 0 ? name : name.subarray(0, end)).trim(),
      type: String.fromCharCode(bytes[at + 11] ?? 0),
      length: bytes[at + 16] ?? 0,
    });
  }
  return fields;
}

function typedValue(text: string, type: string): PropertyValue {
  if (type === 'N' || type === 'F') {
    const value = Number(text);
    return text === '' || Number.isNaN(value) ? null : value;
  }
  if (type === 'L') return /^[yt]$/i.test(text) ? true : /^[nf]$/i.test(text) ? false : null;
  if (type === 'D')
    return text.length === 8 ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : null;
  return text;
}
