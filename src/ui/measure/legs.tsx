import { useTranslations } from 'use-intl';
import type { MeasuredResult } from '#measure/result.ts';
import { legUncertaintiesMetres } from '#measure/uncertainty.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from './measure.module.css';
import { useGround } from './use-measured.ts';
import { useMeasuredText } from './use-measured-text.ts';

/** Each leg by itself: its length, where it heads, and the line of the atlas it follows. */
export function Legs({ result }: { result: MeasuredResult }) {
  const t = useTranslations('measure');
  const { text, number } = useFormat();
  const { length, bearing } = useMeasuredText();
  const { legs } = result;
  const measurement = useAtlas((state) => state.measuring.measurement);
  const uncertainties = legUncertaintiesMetres(measurement, legs, useGround());
  if (result.kind === 'radius') return null;
  return (
    <details className={styles.details} open={legs.length > 1 && legs.length < 6}>
      <summary>{t('legs', { count: legs.length })}</summary>
      <ol className={styles.legs}>
        {legs.map((leg, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a leg is nothing but its place in the line
          <li key={i} data-leg-metres={leg.lengthMetres}>
            <span className={styles.legName}>
              {t('leg', { from: number(i + 1), to: number(endOf(i, result)) })}
            </span>
            <span>
              <bdi>{length(leg.lengthMetres, uncertainties[i] ?? 0, result.lengthMetres)}</bdi>
            </span>
            <span className={styles.note}>
              {leg.follows === null
                ? t('heading', { bearing: bearing(leg.azimuthDegrees) })
                : t('follows', { name: text(leg.follows.name) })}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The last leg of an area leads back to the first corner. */
function endOf(i: number, { kind, legs }: MeasuredResult): number {
  return kind === 'area' && i === legs.length - 1 ? 1 : i + 2;
}
