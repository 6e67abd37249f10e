import { type ReactNode, use, useEffect, useMemo } from 'react';
import { IntlProvider, useLocale, useMessages } from 'use-intl';
import type { Language } from '#core/language.ts';
import { laterMessages, type Messages, messagesIn } from '#i18n/catalogue.ts';
import { useAtlas } from './hooks/use-atlas.ts';
import { useLanguage } from './hooks/use-language.ts';

/**
 * Adds the texts that the first view does without; waits for them, as for code that is on its way. Where they do not arrive nothing
 * stands here, until the place is opened again.
 */
export function LaterTexts({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const digits = useAtlas((state) => state.digits);
  const first = useMessages();
  const later = use(arrivalOf(language));
  const messages = useMemo(
    () => (later === null ? first : { ...first, ...messagesIn(later, digits) }),
    [first, later, digits],
  );
  const locale = useLocale();
  if (later === null) return <NoTexts language={language} />;
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}

/** Null for texts that did not arrive. One that has failed stays as it is while somebody waits for it: else it would never end. */
const arrivals = new Map<Language, Promise<Messages | null>>();

function arrivalOf(language: Language): Promise<Messages | null> {
  const known = arrivals.get(language);
  if (known !== undefined) return known;
  const arrival = laterMessages(language).catch(() => null);
  arrivals.set(language, arrival);
  return arrival;
}

function NoTexts({ language }: { language: Language }) {
  useEffect(() => () => void arrivals.delete(language), [language]);
  return null;
}
