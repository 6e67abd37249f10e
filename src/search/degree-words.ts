/** What the four languages write beside degrees, and what it stands for; longer forms come first. */
const WORDS: readonly (readonly [pattern: RegExp, sign: string])[] = [
  // Latitude and longitude with their hemisphere.
  [/с(?:еверн\p{L}+|\.)?\s*ш(?:ирот\p{L}*|\.)?|(?:عرض\s*)?(?:جغرافیایی\s*)?شمالی?/gu, 'N'],
  [/ю(?:жн\p{L}+|\.)?\s*ш(?:ирот\p{L}*|\.)?|(?:عرض\s*)?(?:جغرافیایی\s*)?جنوبی?/gu, 'S'],
  [/в(?:осточн\p{L}+|\.)?\s*д(?:олгот\p{L}*|\.)?|(?:طول\s*)?(?:جغرافیایی\s*)?شرقی?/gu, 'E'],
  [/з(?:ападн\p{L}+|\.)?\s*д(?:олгот\p{L}*|\.)?|(?:طول\s*)?(?:جغرافیایی\s*)?غربی?/gu, 'W'],
  [/şm?\.?\s*e(?:n\p{L}*|\.|(?=\P{L}|$))|şimal(?:\s*en\p{L}*)?/gu, 'N'],
  [/c\.?\s*e(?:n\p{L}*|\.|(?=\P{L}|$))|cənub(?:\s*en\p{L}*)?/gu, 'S'],
  [/şq?\.?\s*u(?:z\p{L}*|\.|(?=\P{L}|$))|şərq(?:\s*uz\p{L}*)?/gu, 'E'],
  [/q\.?\s*u(?:z\p{L}*|\.|(?=\P{L}|$))|qərb(?:\s*uz\p{L}*)?/gu, 'W'],
  // Which of the two a number is.
  [/latitude|lat\.?|широта|enlik|عرض(?:\s*جغرافیایی)?/gu, '<'],
  [/longitude|long?\.?|lng|долгота|uzunluq|طول(?:\s*جغرافیایی)?/gu, '>'],
  // Degrees, minutes, seconds.
  [/degrees?|deg|градус\p{L}*|dərəcə|درجه/gu, '°'],
  [/minutes?|min\.?|минут\p{L}*|мин\.?|dəqiqə|دقیقه/gu, "'"],
  [/seconds?|sec\.?|секунд\p{L}*|сек\.?|saniyə|ثانیه/gu, '"'],
  [/north/gu, 'N'],
  [/south/gu, 'S'],
  [/east/gu, 'E'],
  [/west/gu, 'W'],
  [/[º˚]/gu, '°'],
  [/''|[″”“ʺ]/gu, '"'],
  [/[′’‘ʹ´`]/gu, "'"],
  // Persian parts the two with "and".
  [/\s+و\s+/gu, ' '],
];

/**
 * Degrees in the signs of one alphabet: digits, `° ' "`, `N S E W`, `<` before a latitude and `>` before a longitude. Null
 * where something else is left over.
 */
export function inDegreeSigns(text: string): string | null {
  let signs = text.replaceAll('I', 'i').toLowerCase();
  for (const [pattern, sign] of WORDS) signs = signs.replace(pattern, sign);
  signs = signs.toUpperCase().replace(/([<>])\s*[:=]/g, '$1');
  return /^[\d\s.,;:°'"NSEW<>+-]+$/.test(signs) ? signs.trim() : null;
}
