import { useTranslations } from 'use-intl';
import { LANGUAGES, type Language } from '#core/language.ts';
import type { SpokenText } from '#dataset/deck-schema.ts';
import { useLanguage } from '../hooks/use-language.ts';
import stepStyles from './steps.module.css';

interface LanguageSwitchProps {
  readonly chosen: Language;
  readonly onChoose: (language: Language) => void;
  /** Which languages are spoken already. */
  readonly text: SpokenText;
}

/** The language that is written in, one's own first. */
export function LanguageSwitch({ chosen, onChoose, text }: LanguageSwitchProps) {
  const t = useTranslations('authoring');
  const names = useTranslations('language');
  const own = useLanguage();
  const languages = [own, ...LANGUAGES.filter((language) => language !== own)];
  return (
    <fieldset className={stepStyles.languages} aria-label={t('writtenIn')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          className={stepStyles.language}
          aria-pressed={language === chosen}
          data-language={language}
          data-spoken={text[language] !== undefined}
          onClick={() => onChoose(language)}
        >
          <bdi lang={language}>{names(language)}</bdi>
        </button>
      ))}
    </fieldset>
  );
}
