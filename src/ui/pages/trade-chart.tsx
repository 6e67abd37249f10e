import { scaleLinear, scaleLog } from 'd3-scale';
import { useTranslations } from 'use-intl';
import type { SubjectDocument } from '#dataset/documents.ts';
import type { DatedClaim } from '#ledger/claim-day.ts';
import type { LedgerRow } from '#ledger/ledger-row.ts';
import { statedValue } from '#ledger/stated-range.ts';
import {
  type TradePoint,
  type TradeYear,
  tradePoints,
  tradeTargets,
  tradeYears,
} from '#ledger/trade-series.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { PHONE_QUERY, useMediaQuery } from '../hooks/use-media-query.ts';
import { useClaimContext } from '../ledger/claim-context.tsx';
import { SourceMarks } from '../ledger/source-marks.tsx';
import { DifferMark } from '../primitives/differ-mark.tsx';
import styles from './trade-chart.module.css';

const TURNOVER = 'trade-turnover';
const TARGET = 'trade-target';
const FIRST_YEAR = 2015;
const SIZE = { width: 680, height: 320, left: 56, right: 16, top: 18, bottom: 30 };
/** Drawn smaller, not shrunk, so that its words stay legible. */
const PHONE_SIZE = { width: 350, height: 300, left: 44, right: 8, top: 18, bottom: 30 };

/** Turnover by calendar year with every claim, the targets on the same logarithmic axis, and all of it as a table. */
export default function TradeChart({ document }: { document: SubjectDocument }) {
  const t = useTranslations('trade');
  const day = useAtlas((state) => state.date);
  const { quantities } = useClaimContext();
  const years = tradeYears(document.claims, TURNOVER, quantities, day).filter(
    ({ year }) => year >= FIRST_YEAR,
  );
  return (
    <figure className={styles.figure} aria-labelledby="trade-chart-title">
      <figcaption id="trade-chart-title" className={styles.caption}>
        {t('caption')} <span className={styles.quiet}>{t('logAxis')}</span>
      </figcaption>
      <Chart years={years} document={document} />
      <Key />
      <TradeTable years={years} />
    </figure>
  );
}

function Chart({ years, document }: { years: readonly TradeYear[]; document: SubjectDocument }) {
  const t = useTranslations('trade');
  const format = useFormat();
  const day = useAtlas((state) => state.date);
  const isPhone = useMediaQuery(PHONE_QUERY);
  const size = isPhone ? PHONE_SIZE : SIZE;
  const points = tradePoints(years);
  const targets = distinctByValue(tradeTargets(document.claims, TARGET, day));
  const x = scaleLinear()
    .domain([FIRST_YEAR - 0.5, 2026.5])
    .range([size.left, size.width - size.right]);
  const y = scaleLog()
    .domain([100, 12_000])
    .range([size.height - size.bottom, size.top]);
  const across = (year: number, share: number) => x(year - 0.5 + share * 0.5);
  const headlines = years.flatMap(({ year, row }) => {
    const value = row?.headline ? middle(row) : null;
    return value === null ? [] : [`${across(year, 1)},${y(value)}`];
  });
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      className={styles.chart}
      aria-hidden="true"
      data-axis=""
      fontSize="12"
    >
      {[100, 200, 500, 1000, 2000, 5000, 10_000].map((value) => (
        <g key={value}>
          <line
            x1={size.left}
            x2={size.width - size.right}
            y1={y(value)}
            y2={y(value)}
            stroke="var(--line)"
          />
          <text x={size.left - 8} y={y(value) + 4} textAnchor="end" fill="var(--ink-muted)">
            {format.number(value)}
          </text>
        </g>
      ))}
      {Array.from({ length: 12 }, (_, i) => FIRST_YEAR + i).map((year) => (
        <text key={year} x={x(year)} y={size.height - 8} textAnchor="middle" fill="var(--ink-muted)">
          {!isPhone || year % 2 === 1 ? format.date(String(year)) : ''}
        </text>
      ))}
      {targets.map((claim) => {
        const value = statedValue(claim);
        if (value === null) return null;
        const height = y(value.high);
        return (
          <g key={claim.id} data-target={value.high}>
            <line
              x1={size.left}
              x2={size.width - size.right}
              y1={height}
              y2={height}
              stroke="var(--accent)"
              strokeDasharray="6 4"
            />
            <text x={size.left + 6} y={height - 5} fill="var(--accent)">
              {t('targetLine', { value: format.value(claim), date: format.date(claim.asOf) })}
            </text>
          </g>
        );
      })}
      <polyline points={headlines.join(' ')} fill="none" stroke="var(--accent)" strokeWidth="2" />
      {headlinesLast(points, years).map(({ claim, year, share, isPartial }) => {
        const value = statedValue(claim);
        if (value === null) return null;
        const isHeadline = years.some(({ row }) => row?.headline === claim);
        return (
          <g key={claim.id} data-point={claim.id} data-partial={isPartial}>
            {value.low < value.high && (
              <line
                x1={across(year, share)}
                x2={across(year, share)}
                y1={y(value.low)}
                y2={y(value.high)}
                stroke="var(--ink-muted)"
                strokeWidth="3"
                strokeOpacity="0.5"
              />
            )}
            <circle
              cx={across(year, share)}
              cy={y((value.low + value.high) / 2)}
              r={isHeadline ? 5 : 4}
              fill={isPartial ? 'var(--surface)' : isHeadline ? 'var(--accent)' : 'var(--ink-muted)'}
              fillOpacity={isHeadline || isPartial ? 1 : 0.6}
              stroke={isPartial ? 'var(--ink-muted)' : 'var(--surface)'}
              strokeWidth="1.5"
            />
          </g>
        );
      })}
    </svg>
  );
}

/** The headline of a year lies on top of what else is claimed of it. */
function headlinesLast(points: readonly TradePoint[], years: readonly TradeYear[]): readonly TradePoint[] {
  const rank = ({ claim }: TradePoint) => Number(years.some(({ row }) => row?.headline === claim));
  return points.toSorted((a, b) => rank(a) - rank(b));
}

/** Several people named the same target; it is drawn once, for who named it first. */
function distinctByValue(claims: readonly DatedClaim[]): DatedClaim[] {
  const oldestFirst = claims.toSorted((a, b) => a.knownSince.localeCompare(b.knownSince));
  const seen = new Set<number | undefined>();
  return oldestFirst.filter((claim) => seen.size !== seen.add(statedValue(claim)?.high).size);
}

function middle(row: LedgerRow): number | null {
  const value = row.headline === null ? null : statedValue(row.headline);
  return value === null ? null : (value.low + value.high) / 2;
}

function Key() {
  const t = useTranslations('trade');
  return (
    <ul className={styles.key}>
      <li data-mark="headline">{t('headline')}</li>
      <li data-mark="other">{t('other')}</li>
      <li data-mark="partial">{t('partial')}</li>
      <li data-mark="target">{t('target')}</li>
    </ul>
  );
}

function TradeTable({ years }: { years: readonly TradeYear[] }) {
  const t = useTranslations('trade');
  const format = useFormat();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('year')}</th>
          <th scope="col">{t('best')}</th>
          <th scope="col">{t('alsoClaimed')}</th>
          <th scope="col">{t('partOfYear')}</th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, row, partial }) => (
          <tr key={year} data-year={year}>
            <th scope="row">{format.date(String(year))}</th>
            <td>
              <Claims row={row} which="headline" />
            </td>
            <td>
              <Claims row={row} which="others" />
            </td>
            <td>
              {partial.map((one) => (
                <div key={one.key}>
                  <span className={styles.quiet}>{format.period(one.period ?? '')}</span>{' '}
                  <Claims row={one} which="all" />
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Claims({ row, which }: { row: LedgerRow | null; which: 'headline' | 'others' | 'all' }) {
  const format = useFormat();
  const showClaim = useAtlas((state) => state.showClaim);
  if (row === null) return null;
  const claims = row.claims.filter((claim) =>
    which === 'all' ? true : (claim === row.headline) === (which === 'headline'),
  );
  return claims.map((claim) => (
    <span
      key={claim.id}
      className={styles.claim}
      data-sourced=""
      data-standing={typeof claim.standing === 'string'}
    >
      {which === 'headline' && row.contested.length > 0 && <DifferMark />}
      <button type="button" className={styles.value} onClick={() => showClaim(`trade/${claim.id}`)}>
        <bdi>{format.value(claim)}</bdi>
      </button>
      <SourceMarks ids={[claim.source]} />
    </span>
  ));
}
