export interface DecodedText {
  readonly text: string;
  /** As the Encoding Standard labels it. */
  readonly encoding: string;
}

/** How much of a file is looked at to guess its encoding. */
const SAMPLE_BYTES = 200_000;

/**
 * Bytes as text: by their byte order mark, by what the file says of itself (`declared`), as UTF-8 where they are valid
 * UTF-8, else in the Windows encoding of the region that fits them best.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const encoding = encodingOf(bytes, declared);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** The encoding of `bytes`, see `decodeText`. */
export function encodingOf(bytes: Uint8Array, declared: string | null = null): string {
  const marked = byteOrderMark(bytes) ?? unmarkedUtf16(bytes);
  if (marked !== null) return marked;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  // What claims to be UTF-8 and is not is believed as little as what claims nothing.
  const stated = declared === null ? null : knownLabel(declared);
  if (isUtf8(bytes)) return 'utf-8';
  return stated !== null && stated !== 'utf-8' ? stated : windowsEncodingOf(sample);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Text that begins with ASCII, as all formats here do, has a zero in every other byte. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 64);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length * 0.4 && even === 0) return 'utf-16le';
  if (even > sample.length * 0.4 && odd === 0) return 'utf-16be';
  return null;
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Code pages as `.cpg` files and XML declarations name them: `1251`, `ANSI 1251`, `cp1251`, `windows-1251`, `UTF-8`. */
function knownLabel(label: string): string | null {
  const codePage = /^(?:ansi[\s_-]?|cp|windows-)?(125\d)$/i.exec(label.trim())?.[1];
  try {
    return new TextDecoder(codePage === undefined ? label.trim() : `windows-${codePage}`).encoding;
  } catch {
    return null;
  }
}

/** Letters common in Arabic and Persian text as Windows-1256 writes them: alef, lam, ye, noon, re. */
const COMMON_ARABIC = new Set([0xc7, 0xe1, 0xed, 0xec, 0xe4, 0xd1]);

/**
 * Turkish and Azerbaijani letters stand alone among ASCII ones, Cyrillic and Arabic ones beside each other. Of these two
 * almost every byte is a letter in Windows-1251, but only Arabic text is nothing but Arabic letters in Windows-1256.
 */
function windowsEncodingOf(sample: Uint8Array): string {
  let high = 0;
  let besideHigh = 0;
  let commonArabic = 0;
  sample.forEach((byte, i) => {
    if (byte < 0x80) return;
    high += 1;
    if ((sample[i - 1] ?? 0) >= 0x80 || (sample[i + 1] ?? 0) >= 0x80) besideHigh += 1;
    if (COMMON_ARABIC.has(byte)) commonArabic += 1;
  });
  if (besideHigh < high * 0.6) return 'windows-1254';
  const arabic = new TextDecoder('windows-1256').decode(sample).match(/\p{Script=Arabic}/gu)?.length ?? 0;
  return arabic > high * 0.9 && commonArabic > high * 0.2 ? 'windows-1256' : 'windows-1251';
}
