import { useTranslations } from 'use-intl';
import { AREA_UNITS, type AreaUnit, LENGTH_UNITS, type LengthUnit } from '#core/length-unit.ts';
import type { MeasuredResult } from '#measure/result.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from './measure.module.css';
import { Published } from './published.tsx';
import { useIsMissingLines } from './use-measured.ts';
import { useMeasuredText } from './use-measured-text.ts';

/** The figure itself, with what leaves it open and the units to show it in. */
export function Total({ result }: { result: MeasuredResult }) {
  const t = useTranslations('measure');
  const { length, area, bearing } = useMeasuredText();
  const isArea = result.kind === 'area';
  return (
    <section className={styles.total} aria-label={t('total')}>
      <div className={styles.totalRow}>
        <output
          className={styles.figure}
          data-length-metres={result.lengthMetres}
          data-area-square-metres={result.kind === 'line' ? undefined : result.areaSquareMetres}
        >
          <bdi>
            {isArea
              ? area(result.areaSquareMetres, result.areaUncertaintySquareMetres)
              : length(result.lengthMetres, result.uncertaintyMetres)}
          </bdi>
          <Uncertainty result={result} />
        </output>
        <UnitChoice isArea={isArea} />
      </div>
      {isArea && <p>{t('perimeter', { value: length(result.lengthMetres, result.uncertaintyMetres) })}</p>}
      {isArea && result.isSelfCrossing && <p className={styles.warning}>{t('selfCrossing')}</p>}
      {result.kind === 'radius' && (
        <p>
          {t('circle', {
            bearing: bearing(result.azimuthDegrees),
            area: area(result.areaSquareMetres, result.areaUncertaintySquareMetres),
          })}
        </p>
      )}
      <Basis result={result} />
      <Published result={result} />
    </section>
  );
}

/** What the uncertainty is made of, in a sentence. */
function Basis({ result }: { result: MeasuredResult }) {
  const t = useTranslations('measure');
  const { number } = useFormat();
  const error = useErrorText(result);
  const { positionClass } = result;
  if (useIsMissingLines()) return <p className={styles.warning}>{t('linesMissing')}</p>;
  if (positionClass !== null) {
    const legs = result.legs.filter(({ follows }) => follows === null).length;
    const isStraight = legs === result.legs.length;
    const words = t(`${isStraight ? 'between' : 'onClass'}.${positionClass}`, { error: error ?? '' });
    return (
      <p className={styles.note}>
        {words}
        {!isStraight && legs > 0 && ` ${t('partlyStraight', { count: legs, number: number(legs) })}`}
      </p>
    );
  }
  return <p className={styles.note}>{t(error === null ? 'free' : 'freeByHand')}</p>;
}

function Uncertainty({ result }: { result: MeasuredResult }) {
  const t = useTranslations('measure');
  const error = useErrorText(result);
  return error !== null && <span className={styles.uncertainty}> {t('uncertainty', { error })}</span>;
}

/** How far the figure may be off; null where it is exact. */
function useErrorText(result: MeasuredResult): string | null {
  const { lengthUncertainty, areaUncertainty } = useMeasuredText();
  if (result.uncertaintyMetres === 0) return null;
  return result.kind === 'area'
    ? areaUncertainty(result.areaUncertaintySquareMetres)
    : lengthUncertainty(result.uncertaintyMetres);
}

function UnitChoice({ isArea }: { isArea: boolean }) {
  const t = useTranslations('measure');
  const lengthUnit = useAtlas((state) => state.lengthUnit);
  const setLengthUnit = useAtlas((state) => state.setLengthUnit);
  const areaUnit = useAtlas((state) => state.areaUnit);
  const setAreaUnit = useAtlas((state) => state.setAreaUnit);
  return (
    <span className={styles.units}>
      {isArea && (
        <select
          className={styles.select}
          aria-label={t('areaUnit')}
          value={areaUnit}
          onChange={({ target }) => setAreaUnit(target.value as AreaUnit)}
        >
          {AREA_UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {t(`unitName.${unit}`)}
            </option>
          ))}
        </select>
      )}
      <select
        className={styles.select}
        aria-label={t('lengthUnit')}
        value={lengthUnit}
        onChange={({ target }) => setLengthUnit(target.value as LengthUnit)}
      >
        {LENGTH_UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {t(`unitName.${unit}`)}
          </option>
        ))}
      </select>
    </span>
  );
}
