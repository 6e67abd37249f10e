import compile from 'icu-minify/compile';

/**
 * Texts read once at build time instead of by every browser: what is left to the browser is to fill in values, without the
 * reader of ICU messages. An unreadable text stops the build.
 * @param {unknown} texts a text, or texts by their keys
 * @returns {unknown}
 */
export function compileMessages(texts) {
  if (typeof texts === 'string') return compile(texts);
  return Object.fromEntries(Object.entries(texts ?? {}).map(([key, text]) => [key, compileMessages(text)]));
}

/** What fills in values of compiled texts, in place of what reads texts first. */
export const COMPILED_MESSAGES_ALIAS = {
  find: /^use-intl\/format-message$/,
  replacement: 'use-intl/format-message/format-only',
};
