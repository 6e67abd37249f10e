import { useFormat } from '../hooks/use-format.ts';
import styles from './sheet.module.css';
import { directionOfText, type TakenText } from './taken-deck.ts';

/** Running text with the numbers of its sources. */
export function SheetText({ text }: { text: TakenText }) {
  return (
    <>
      <span lang={text.language} dir={directionOfText(text)}>
        {text.pieces.map(({ text: words, sources }, i) => {
          const key = `${i} ${words}`;
          return (
            <span key={key} data-sourced={sources.length > 0 ? '' : undefined}>
              {words}
              <SheetMarks numbers={sources} />
            </span>
          );
        })}
      </span>
      {text.onlyIn !== null && <span className={styles.quiet}> ({text.onlyIn})</span>}
    </>
  );
}

/** The numbers of sources behind what has just been said. */
export function SheetMarks({ numbers }: { numbers: readonly number[] }) {
  const { number, list } = useFormat();
  if (numbers.length === 0) return null;
  return <sup className={styles.mark}>{list(numbers.map((one) => number(one)))}</sup>;
}
