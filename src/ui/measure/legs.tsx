import { memo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MeasuredResult } from '#measure/result.ts';
import { legUncertaintiesMetres } from '#measure/uncertainty.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { LongRows } from '../primitives/long-rows.tsx';
import styles from './measure.module.css';
import { useGround } from './use-measured.ts';
import { useMeasuredText } from './use-measured-text.ts';

/** So many legs are shown without being asked for. */
const MOST_OPEN = 5;
const LEG_HEIGHT = 45;

/** Each leg by itself: its length, where it heads, and the line of the atlas it follows. */
export function Legs({ result }: { result: MeasuredResult }) {
  const t = useTranslations('measure');
  const { legs, kind } = result;
  /** Null as long as nobody has said. */
  const [isAsked, setAsked] = useState<boolean | null>(null);
  const isOpen = isAsked ?? (legs.length > 1 && legs.length <= MOST_OPEN);
  if (kind === 'radius') return null;
  return (
    <details
      className={styles.details}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen) setAsked(currentTarget.open);
      }}
    >
      <summary>{t('legs', { count: legs.length })}</summary>
      {isOpen && <LegList result={result} />}
    </details>
  );
}

function LegList({ result }: { result: MeasuredResult }) {
  const t = useTranslations('measure');
  const { text, number } = useFormat();
  const { length, bearing } = useMeasuredText();
  const { legs } = result;
  const measurement = useAtlas((state) => state.measuring.measurement);
  const uncertainties = legUncertaintiesMetres(measurement, legs, useGround());
  const legAt = (i: number) => {
    const leg = legs[i];
    return (
      leg && (
        <LegRow
          key={i}
          metres={leg.lengthMetres}
          name={t('leg', { from: number(i + 1), to: number(endOf(i, result)) })}
          length={length(leg.lengthMetres, uncertainties[i] ?? 0, result.lengthMetres)}
          course={
            leg.follows === null
              ? t('heading', { bearing: bearing(leg.azimuthDegrees) })
              : t('follows', { name: text(leg.follows.name) })
          }
        />
      )
    );
  };
  return <LongRows count={legs.length} rowHeight={LEG_HEIGHT} className={styles.legs} row={legAt} />;
}

interface LegRowProps {
  readonly metres: number;
  readonly name: string;
  readonly length: string;
  readonly course: string;
}

/** Of hundreds of legs only those are drawn again that read otherwise. */
const LegRow = memo(function LegRow({ metres, name, length, course }: LegRowProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of LongRows
    <div role="listitem" className={styles.leg} data-leg-metres={metres}>
      <span className={styles.legName}>{name}</span>
      <span>
        <bdi>{length}</bdi>
      </span>
      <span className={styles.note}>{course}</span>
    </div>
  );
});

/** The last leg of an area leads back to the first corner. */
function endOf(i: number, { kind, legs }: MeasuredResult): number {
  return kind === 'area' && i === legs.length - 1 ? 1 : i + 2;
}
