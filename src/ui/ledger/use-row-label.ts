import { useTranslations } from 'use-intl';
import type { SubjectDocument } from '#dataset/documents.ts';
import type { LedgerRow } from '#ledger/ledger-row.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useClaimContext } from './claim-context.tsx';

/** What a row is about, in words: the quantity, and what narrows it down. */
export function useRowLabel(
  row: Pick<LedgerRow, 'quantity' | 'part' | 'item' | 'scope' | 'period'>,
  document: Pick<SubjectDocument, 'parts'>,
): { readonly label: string; readonly qualifiers: readonly string[] } {
  const t = useTranslations('scope');
  const { text, period } = useFormat();
  const { quantities, items } = useClaimContext();
  const label = quantities[row.quantity]?.label;
  const item = row.item === undefined ? undefined : items[row.item];
  const part = document.parts.find(({ id }) => id === row.part);
  return {
    label: label === undefined ? row.quantity : text(label),
    qualifiers: [
      item === undefined ? null : text(item),
      part === undefined ? null : text(part.name),
      row.scope === 'whole' ? null : t(row.scope),
      row.period === undefined ? null : period(row.period),
    ].filter((qualifier) => qualifier !== null),
  };
}
