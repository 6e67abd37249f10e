import { useFormat } from '../hooks/use-format.ts';
import styles from './sheet.module.css';
import type { TakenSource } from './taken-deck.ts';

/** Sources in full words, each under its number; an address can be typed from paper. */
export function SheetSources({ sources }: { sources: readonly TakenSource[] }) {
  const { number } = useFormat();
  return (
    <ol className={styles.sources}>
      {sources.map((source) => (
        <li key={source.number} data-source={source.number}>
          <span className={styles.number}>{number(source.number)}</span>
          <div>
            <bdi lang="en">
              <b>{source.publisher}</b>: {source.title}
            </bdi>{' '}
            <span className={styles.quiet}>
              {source.date} · {source.about}
            </span>
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
