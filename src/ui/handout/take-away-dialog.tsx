import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { LANGUAGES } from '#core/language.ts';
import { isOwnDeck } from '#core/own-deck.ts';
import type { DeckDocument } from '#dataset/deck-document.ts';
import { spokenIn } from '#dataset/deck-step.ts';
import { useDocument } from '../hooks/use-document.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useLanguage } from '../hooks/use-language.ts';
import { DocumentWait } from '../ledger/document-wait.tsx';
import { ModalDialog } from '../primitives/modal-dialog.tsx';
import { RadioChoice } from '../primitives/radio-choice.tsx';
import { ChartRack } from './chart-rack.tsx';
import { PAPERS, SLIDE_SHAPES, TAKEN_FORMS, type TakenChoice } from './choice.ts';
import { HandoutView } from './handout-view.tsx';
import styles from './take-away.module.css';
import { type TakenRun, useTakeAway } from './use-take-away.ts';

interface TakeAwayDialogProps {
  readonly deckId: string;
  readonly onClose: () => void;
}

/** A talk on paper or as slides: what, in which language, in which size. */
export default function TakeAwayDialog({ deckId, onClose }: TakeAwayDialogProps) {
  const t = useTranslations('handout');
  const name = `deck/${deckId}` as const;
  const loadable = useDocument(name);
  if (loadable.type === 'ready')
    return (
      <TakeAway document={loadable.document} storyId={isOwnDeck(deckId) ? null : deckId} onClose={onClose} />
    );
  return (
    <ModalDialog title={t('button')} closeLabel={t('close')} isOpen onClose={onClose}>
      <DocumentWait name={name} hasFailed={loadable.type === 'failed'} />
    </ModalDialog>
  );
}

interface TakeAwayProps {
  readonly document: DeckDocument;
  readonly storyId: string | null;
  readonly onClose: () => void;
}

function TakeAway({ document, storyId, onClose }: TakeAwayProps) {
  const t = useTranslations('handout');
  const language = useLanguage();
  const [choice, setChoice] = useState<TakenChoice>({
    form: 'audience',
    language,
    paper: 'a4',
    shape: 'wide',
  });
  const { run, wantedCharts, begin, stop } = useTakeAway({ document, storyId });
  if (run.type === 'handout')
    return <HandoutView handout={run.handout} onClose={() => stop({ type: 'choosing' })} />;
  const isWorking = run.type === 'working';
  return (
    <ModalDialog
      title={spokenIn(document.deck.title, language).text}
      closeLabel={t('close')}
      isOpen
      onClose={onClose}
    >
      <form
        className={styles.form}
        data-take-away-state={run.type}
        onSubmit={(event) => {
          event.preventDefault();
          if (isWorking) stop({ type: 'cancelled' });
          else begin(choice);
        }}
      >
        <Choices choice={choice} onChoose={setChoice} isDisabled={isWorking} />
        <Progress run={run} />
        {wantedCharts !== null && <ChartRack {...wantedCharts} />}
        <div className={styles.actions}>
          <button type="submit" className={isWorking ? styles.action : styles.main}>
            {t(isWorking ? 'cancel' : choice.form === 'slides' ? 'saveSlides' : 'prepare')}
          </button>
        </div>
      </form>
    </ModalDialog>
  );
}

interface ChoicesProps {
  readonly choice: TakenChoice;
  readonly onChoose: (choice: TakenChoice) => void;
  readonly isDisabled: boolean;
}

function Choices({ choice, onChoose, isDisabled }: ChoicesProps) {
  const t = useTranslations();
  return (
    <fieldset className={styles.choices} disabled={isDisabled}>
      <legend className="visually-hidden">{t('handout.button')}</legend>
      <div className={styles.forms}>
        {TAKEN_FORMS.map((form) => (
          <RadioChoice
            key={form}
            name="taken-form"
            value={form}
            chosen={choice.form}
            onChoose={() => onChoose({ ...choice, form })}
            className={styles.taken}
          >
            <span>
              {t(`handout.form.${form}`)}
              <span className={styles.explained}>{t(`handout.formNote.${form}`)}</span>
            </span>
          </RadioChoice>
        ))}
      </div>
      <Select
        label={t('handout.language')}
        options={LANGUAGES}
        value={choice.language}
        nameOf={(language) => t(`language.${language}`)}
        onChoose={(language) => onChoose({ ...choice, language })}
      />
      {choice.form === 'slides' ? (
        <Select
          label={t('handout.shape')}
          options={SLIDE_SHAPES}
          value={choice.shape}
          nameOf={(shape) => t(`handout.shapeOf.${shape}`)}
          onChoose={(shape) => onChoose({ ...choice, shape })}
        />
      ) : (
        <Select
          label={t('handout.paper')}
          options={PAPERS}
          value={choice.paper}
          nameOf={(paper) => t(`handout.paperOf.${paper}`)}
          onChoose={(paper) => onChoose({ ...choice, paper })}
        />
      )}
    </fieldset>
  );
}

interface SelectProps<Option extends string> {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: Option;
  readonly nameOf: (option: Option) => string;
  readonly onChoose: (option: Option) => void;
}

function Select<Option extends string>({ label, options, value, nameOf, onChoose }: SelectProps<Option>) {
  return (
    <label className={styles.select}>
      {label}
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option === target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How far it is, or how it ended, for eyes and screen readers. */
function Progress({ run }: { run: TakenRun }) {
  const t = useTranslations('handout');
  const { number } = useFormat();
  return (
    <div>
      {run.type === 'working' && (
        <progress className={styles.progress} max={run.total} value={run.done} aria-label={t('progress')} />
      )}
      <p role="status">
        {run.type === 'working' &&
          t('drawing', { step: number(Math.min(run.done + 1, run.total)), count: number(run.total) })}
        {run.type === 'cancelled' && t('cancelled')}
        {run.type === 'failed' && t('failed')}
        {run.type === 'saved' && t('saved', { name: run.name, megabytes: number(run.bytes / 1_000_000, 1) })}
      </p>
    </div>
  );
}
