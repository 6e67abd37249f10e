import { useTranslations } from 'use-intl';
import type { DeckDocument } from '#dataset/deck-document.ts';
import type { DatedClaim } from '#ledger/claim-day.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { SourceMarks } from '../ledger/source-marks.tsx';
import { DifferMark } from '../primitives/differ-mark.tsx';
import { figureSubject, figureWords } from './figure-words.ts';
import styles from './stage-card.module.css';

interface StageFiguresProps {
  /** `subject/claim` each. */
  readonly names: readonly string[];
  readonly document: DeckDocument;
}

/** Claims shown large. */
export function StageFigures({ names, document }: StageFiguresProps) {
  return (
    <div className={styles.figures} data-count={names.length}>
      {names.map((name) => {
        const claim = document.claims[name];
        return claim === undefined ? null : (
          <StageFigure key={name} subject={name.split('/')[0] ?? ''} claim={claim} document={document} />
        );
      })}
    </div>
  );
}

interface StageFigureProps {
  readonly subject: string;
  readonly claim: DatedClaim;
  readonly document: DeckDocument;
}

function StageFigure({ subject, claim, document }: StageFigureProps) {
  const t = useTranslations();
  const format = useFormat();
  const day = useAtlas((state) => state.date);
  const subjectName = useSubjectName(subject);
  const { value, label, publisher, standing, contested } = figureWords(
    { subject, claim, document, subjectName },
    { t, format, day },
  );
  return (
    <figure className={styles.figure} data-sourced="" data-contested={contested !== null}>
      <p className={styles.figureValue} data-words={claim.unit === 'text'}>
        <bdi>{value}</bdi>
        <SourceMarks ids={[claim.source]} />
      </p>
      <figcaption>
        <span className={styles.figureLabel}>{label}</span>
        <span className={styles.figureSource}>
          {publisher !== null && <bdi lang="en">{publisher}</bdi>}
          {' · '}
          {standing}
        </span>
        {contested !== null && (
          <span className={styles.contested}>
            <DifferMark /> {contested}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

/** What a figure belongs to; nothing where the step has selected it, so that it is named on the map. */
function useSubjectName(subject: string): string | null {
  return useAtlas((state) => figureSubject(subject, state));
}
