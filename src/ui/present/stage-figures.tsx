import { useTranslations } from 'use-intl';
import type { DeckDocument } from '#dataset/deck-document.ts';
import type { DatedClaim } from '#ledger/claim-day.ts';
import { contradicts } from '#ledger/contradiction.ts';
import { type LedgerRow, ledgerRows, rowKey } from '#ledger/ledger-row.ts';
import { selectedProjectId } from '#store/selection.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useClaimContext } from '../ledger/claim-context.tsx';
import { SourceMarks } from '../ledger/source-marks.tsx';
import { useRowLabel } from '../ledger/use-row-label.ts';
import { useStatedRange } from '../ledger/use-stated-range.ts';
import { DifferMark } from '../primitives/differ-mark.tsx';
import styles from './stage-card.module.css';

interface StageFiguresProps {
  /** `subject/claim` each. */
  readonly names: readonly string[];
  readonly document: DeckDocument;
}

/** Claims shown large. */
export function StageFigures({ names, document }: StageFiguresProps) {
  return (
    <div className={styles.figures} data-count={names.length}>
      {names.map((name) => {
        const claim = document.claims[name];
        return claim === undefined ? null : (
          <StageFigure key={name} subject={name.split('/')[0] ?? ''} claim={claim} document={document} />
        );
      })}
    </div>
  );
}

interface StageFigureProps {
  readonly subject: string;
  readonly claim: DatedClaim;
  readonly document: DeckDocument;
}

function StageFigure({ subject, claim, document }: StageFigureProps) {
  const t = useTranslations();
  const format = useFormat();
  const { sourcesById, quantities } = useClaimContext();
  const day = useAtlas((state) => state.date);
  const subjectName = useSubjectName(subject);
  const { label, qualifiers } = useRowLabel(
    { part: undefined, item: undefined, period: undefined, ...claim },
    NO_PARTS,
  );
  const row = ledgerRows(besides(claim, subject, document), quantities, day)[0];
  const publisher = sourcesById.get(claim.source)?.publisher;
  const isContested = row?.contested.includes(claim) === true;
  return (
    <figure className={styles.figure} data-sourced="" data-contested={isContested}>
      <p className={styles.figureValue} data-words={claim.unit === 'text'}>
        <bdi>{format.value(claim)}</bdi>
        <SourceMarks ids={[claim.source]} />
      </p>
      <figcaption>
        <span className={styles.figureLabel}>
          {[label, ...qualifiers, subjectName].filter((words) => words !== null).join(' · ')}
        </span>
        <span className={styles.figureSource}>
          {publisher !== undefined && <bdi lang="en">{publisher}</bdi>}
          {' · '}
          {claim.asOf === 'undated' ? t('panel.undated') : t('panel.asOf', { date: format.date(claim.asOf) })}
          {claim.nature === 'actual' ? '' : ` · ${t(`nature.${claim.nature}`)}`}
        </span>
        {row !== undefined && isContested && <Contested claim={claim} row={row} />}
      </figcaption>
    </figure>
  );
}

/** What others say instead, each as it is said; more than fits is told from the least to the most. */
function Contested({ claim, row }: { claim: DatedClaim; row: LedgerRow }) {
  const t = useTranslations('present');
  const format = useFormat();
  const range = useStatedRange(row);
  const others = row.contested.filter(
    (other) => other.basis !== 'own-inference' && contradicts(other, claim, row.change),
  );
  const values = [...new Set(others.map(format.value))];
  const said =
    values.length > 0 && values.length <= MOST_VALUES
      ? t('contestedBy', { values: format.list(values) })
      : range === null
        ? t('contested')
        : t('contestedRange', { range });
  return (
    <span className={styles.contested}>
      <DifferMark /> {said}
    </span>
  );
}

const MOST_VALUES = 3;

const NO_PARTS = { parts: [] };

/** Every claim about the same thing; the deck brings them all. */
function besides(claim: DatedClaim, subject: string, { claims }: DeckDocument): DatedClaim[] {
  const key = rowKey(claim);
  return Object.entries(claims).flatMap(([name, other]) =>
    name.startsWith(`${subject}/`) && rowKey(other) === key ? [other] : [],
  );
}

/** What a figure belongs to; nothing where the step has selected it, so that it is named on the map. */
function useSubjectName(subject: string): string | null {
  return useAtlas(({ atlas, selection }) =>
    selectedProjectId(selection) === subject
      ? null
      : ([...atlas.projects, ...atlas.topics].find(({ id }) => id === subject)?.name ?? null),
  );
}
