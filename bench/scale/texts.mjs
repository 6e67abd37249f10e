/** @typedef {{ en: string, az: string, fa: string, ru: string }} Text */

/** @param {string} en @param {string} az @param {string} fa @param {string} ru @returns {Text} */
export const text = (en, az, fa, ru) => ({ en, az, fa, ru });

/** The same thing done in every language. @param {(language: keyof Text) => string} write @returns {Text} */
export const inEach = (write) => text(write('en'), write('az'), write('fa'), write('ru'));

/**
 * A number as running text of a language writes it, without grouping.
 * @param {number} value
 * @param {keyof Text} language
 */
export function written(value, language) {
  const plain = String(value);
  if (language === 'en') return plain;
  if (language !== 'fa') return plain.replace('.', ',');
  return plain
    .replace('.', '٫')
    .replace(/\d/g, (digit) => String.fromCharCode('۰'.charCodeAt(0) + Number(digit)));
}

/** Parts of one table, each line one text: `en|az|fa|ru`. @param {string} table @returns {Text[]} */
export const textsOf = (table) =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [en, az, fa, ru] = line.trim().split('|');
      return text(en, az, fa, ru);
    });
