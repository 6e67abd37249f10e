import { useFormat } from '../hooks/use-format.ts';
import sheet from './sheet.module.css';
import styles from './sheet-sources.module.css';
import type { TakenSource } from './taken-deck.ts';

interface SheetSourcesProps {
  readonly sources: readonly TakenSource[];
  /** Those of a step, or of the whole talk. */
  readonly set: 'cited' | 'all';
}

/** Sources in full words, each under its number; an address can be typed from paper. */
export function SheetSources({ sources, set }: SheetSourcesProps) {
  const { number } = useFormat();
  return (
    <ol className={styles.sources} data-set={set}>
      {sources.map((source) => (
        <li key={source.number} data-source={source.number}>
          <span className={sheet.number}>{number(source.number)}</span>
          <div>
            <bdi lang="en">
              <b>{source.publisher}</b>: {source.title}
            </bdi>{' '}
            <span className={sheet.quiet}>
              {source.date} · {source.about}
            </span>{' '}
            {source.address !== null && (
              <a className={styles.address} href={source.address} dir="ltr">
                {source.address.replace(/^https?:\/\/(www\.)?/, '')}
              </a>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
