import { toAsciiNumbers } from '#core/digits.ts';
import type { Press } from '../shortcuts/chord.ts';

/** The digit a key writes, in any script; on layouts that write something else there, the one printed on it. */
export function typedDigit({
  key,
  code,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<Press, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>): string | null {
  if (ctrlKey || metaKey || altKey) return null;
  const written = toAsciiNumbers(key);
  if (/^\d$/.test(written)) return written;
  const isWord = key.length !== 1 || /\p{L}/u.test(key);
  return isWord ? null : (/^Digit(\d)$/.exec(code)?.[1] ?? null);
}
