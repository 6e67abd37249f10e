import type { Digits } from '#core/digits.ts';
import type { Language } from '#core/language.ts';
import { formatNumber } from './format-number.ts';

/** A span of time as a stopwatch shows it: "4:05", and from an hour on "1:04:05". */
export function formatDuration(language: Language, seconds: number, digits: Digits = 'language'): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const tail = padded(whole % 60);
  return inDigits(language, hours > 0 ? `${hours}:${padded(minutes)}:${tail}` : `${minutes}:${tail}`, digits);
}

/** The time of day on this machine: "14:05". */
export function formatTimeOfDay(language: Language, time: Date, digits: Digits = 'language'): string {
  return inDigits(language, `${padded(time.getHours())}:${padded(time.getMinutes())}`, digits);
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}

/** The same in the digits of the language; the colons stay. */
function inDigits(language: Language, ascii: string, digits: Digits): string {
  return ascii.replace(/\d/g, (digit) => formatNumber(language, Number(digit), 0, digits));
}
