import type { DeckDocument } from '#dataset/deck-document.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { SourceEntry } from '../ledger/source-entry.tsx';
import styles from './stage-card.module.css';

/** The sources behind what the whole talk shows, numbered as its marks number them. */
export function StageSources({ document }: { document: DeckDocument }) {
  const { number } = useFormat();
  const digits = useAtlas((state) => state.digits);
  return (
    <ol className={styles.sources} data-digits={digits}>
      {document.sources.slice(0, document.shownSourceCount).map((source, i) => (
        <li key={source.id}>
          <span className={styles.sourceNumber} aria-hidden="true">
            {number(i + 1)}
          </span>
          <SourceEntry source={source} isShort />
        </li>
      ))}
    </ol>
  );
}
