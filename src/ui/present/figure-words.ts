import type { DeckDocument } from '#dataset/deck-document.ts';
import type { Formats, Translator } from '#i18n/format.ts';
import type { DatedClaim } from '#ledger/claim-day.ts';
import { contradicts } from '#ledger/contradiction.ts';
import { type LedgerRow, ledgerRows, rowKey } from '#ledger/ledger-row.ts';
import type { AtlasState } from '#store/atlas-store.ts';
import { selectedProjectId } from '#store/selection.ts';
import { rowLabelOf } from '../ledger/use-row-label.ts';
import { statedRangeOf } from '../ledger/use-stated-range.ts';

/** A claim that a step shows large. */
interface ShownFigure {
  /** Whose claim it is. */
  readonly subject: string;
  readonly claim: DatedClaim;
  readonly document: DeckDocument;
  /** Null where the map names it. */
  readonly subjectName: string | null;
}

interface Words {
  readonly t: Translator;
  readonly format: Formats;
  /** The day everything is as known on. */
  readonly day: string;
}

/** What is said of a figure, on stage, on paper and on slides alike. */
export interface FigureWords {
  readonly value: string;
  readonly label: string;
  readonly publisher: string | null;
  /** As of when, and whether it is a plan. */
  readonly standing: string;
  /** What others say instead; null where nobody contradicts. */
  readonly contested: string | null;
  /** The sources of those who do. */
  readonly contestedBy: readonly string[];
}

export function figureWords(
  { subject, claim, document, subjectName }: ShownFigure,
  words: Words,
): FigureWords {
  const { t, format, day } = words;
  const named = { part: undefined, item: undefined, period: undefined, ...claim };
  const { label, qualifiers } = rowLabelOf(named, NO_PARTS, document, words);
  const row = ledgerRows(besides(claim, subject, document), document.quantities, day)[0];
  const others = row?.contested.includes(claim) === true ? othersOf(claim, row) : null;
  const asOf =
    claim.asOf === 'undated' ? t('panel.undated') : t('panel.asOf', { date: format.date(claim.asOf) });
  return {
    value: format.value(claim),
    label: [label, ...qualifiers, subjectName].filter((part) => part !== null).join(' · '),
    publisher: document.sources.find(({ id }) => id === claim.source)?.publisher ?? null,
    standing: claim.nature === 'actual' ? asOf : `${asOf} · ${t(`nature.${claim.nature}`)}`,
    contested: row === undefined || others === null ? null : contestedWords(others, row, words),
    contestedBy: (others ?? []).map(({ source }) => source),
  };
}

/** The name of what a figure belongs to; null where the step has selected it, so that the map names it. */
export function figureSubject(
  subject: string,
  { atlas, selection }: Pick<AtlasState, 'atlas' | 'selection'>,
): string | null {
  if (selectedProjectId(selection) === subject) return null;
  return [...atlas.projects, ...atlas.topics].find(({ id }) => id === subject)?.name ?? null;
}

function othersOf(claim: DatedClaim, row: LedgerRow): readonly DatedClaim[] {
  return row.contested.filter(
    (other) => other.basis !== 'own-inference' && contradicts(other, claim, row.change),
  );
}

/** What others say instead, each as it is said; more than fits is told from the least to the most. */
function contestedWords(others: readonly DatedClaim[], row: LedgerRow, { t, format }: Words): string {
  const values = [...new Set(others.map(format.value))];
  if (values.length > 0 && values.length <= MOST_VALUES)
    return t('present.contestedBy', { values: format.list(values) });
  const range = statedRangeOf(row, format);
  return range === null ? t('present.contested') : t('present.contestedRange', { range });
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
