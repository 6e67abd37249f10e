import { expect, it } from 'vitest';
import { formatDuration, formatTimeOfDay } from '#i18n/format-clock.ts';

it.each([
  ['en', 0, '0:00'],
  ['az', 245.9, '4:05'],
  ['ru', 3845, '1:04:05'],
  ['fa', 754, '۱۲:۳۴'],
] as const)('in %s %d seconds are %s', (language, seconds, text) => {
  expect(formatDuration(language, seconds)).toBe(text);
});

it('the time of day has two digits of each', () => {
  expect(formatTimeOfDay('en', new Date(2026, 10, 30, 7, 5))).toBe('07:05');
  expect(formatTimeOfDay('fa', new Date(2026, 10, 30, 7, 5), 'ascii')).toBe('07:05');
});
