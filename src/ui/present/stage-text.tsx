import { parseCitedText } from '#dataset/cited-text.ts';
import type { DeckDocument } from '#dataset/deck-document.ts';
import { SourceMarks } from '../ledger/source-marks.tsx';
import { sourcesOf } from './sources-of.ts';
import styles from './stage-card.module.css';

/** A few words stay on one line with their mark; more may break. */
const LONGEST_UNBROKEN = 24;

/** Running text in which what rests on a claim or an event is followed by the numbers of its sources. */
export function StageText({ text, document }: { text: string; document: DeckDocument }) {
  return parseCitedText(text).map(({ text: words, target }, i) => {
    const key = `${i} ${words}`;
    const sources = target === null ? [] : sourcesOf(target, document);
    // What leads nowhere, as it may in a talk of somebody's own, is not marked as if it did.
    if (sources.length === 0) return <span key={key}>{words}</span>;
    return (
      <span
        key={key}
        className={styles.cited}
        data-sourced=""
        data-together={words.length <= LONGEST_UNBROKEN}
      >
        {words}
        <SourceMarks ids={sources} />
      </span>
    );
  });
}
