import type { LocalizedText } from '#core/language.ts';
import { parseCitedText } from '#dataset/cited-text.ts';
import type { SubjectDocument } from '#dataset/documents.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from './ledger.module.css';
import { SourceMarks } from './source-marks.tsx';

/** Running text in which every number is followed by the mark of its source and leads to its claim. */
export function CitedText({ text, document }: { text: LocalizedText; document: SubjectDocument }) {
  const format = useFormat();
  const showClaim = useAtlas((state) => state.showClaim);
  const pieces = parseCitedText(format.text(text));
  return pieces.map((piece, i) => {
    const key = `${i} ${piece.text}`;
    if (piece.target === null) return <span key={key}>{piece.text}</span>;
    const { claim, sources } = resolve(piece.target, document);
    return (
      <span key={key} data-sourced="">
        {claim === null ? (
          piece.text
        ) : (
          <button type="button" className={styles.citedWords} onClick={() => showClaim(claim)}>
            {piece.text}
          </button>
        )}
        <SourceMarks ids={sources} />
      </span>
    );
  });
}

function resolve(
  target: string,
  document: SubjectDocument,
): { claim: string | null; sources: readonly string[] } {
  if (target.startsWith('event:')) {
    const event = document.linkedEvents[target.slice('event:'.length)];
    return { claim: null, sources: event?.sources ?? [] };
  }
  if (target.includes('/')) {
    const claim = document.linkedClaims[target];
    return { claim: target, sources: claim ? [claim.source] : [] };
  }
  const claim = document.claims.find(({ id }) => id === target);
  return { claim: `${document.id}/${target}`, sources: claim ? [claim.source] : [] };
}
