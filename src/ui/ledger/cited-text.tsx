import { useTranslations } from 'use-intl';
import type { LocalizedText } from '#core/language.ts';
import { type CitedPiece, parseSentences } from '#dataset/cited-text.ts';
import type { SubjectDocument } from '#dataset/documents.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDay } from '../hooks/use-day.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from './ledger.module.css';
import { SourceMarks } from './source-marks.tsx';

/** A few words stay on one line with their mark; more may break. */
const LONGEST_UNBROKEN = 24;

/**
 * Running text in which every number is followed by the mark of its source and leads to its claim. On an earlier day the
 * sentences that rest on later claims are left out, and that is said.
 */
export function CitedText({ text, document }: { text: LocalizedText; document: SubjectDocument }) {
  const t = useTranslations('ledger');
  const format = useFormat();
  const day = useDay();
  const sentences = parseSentences(format.text(text));
  const isToday = useAtlas((state) => state.known === null);
  // On an earlier day only what a claim of that time vouches for stands, after the sentence that says what it is.
  const known = sentences.filter((pieces, i) => {
    const targets = pieces.flatMap(({ target }) => target ?? []);
    if (targets.length === 0) return isToday || i === 0;
    return targets.every((target) => resolve(target, document).knownSince <= day);
  });
  return (
    <>
      {known.map((pieces) => (
        <Sentence key={pieces.map((piece) => piece.text).join('')} pieces={pieces} document={document} />
      ))}
      {known.length < sentences.length && (
        <span className={styles.leftOut}>
          {t('laterSentences', { count: sentences.length - known.length })}
        </span>
      )}
    </>
  );
}

function Sentence({ pieces, document }: { pieces: readonly CitedPiece[]; document: SubjectDocument }) {
  const showClaim = useAtlas((state) => state.showClaim);
  return pieces.map((piece, i) => {
    const key = `${i} ${piece.text}`;
    if (piece.target === null) return <span key={key}>{piece.text}</span>;
    const { claim, sources } = resolve(piece.target, document);
    return (
      <span
        key={key}
        data-sourced=""
        className={piece.text.length <= LONGEST_UNBROKEN ? styles.together : undefined}
      >
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

interface Resolved {
  /** `subject/claim`; null for an event. */
  readonly claim: string | null;
  readonly sources: readonly string[];
  readonly knownSince: string;
}

function resolve(target: string, document: SubjectDocument): Resolved {
  if (target.startsWith('event:')) {
    const event = document.linkedEvents[target.slice('event:'.length)];
    return { claim: null, sources: event?.sources ?? [], knownSince: event?.date ?? '' };
  }
  const name = target.includes('/') ? target : `${document.id}/${target}`;
  const claim = target.includes('/')
    ? document.linkedClaims[target]
    : document.claims.find(({ id }) => id === target);
  return { claim: name, sources: claim ? [claim.source] : [], knownSince: claim?.knownSince ?? '' };
}
