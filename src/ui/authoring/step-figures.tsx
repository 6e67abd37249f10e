import { useTranslations } from 'use-intl';
import type { Language } from '#core/language.ts';
import { MOST_FIGURES, type Step } from '#dataset/deck-schema.ts';
import type { SubjectDocument } from '#dataset/documents.ts';
import { type LedgerRow, ledgerRows } from '#ledger/ledger-row.ts';
import type { DeckEdit } from '#store/deck-edits.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDocument } from '../hooks/use-document.ts';
import { useFormat } from '../hooks/use-format.ts';
import { ClaimContextProvider } from '../ledger/claim-context.tsx';
import { useRowLabel } from '../ledger/use-row-label.ts';
import styles from './authoring.module.css';
import stepStyles from './steps.module.css';

interface StepFiguresProps {
  readonly step: Step;
  /** The language whose text is being written. */
  readonly language: Language;
  readonly edit: (edit: DeckEdit) => void;
}

/** The figures of what a step has selected: to be shown large, or put into its text as links to their claims. */
export function StepFigures(props: StepFiguresProps) {
  const { sel, page } = props.step.shows;
  const topics = useAtlas((state) => state.atlas.topics);
  const subject = sel?.split('/')[0] ?? topics.find(({ id }) => id === page)?.id;
  return subject === undefined ? null : <FiguresOf {...props} subject={subject} />;
}

function FiguresOf({ subject, ...props }: StepFiguresProps & { subject: string }) {
  const t = useTranslations('authoring');
  const isKnown = useAtlas(({ atlas }) =>
    [...atlas.projects, ...atlas.topics].some(({ id }) => id === subject),
  );
  return isKnown ? (
    <details className={styles.group} data-figures="">
      <summary>{t('figures')}</summary>
      <Figures {...props} subject={subject} />
    </details>
  ) : null;
}

function Figures({ subject, step, language, edit }: StepFiguresProps & { subject: string }) {
  const loadable = useDocument(`subject/${subject}`);
  const day = useAtlas((state) => state.date);
  if (loadable.type !== 'ready') return null;
  const { document } = loadable;
  const rows = ledgerRows(document.claims, document.quantities, day);
  return (
    <ClaimContextProvider context={document}>
      <ul className={stepStyles.checks}>
        {rows.map((row) => (
          <Figure key={row.key} {...{ row, document, step, language, edit }} />
        ))}
      </ul>
    </ClaimContextProvider>
  );
}

interface FigureProps extends StepFiguresProps {
  readonly row: LedgerRow;
  readonly document: SubjectDocument;
}

function Figure({ row, document, step, language, edit }: FigureProps) {
  const t = useTranslations('authoring');
  const format = useFormat();
  const { label, qualifiers } = useRowLabel(row, document);
  const { headline } = row;
  if (headline === null) return null;
  const name = `${document.id}/${headline.id}`;
  const figures = step.figures ?? [];
  const isShown = figures.includes(name);
  const value = format.value(headline);
  const toggle = () =>
    edit({
      type: 'setFigures',
      stepId: step.id,
      figures: isShown ? figures.filter((other) => other !== name) : [...figures, name],
    });
  const insert = () => {
    const words = [step.text?.[language], `[${value.replaceAll(/[[\]]/g, '')}](${name})`];
    const text = words.filter((part) => part !== undefined).join(' ');
    edit({ type: 'setStepText', stepId: step.id, field: 'text', language, text });
  };
  return (
    <li data-figure={name}>
      <span>
        {[label, ...qualifiers].join(' · ')}: <bdi>{value}</bdi>
      </span>
      <span className={stepStyles.figureButtons}>
        <button
          type="button"
          className={styles.textButton}
          aria-pressed={isShown}
          disabled={!isShown && figures.length >= MOST_FIGURES}
          onClick={toggle}
        >
          {t('showLarge')}
        </button>
        <button type="button" className={styles.textButton} onClick={insert}>
          {t('putInText')}
        </button>
      </span>
    </li>
  );
}
