import { Link2, Quote } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { toAsciiNumbers } from '#core/digits.ts';
import type { SubjectDocument } from '#dataset/documents.ts';
import type { DatedClaim } from '#ledger/claim-day.ts';
import type { LedgerRow } from '#ledger/ledger-row.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import { useClaimContext } from './claim-context.tsx';
import styles from './ledger.module.css';
import { useRowLabel } from './use-row-label.ts';

interface ClaimToolsProps {
  readonly claim: DatedClaim;
  readonly row: LedgerRow;
  readonly document: SubjectDocument;
}

/** A citation of a claim ready to paste, and a link to it. */
export function ClaimTools({ claim, row, document }: ClaimToolsProps) {
  const t = useTranslations('ledger');
  const notify = useAtlas((state) => state.notify);
  const sentence = useCitation(claim, row, document);
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => notify('copied'),
      () => notify('notCopied', text),
    );
  return (
    <span className={styles.tools}>
      <IconButton label={t('cite')} onClick={() => copy(sentence)}>
        <Quote aria-hidden="true" />
      </IconButton>
      <IconButton label={t('link')} onClick={() => copy(claimLink(`${document.id}/${claim.id}`))}>
        <Link2 aria-hidden="true" />
      </IconButton>
    </span>
  );
}

/** The page with nothing but the claim in its address. */
function claimLink(name: string): string {
  return `${location.href.replace(/[?#].*$/, '')}#claim=${name}`;
}

/** One sentence with value, date, source, data version and link, in ASCII digits. */
function useCitation(claim: DatedClaim, row: LedgerRow, document: SubjectDocument): string {
  const t = useTranslations();
  const format = useFormat('ascii');
  const dataVersion = useAtlas((state) => state.atlas.dataVersion);
  const { sourcesById, people } = useClaimContext();
  const { label, qualifiers } = useRowLabel(row, document);
  const source = sourcesById.get(claim.source);
  const speaker = claim.speaker === undefined ? undefined : people[claim.speaker];
  const name = format.pieces([format.text(document.name), label, ...qualifiers]);
  const sentence = t('ledger.citation', {
    name,
    value: format.value(claim),
    date: claim.asOf === 'undated' ? t('panel.undated') : t('panel.asOf', { date: format.date(claim.asOf) }),
    source: format.pieces(
      [
        speaker && format.text(speaker.name),
        source?.publisher,
        source && format.date(source.date),
        source?.address,
      ].filter((piece) => piece !== undefined),
    ),
    version: dataVersion,
    link: claimLink(`${document.id}/${claim.id}`),
  });
  return toAsciiNumbers(sentence);
}
