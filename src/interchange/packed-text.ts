import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';

/** How a packed text begins: whoever changes the packing or its dictionary takes another sign. */
const VERSION = '1';

/**
 * What decks repeat, for small ones to be small: texts are packed and unpacked with the same. Part of the format: a change of
 * one letter makes every link that was shared before unreadable.
 */
const DICTIONARY = strToU8(
  '"known":"2025-"corridor":"instc-western","country":"iran","status":"operating","at":"kelale","m":"route":"page":"trade"' +
    '"layers":"rail,roads,crossings,hydro","draws":[{"line":"rasht-astara","seconds":6}],"figures":["summary":"notes":{"en":"' +
    '"az":"","fa":"","ru":""},"seconds":60,"frame":[44.,38.,49.,41.],"shows":{"sel":"rasht-astara"},"lists":"sources"}]},{"id":"step-' +
    '{"format":"araz-atlas-deck-1","id":"own-","title":{"en":""},"steps":[{"id":"step-1","title":{"en":"","text":{"en":"',
);

/** A text in as few characters as an address can carry: deflated, in the letters of base64url. */
export function packText(text: string): string {
  const packed = deflateSync(strToU8(text), { level: 9, dictionary: DICTIONARY });
  return VERSION + toBase64Url(packed);
}

/**
 * The text again; null where the code is broken, of another version, or of a text of more than `mostBytes`. Never throws: what
 * comes from a link may swell to anything.
 */
export function unpackText(code: string, mostBytes: number): string | null {
  if (!code.startsWith(VERSION)) return null;
  const packed = fromBase64Url(code.slice(VERSION.length));
  if (packed === null || packed.length === 0) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  try {
    const inflate = new Inflate({ dictionary: DICTIONARY }, (chunk, isLast) => {
      size += chunk.length;
      if (size > mostBytes) throw new RangeError('the text is too long');
      chunks.push(chunk.slice());
      isWhole = isLast;
    });
    inflate.push(packed, true);
    return isWhole ? textOf(joined(chunks, size)) : null;
  } catch {
    return null;
  }
}

/** Null where the bytes are no text, as those of a link that was changed on its way. */
function textOf(bytes: Uint8Array): string | null {
  const text = strFromU8(bytes);
  return strToU8(text).length === bytes.length ? text : null;
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** RFC 4648, section 5, without padding. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const digits = b === undefined ? 2 : c === undefined ? 3 : 4;
    for (let i = 0; i < digits; i += 1) text += ALPHABET.charAt((bits >> (18 - 6 * i)) & 63);
  }
  return text;
}

/** Null for any other letter, or a length no bytes have. */
function fromBase64Url(text: string): Uint8Array | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  for (let at = 0, to = 0; at < text.length; at += 4) {
    const group = text.slice(at, at + 4);
    let bits = 0;
    for (let i = 0; i < 4; i += 1) bits = (bits << 6) | Math.max(0, ALPHABET.indexOf(group.charAt(i) || 'A'));
    for (let i = 0; i < group.length - 1; i += 1) bytes[to + i] = (bits >> (16 - 8 * i)) & 255;
    to += group.length - 1;
  }
  return bytes;
}
