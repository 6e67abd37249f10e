import { useTranslations } from 'use-intl';
import styles from './search.module.css';

/** The field of the search, before and after the rest of it has arrived. */
export function useInputProps() {
  const t = useTranslations('search');
  return {
    className: styles.input,
    'data-search': '',
    placeholder: t('placeholder'),
    'aria-label': t('label'),
    autoComplete: 'off',
    spellCheck: false,
  } as const;
}
