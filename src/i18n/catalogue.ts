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

/** A language is fetched only when it is chosen. */
const CATALOGUES: Readonly<Record<Language, () => Promise<{ default: Messages }>>> = {
  en: () => import('./messages/en.json'),
  az: () => import('./messages/az.json'),
  fa: () => import('./messages/fa.json'),
  ru: () => import('./messages/ru.json'),
};

/** All texts of one language. @throws when its file cannot be fetched. */
export async function loadMessages(language: Language): Promise<Messages> {
  const catalogue = await CATALOGUES[language]();
  return catalogue.default;
}

/** The same texts with the numbers that stand in them written in other digits. */
export function messagesIn(messages: Messages, digits: Digits): Messages {
  if (digits === 'language') return messages;
  return JSON.parse(toAsciiNumbers(JSON.stringify(messages)));
}
