import { DifferMark } from '../primitives/differ-mark.tsx';
import sheet from './sheet.module.css';
import styles from './sheet-figures.module.css';
import { SheetMarks } from './sheet-text.tsx';
import type { TakenFigure } from './taken-deck.ts';

/** The figures of a step as on stage: value and unit, whose and as of when, and who says otherwise. */
export function SheetFigures({ figures }: { figures: readonly TakenFigure[] }) {
  if (figures.length === 0) return null;
  return (
    <ul className={styles.figures}>
      {figures.map((figure) => (
        <li key={`${figure.label} ${figure.value}`} data-contested={figure.contested !== null}>
          <p className={styles.value} data-words={figure.isWords} data-sourced="">
            <bdi>{figure.value}</bdi>
            <SheetMarks numbers={figure.sources} />
          </p>
          <p>{figure.label}</p>
          <p className={sheet.quiet}>
            {figure.publisher !== null && <bdi lang="en">{figure.publisher}</bdi>} · {figure.standing}
          </p>
          {figure.contested !== null && (
            <p className={styles.contested}>
              <DifferMark /> {figure.contested}
              <SheetMarks numbers={figure.contestedBy} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
