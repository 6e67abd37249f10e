import { ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { directionOf, LANGUAGES, type Language } from '#core/language.ts';
import { plainText } from '#dataset/cited-text.ts';
import type { Step } from '#dataset/deck-schema.ts';
import { spokenIn } from '#dataset/deck-step.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useLanguage } from '../hooks/use-language.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import { keepPresenterSetting, NOTES_SCALES, readPresenterSetting } from './presenter-setting.ts';
import styles from './speaker-notes.module.css';

/** What the presenter says at this step, in the language of this window and as large as it takes to be read from a lectern. */
export function SpeakerNotes({ step }: { step: Step }) {
  const t = useTranslations();
  const language = useLanguage();
  const setLanguage = useAtlas((state) => state.setLanguage);
  const [scale, setScale] = useState(() => readPresenterSetting().notesScale);
  const text = step.notes ?? step.text;
  const spoken = text && spokenIn(text, language);
  const at = NOTES_SCALES.findIndex((known) => known === scale);
  const zoom = (by: 1 | -1) => {
    const next = NOTES_SCALES[at + by] ?? scale;
    setScale(next);
    keepPresenterSetting({ notesScale: next });
  };
  const choose = (chosen: Language) => {
    setLanguage(chosen);
    keepPresenterSetting({ language: chosen });
  };
  return (
    <section className={styles.notes} aria-labelledby="notes-title">
      <div className={styles.notesHead}>
        <h2 id="notes-title">{t('presenter.notes')}</h2>
        <select
          aria-label={t('presenter.myLanguage')}
          title={t('presenter.myLanguage')}
          value={language}
          onChange={({ target }) => choose(target.value as Language)}
        >
          {LANGUAGES.map((known) => (
            <option key={known} value={known} lang={known}>
              {t(`language.${known}`)}
            </option>
          ))}
        </select>
        <IconButton label={t('presenter.smallerNotes')} onClick={() => zoom(-1)} isDisabled={at <= 0}>
          <ZoomOut aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('presenter.largerNotes')}
          onClick={() => zoom(1)}
          isDisabled={at === NOTES_SCALES.length - 1}
        >
          <ZoomIn aria-hidden="true" />
        </IconButton>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div className={styles.notesText} style={{ fontSize: `${scale * 1.25}rem` }} tabIndex={0} data-notes="">
        {spoken ? (
          <div lang={spoken.language} dir={directionOf(spoken.language)}>
            {paragraphsOf(plainText(spoken.text)).map(({ key, words }) => (
              <p key={key}>{words}</p>
            ))}
          </div>
        ) : (
          <p className={styles.muted}>{t('presenter.noNotes')}</p>
        )}
      </div>
    </section>
  );
}

function paragraphsOf(text: string): { key: string; words: string }[] {
  return text.split(/\n+/).map((words, i) => ({ key: `${i} ${words.slice(0, 20)}`, words }));
}
