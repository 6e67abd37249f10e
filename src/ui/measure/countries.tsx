import type { CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import type { CountryShare, MeasuredResult } from '#measure/result.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from './measure.module.css';
import sharesStyles from './shares.module.css';
import { useCountryName } from './use-country-name.ts';
import { useGround } from './use-measured.ts';
import { useMeasuredText } from './use-measured-text.ts';

/** The length by country, as a bar and a table that sum to the total. */
export function Countries({ result }: { result: MeasuredResult }) {
  const t = useTranslations('measure');
  const { countries, lengthMetres, uncertaintyMetres } = result;
  const { length, lengthParts } = useMeasuredText();
  const nameOf = useCountryName();
  if (countries === null || countries.length === 0) return null;
  const hasRange = countries.some(isRange);
  const figures = lengthParts(
    countries.map((share) => share.lengthMetres),
    uncertaintyMetres,
  );
  return (
    <section aria-labelledby="measured-countries">
      <h3 className={styles.heading} id="measured-countries">
        {t('countries')}
      </h3>
      <CountryBar countries={countries} lengthMetres={lengthMetres} />
      <table className={sharesStyles.table}>
        <tbody>
          {countries.map((share, i) => (
            <tr
              key={share.country}
              data-country={share.country}
              data-length-metres={share.lengthMetres}
              data-least-metres={share.leastMetres}
              data-most-metres={share.mostMetres}
            >
              <th scope="row">
                <span
                  className={sharesStyles.swatch}
                  style={{ '--share': i } as CSSProperties}
                  aria-hidden="true"
                />
                {nameOf(share.country)}
              </th>
              <td>
                <Share share={share} drawn={figures[i] ?? ''} result={result} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sum')}</th>
            <td>
              <bdi>{length(lengthMetres, uncertaintyMetres)}</bdi>
            </td>
          </tr>
        </tfoot>
      </table>
      <p className={styles.note}>
        {hasRange && <RangeReason countries={countries} />} <BorderSource />
      </p>
    </section>
  );
}

/** The range where there is one, with what is drawn below it: the shares as drawn sum to the total. */
function Share({ share, drawn, result }: { share: CountryShare; drawn: string; result: MeasuredResult }) {
  const t = useTranslations('measure');
  const { lengthRange } = useMeasuredText();
  const { leastMetres, mostMetres } = share;
  const range = lengthRange(leastMetres, mostMetres, result.uncertaintyMetres, result.lengthMetres);
  if (!isRange(share) || range === drawn) return <bdi>{drawn}</bdi>;
  return (
    <>
      <bdi>{range}</bdi>
      {share.lengthMetres > 0 && <span className={sharesStyles.drawn}>{t('drawn', { value: drawn })}</span>}
    </>
  );
}

function isRange({ leastMetres, mostMetres }: CountryShare): boolean {
  return mostMetres > leastMetres;
}

/** Why there are ranges: that the line runs along a border, or that nobody knows where exactly it runs. */
function RangeReason({ countries }: { countries: readonly CountryShare[] }) {
  const t = useTranslations('measure');
  const { lengthUncertainty } = useMeasuredText();
  const errorMetres = Math.max(...countries.map((share) => share.errorMetres));
  return errorMetres > 0 ? t('drawnRange', { error: lengthUncertainty(errorMetres) }) : t('borderRange');
}

/** Where the borders are from, and as of when. */
function BorderSource() {
  const t = useTranslations('measure');
  const { list, shortDate } = useFormat();
  const { borders } = useGround();
  const sources =
    borders?.sources.map(({ attribution, date }) => `${attribution} (${shortDate(date)})`) ?? [];
  // Several data sets of one origin are one to a reader.
  return t('borderSource', { sources: list([...new Set(sources)]) });
}

/** Narrower shares have no room for a code. */
const WRITABLE_SHARE = 0.1;

function CountryBar({
  countries,
  lengthMetres,
}: Pick<MeasuredResult, 'lengthMetres'> & { countries: readonly CountryShare[] }) {
  return (
    <div className={sharesStyles.bar} aria-hidden="true">
      {countries.map(({ country, lengthMetres: part }, i) => (
        <span
          key={country}
          className={sharesStyles.share}
          style={{ flexGrow: part, '--share': i } as CSSProperties}
          data-sea={country === 'sea'}
        >
          {country !== 'sea' && part / lengthMetres > WRITABLE_SHARE && (
            <span className={sharesStyles.code}>{country}</span>
          )}
        </span>
      ))}
    </div>
  );
}
