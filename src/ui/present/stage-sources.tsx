import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useClaimContext } from '../ledger/claim-context.tsx';
import { SourceEntry } from '../ledger/source-entry.tsx';
import styles from './stage-card.module.css';

/** The sources of the whole talk, numbered as its marks number them. */
export function StageSources() {
  const { sources } = useClaimContext();
  const { number } = useFormat();
  const digits = useAtlas((state) => state.digits);
  return (
    <ol className={styles.sources} data-digits={digits}>
      {sources.map((source, i) => (
        <li key={source.id}>
          <span className={styles.sourceNumber} aria-hidden="true">
            {number(i + 1)}
          </span>
          <SourceEntry source={source} />
        </li>
      ))}
    </ol>
  );
}
