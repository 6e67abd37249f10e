import { type ReactNode, use, useMemo } from 'react';
import { IntlProvider, useLocale, useMessages } from 'use-intl';
import { laterMessages, messagesIn } from '#i18n/catalogue.ts';
import { useAtlas } from './hooks/use-atlas.ts';
import { useLanguage } from './hooks/use-language.ts';

/** Adds the texts that the first view does without; waits for them, as for code that is on its way. */
export function LaterTexts({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const digits = useAtlas((state) => state.digits);
  const first = useMessages();
  const later = use(laterMessages(language));
  const messages = useMemo(() => ({ ...first, ...messagesIn(later, digits) }), [first, later, digits]);
  return (
    <IntlProvider locale={useLocale()} messages={messages} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
