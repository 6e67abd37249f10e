import { useTranslations } from 'use-intl';
import { receiptOf } from '#measure/receipt.ts';
import type { MeasuredResult } from '#measure/result.ts';
import { useAtlas, useAtlasStore } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { LONGEST_LINK, viewLink } from '../share/share-links.ts';
import { useCountryName } from './use-country-name.ts';
import { useMeasuredText } from './use-measured-text.ts';
import { useSnapName } from './use-snap-name.ts';

/** Writes a measurement down for a memo or a spreadsheet, with what it takes to vouch for it. */
export function useReceipt(): (result: MeasuredResult) => string {
  const t = useTranslations();
  const store = useAtlasStore();
  const version = useAtlas((state) => state.atlas.dataVersion);
  const { date } = useFormat();
  const { length, lengthUncertainty, lengthRange, area, areaUncertainty, bearing } = useMeasuredText();
  const countryName = useCountryName();
  const snapName = useSnapName();
  const withError = (figure: string, error: number, written: (error: number) => string) =>
    error === 0 ? figure : `${figure} ${t('measure.uncertainty', { error: written(error) })}`;

  return (result) => {
    const state = store.getState();
    const link = viewLink(state);
    const { positionClass, uncertaintyMetres } = result;
    const method = t(`measure.methodOf.${result.kind === 'area' ? 'area' : 'length'}`);
    const basis =
      positionClass === null ? t('measure.freeClass') : t(`positionClass.${positionClass}`).toLowerCase();
    return receiptOf(
      state.measuring.measurement,
      result,
      {
        title: t('measure.receipt.title'),
        label: (of) => t(`measure.receipt.${of}`),
        length: (metres, error) => withError(length(metres, error), error, lengthUncertainty),
        area: (squareMetres, error) => withError(area(squareMetres, error), error, areaUncertainty),
        degrees: bearing,
        share: (country, _metres, least, most) =>
          `${countryName(country)} ${lengthRange(least, most, uncertaintyMetres, result.lengthMetres)}`,
        nameOf: (snap) => snapName(snap) ?? snap.id,
        method: `${t('measure.fact.method')}: ${method}, ${t('measure.wgs84')}; ${t('measure.fact.class')}: ${basis}`,
        selfCrossing: t('measure.selfCrossing'),
        origin: t('measure.receipt.origin', { version, date: date(state.today) }),
      },
      link.length > LONGEST_LINK ? null : link,
    );
  };
}
