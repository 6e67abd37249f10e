import { useTranslations } from 'use-intl';
import type { ClaimContext } from '#dataset/claim-context.ts';
import type { SubjectDocument } from '#dataset/documents.ts';
import type { Formats, Translator } from '#i18n/format.ts';
import type { LedgerRow } from '#ledger/ledger-row.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useClaimContext } from './claim-context.tsx';

type NamedRow = Pick<LedgerRow, 'quantity' | 'part' | 'item' | 'scope' | 'period'>;
type Parts = Pick<SubjectDocument, 'parts'>;
type Vocabulary = Pick<ClaimContext, 'quantities' | 'items'>;

interface RowLabel {
  readonly label: string;
  readonly qualifiers: readonly string[];
}

/** What a row is about, in words: the quantity, and what narrows it down. */
export function useRowLabel(row: NamedRow, document: Parts): RowLabel {
  const t = useTranslations();
  const format = useFormat();
  return rowLabelOf(row, document, useClaimContext(), { t, format });
}

/** The same where no component asks. */
export function rowLabelOf(
  row: NamedRow,
  { parts }: Parts,
  { quantities, items }: Vocabulary,
  { t, format: { text, period } }: { readonly t: Translator; readonly format: Formats },
): RowLabel {
  const label = quantities[row.quantity]?.label;
  const item = row.item === undefined ? undefined : items[row.item];
  const part = parts.find(({ id }) => id === row.part);
  return {
    label: label === undefined ? row.quantity : text(label),
    qualifiers: [
      item === undefined ? null : text(item),
      part === undefined ? null : text(part.name),
      row.scope === 'whole' ? null : t(`scope.${row.scope}`),
      row.period === undefined ? null : period(row.period),
    ].filter((qualifier) => qualifier !== null),
  };
}
