import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../hooks/use-language.ts';
import type { RowWords } from './table-rows.ts';

/** The words of the language on screen, and its own order of letters. */
export function useRowWords(): RowWords {
  const t = useTranslations();
  const language = useLanguage();
  return useMemo(() => {
    const { compare } = new Intl.Collator(language, { numeric: true });
    return {
      kind: (kind) => t(`kind.${kind}`),
      country: (country) => t(`filters.country.${country}`),
      compare,
    };
  }, [t, language]);
}
