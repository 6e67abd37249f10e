import { type Digits, toAsciiNumbers } from '#core/digits.ts';
import type { Language } from '#core/language.ts';
import type english from './messages/en.json';

/** All texts of the interface; English is the language their keys are typed from. */
export type Messages = typeof english;

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages;
  }
}

type Loaders = Readonly<Record<Language, () => Promise<{ default: Messages }>>>;

/** A language is fetched only when it is chosen. */
const FIRST: Loaders = {
  en: () => import('./messages/en.json?first'),
  az: () => import('./messages/az.json?first'),
  fa: () => import('./messages/fa.json?first'),
  ru: () => import('./messages/ru.json?first'),
};

/** What no first view says: `LATER_TEXTS` in `scripts/split-catalogues.mjs`. */
const LATER: Loaders = {
  en: () => import('./messages/en.json?later'),
  az: () => import('./messages/az.json?later'),
  fa: () => import('./messages/fa.json?later'),
  ru: () => import('./messages/ru.json?later'),
};

/**
 * The texts of one language, but for those that come later: whatever says one of these stands within `LaterTexts`.
 * @throws when their file cannot be fetched.
 */
export async function loadMessages(language: Language): Promise<Messages> {
  const catalogue = await FIRST[language]();
  return catalogue.default;
}

const later = new Map<Language, Promise<Messages>>();

/** The texts that come later, fetched once; the same promise each time. */
export function laterMessages(language: Language): Promise<Messages> {
  const known = later.get(language);
  if (known !== undefined) return known;
  const loading = LATER[language]().then((catalogue) => catalogue.default);
  later.set(language, loading);
  // What did not arrive is asked for again the next time.
  loading.catch(() => later.delete(language));
  return loading;
}

/** The same texts with the numbers that stand in them written in other digits. */
export function messagesIn(messages: Messages, digits: Digits): Messages {
  if (digits === 'language') return messages;
  return JSON.parse(toAsciiNumbers(JSON.stringify(messages)));
}
