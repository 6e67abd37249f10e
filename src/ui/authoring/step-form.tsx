import { Camera, Copy, Eye, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { LANGUAGES, type Language } from '#core/language.ts';
import {
  LONGEST_FLIGHT_SECONDS,
  LONGEST_NOTES,
  LONGEST_TEXT,
  LONGEST_TITLE,
  type Step,
} from '#dataset/deck-schema.ts';
import { FLIGHT_SECONDS, spokenIn } from '#dataset/deck-step.ts';
import type { StepText } from '#store/deck-edits.ts';
import { useAtlas, useAtlasStore } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useLanguage } from '../hooks/use-language.ts';
import styles from './authoring.module.css';
import { LanguageSwitch } from './language-switch.tsx';
import { SecondsField } from './seconds-field.tsx';
import { showStep } from './show-step.ts';
import { StepFigures } from './step-figures.tsx';
import { StepLines } from './step-lines.tsx';
import { StepLosses } from './step-losses.tsx';
import type { StepRowProps } from './step-row-props.ts';
import stepStyles from './steps.module.css';
import { TextField } from './text-field.tsx';

/** Everything that is said of a step, and what it shows. */
export function StepForm({ step, deck, count, edit, onRemove }: StepRowProps) {
  const t = useTranslations('authoring');
  const store = useAtlasStore();
  const own = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const change = useAtlas((state) => state.changeOwnDecks);
  const settle = () => edit({ type: 'settle' });
  const setText = (field: StepText) => (text: string) =>
    edit({ type: 'setStepText', stepId: step.id, field, language, text });
  const shared = { language, onSettle: settle };
  return (
    <div className={stepStyles.form}>
      <LanguageSwitch chosen={language} onChoose={setLanguage} text={step.title} />
      <TextField
        {...shared}
        key={`title ${language}`}
        name="title"
        label={t('title')}
        value={step.title[language] ?? ''}
        placeholder={spokenIn(step.title, language).text}
        longest={LONGEST_TITLE}
        neededNote={t('titleNeeded')}
        onText={setText('title')}
      />
      <TextField
        {...shared}
        key={`text ${language}`}
        name="text"
        label={t('text')}
        rows={3}
        value={step.text?.[language] ?? ''}
        longest={LONGEST_TEXT}
        onText={setText('text')}
      />
      <TextField
        {...shared}
        key={`notes ${language}`}
        name="notes"
        label={t('notes')}
        rows={3}
        value={step.notes?.[language] ?? ''}
        longest={LONGEST_NOTES}
        onText={setText('notes')}
      />
      <MissingLanguages step={step} />
      <SecondsField
        label={t('seconds')}
        value={step.seconds}
        least={5}
        most={3600}
        onSeconds={(seconds) => edit({ type: 'setSeconds', stepId: step.id, seconds })}
        onSettle={settle}
      />
      <SecondsField
        label={t('flight')}
        value={step.flightSeconds ?? FLIGHT_SECONDS}
        least={0}
        most={LONGEST_FLIGHT_SECONDS}
        onSeconds={(seconds) =>
          edit({
            type: 'setFlight',
            stepId: step.id,
            seconds: seconds === FLIGHT_SECONDS ? undefined : seconds,
          })
        }
        onSettle={settle}
      />
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.action}
          data-use-view=""
          onClick={() => change({ captureWish: { into: step.id } })}
        >
          <Camera aria-hidden="true" />
          {t('useView')}
        </button>
        <button type="button" className={styles.action} onClick={() => showStep(store, step)}>
          <Eye aria-hidden="true" />
          {t('showView')}
        </button>
      </div>
      <StepLosses step={step} deckId={deck.id} />
      <StepLines step={step} edit={edit} />
      <StepFigures step={step} language={language} edit={edit} />
      <label className={stepStyles.check}>
        <input
          type="checkbox"
          checked={step.lists === 'sources'}
          onChange={({ target }) =>
            edit({ type: 'setLists', stepId: step.id, lists: target.checked ? 'sources' : undefined })
          }
        />
        {t('lists')}
      </label>
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.action}
          data-duplicate=""
          onClick={() => edit({ type: 'duplicateStep', stepId: step.id })}
        >
          <Copy aria-hidden="true" />
          {t('duplicate')}
        </button>
        <button
          type="button"
          className={styles.action}
          data-delete=""
          disabled={count === 1}
          title={count === 1 ? t('lastStep') : undefined}
          onClick={onRemove}
        >
          <Trash2 aria-hidden="true" />
          {t('delete')}
        </button>
      </div>
    </div>
  );
}

/** Which languages a step does not speak, and what the stage shows there instead. */
function MissingLanguages({ step }: { step: Step }) {
  const t = useTranslations('authoring');
  const names = useTranslations('sourceLanguage');
  const { list } = useFormat();
  const missing = LANGUAGES.filter((language) => step.title[language] === undefined);
  const [first] = missing;
  if (first === undefined) return null;
  return (
    <p className={styles.quiet}>
      {t('missing', {
        languages: list(missing.map((language) => names(language))),
        shown: names(spokenIn(step.title, first).language),
      })}
    </p>
  );
}
