import { parseCitedText } from '#dataset/cited-text.ts';
import type { DeckDocument } from '#dataset/deck-document.ts';
import { SourceMarks } from '../ledger/source-marks.tsx';
import { sourcesOf } from './sources-of.ts';
import styles from './stage-card.module.css';

/** A few words stay on one line with their mark; more may break. */
const LONGEST_UNBROKEN = 24;

/** What closes a part of a sentence stays on the line of the mark before it. */
const CLOSING = /^[.,;:!?)»،؛]+/;

/** Running text in which what rests on a claim or an event is followed by the numbers of its sources. */
export function StageText({ text, document }: { text: string; document: DeckDocument }) {
  const pieces = parseCitedText(text).map(({ text: words, target }) => ({
    words,
    // What leads nowhere, as it may in a talk of somebody's own, is not marked as if it did.
    sources: target === null ? [] : sourcesOf(target, document),
  }));
  return pieces.map(({ words, sources }, i) => {
    const key = `${i} ${words}`;
    const isAfterMark = (pieces[i - 1]?.sources.length ?? 0) > 0;
    if (sources.length === 0)
      return <span key={key}>{isAfterMark ? words.replace(CLOSING, '') : words}</span>;
    const next = pieces[i + 1];
    const closing = next?.sources.length === 0 ? (CLOSING.exec(next.words)?.[0] ?? '') : '';
    return (
      <span
        key={key}
        className={styles.cited}
        data-sourced=""
        data-together={words.length <= LONGEST_UNBROKEN}
      >
        {words}
        <span className={styles.end}>
          <SourceMarks ids={sources} />
          {closing}
        </span>
      </span>
    );
  });
}
