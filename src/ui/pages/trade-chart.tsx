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
import { useDay } from '../hooks/use-day.ts';
import { useFormat } from '../hooks/use-format.ts';
import { PHONE_QUERY, useMediaQuery } from '../hooks/use-media-query.ts';
import { useClaimContext } from '../ledger/claim-context.tsx';
import { SourceMarks } from '../ledger/source-marks.tsx';
import { standingOf } from '../ledger/standing.tsx';
import { DifferMark } from '../primitives/differ-mark.tsx';
import styles from './trade-chart.module.css';

const TURNOVER = 'trade-turnover';
const TARGET = 'trade-target';
const FIRST_YEAR = 2015;
const SIZE = { width: 680, height: 320, left: 56, right: 16, top: 18, bottom: 30 };
/** Drawn smaller, not shrunk, so that its words stay legible. */
const PHONE_SIZE = { width: 350, height: 300, left: 44, right: 8, top: 18, bottom: 30 };

interface TradeChartProps {
  readonly document: SubjectDocument;
  readonly hasTable?: boolean;
}

/** Turnover by calendar year with every claim, the targets on the same logarithmic axis, and all of it as a table. */
export default function TradeChart({ document, hasTable = true }: TradeChartProps) {
  const t = useTranslations('trade');
  const day = useDay();
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
      {hasTable && <TradeTable years={years} />}
    </figure>
  );
}

function Chart({ years, document }: { years: readonly TradeYear[]; document: SubjectDocument }) {
  const t = useTranslations('trade');
  const format = useFormat();
  const day = useDay();
  const isPhone = useMediaQuery(PHONE_QUERY);
  const size = isPhone ? PHONE_SIZE : SIZE;
  const points = tradePoints(years);
  const targets = distinctByValue(tradeTargets(document.claims, TARGET, day));
  const lastYear = Math.max(Number(day.slice(0, 4)), ...years.map(({ year }) => year));
  const x = scaleLinear()
    .domain([FIRST_YEAR - 0.5, lastYear + 0.5])
    .range([size.left, size.width - size.right]);
  const y = scaleLog()
    .domain(reach([...points.map(({ claim }) => claim), ...targets]))
    .range([size.height - size.bottom, size.top]);
  // A whole year stands over its name, a part of one where it ends.
  const across = ({ year, end, isPartial }: Pick<TradePoint, 'year' | 'end' | 'isPartial'>) =>
    x(isPartial ? year - 0.5 + end : year);
  const headlines = runsOfHeadlines(years).map((run) =>
    run.map(({ year, value }) => `${x(year)},${y(value)}`).join(' '),
  );
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      className={styles.chart}
      aria-hidden="true"
      data-axis=""
      fontSize="12"
    >
      {y
        .ticks()
        .filter(isRoundStep)
        .map((value) => (
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
      {Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i).map((year) => (
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
      {headlines.map((run) => (
        <polyline key={run} points={run} fill="none" stroke="var(--accent)" strokeWidth="2" />
      ))}
      {headlinesLast(points, years).map((point) => (
        <Point
          key={point.claim.id}
          point={point}
          isHeadline={years.some(({ row }) => row?.headline === point.claim)}
          x={across(point)}
          y={y}
        />
      ))}
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

interface PointProps {
  readonly point: TradePoint;
  readonly isHeadline: boolean;
  readonly x: number;
  readonly y: (value: number) => number;
}

/** Filled where a source gives a whole year; hollow for parts of one, dashed for what we worked out ourselves. */
function Point({ point: { claim, isPartial }, isHeadline, x, y }: PointProps) {
  const value = statedValue(claim);
  if (value === null) return null;
  const isOwn = claim.basis === 'own-inference';
  const colour = isHeadline && !isOwn ? 'var(--accent)' : 'var(--ink-muted)';
  return (
    <g data-point={claim.id} data-partial={isPartial} data-own={isOwn}>
      {value.low < value.high && (
        <line
          x1={x}
          x2={x}
          y1={y(value.low)}
          y2={y(value.high)}
          stroke={colour}
          strokeWidth="3"
          strokeOpacity="0.5"
        />
      )}
      <circle
        cx={x}
        cy={y((value.low + value.high) / 2)}
        r={isHeadline ? 5 : 4}
        fill={isPartial || isOwn ? 'var(--surface)' : colour}
        stroke={isPartial || isOwn ? colour : 'var(--surface)'}
        strokeWidth="1.5"
        strokeDasharray={isOwn ? '2 2' : undefined}
      />
    </g>
  );
}

/** The headlines that sources give, in runs of years; a year without one breaks the line. */
function runsOfHeadlines(years: readonly TradeYear[]): { year: number; value: number }[][] {
  const runs: { year: number; value: number }[][] = [[]];
  for (const { year, row } of years) {
    const claim = row?.headline ?? null;
    const value = claim === null || claim.basis === 'own-inference' ? null : statedValue(claim);
    const run = runs.at(-1) ?? [];
    if (value === null || (run.at(-1)?.year ?? year - 1) !== year - 1) runs.push([]);
    if (value !== null) runs.at(-1)?.push({ year, value: (value.low + value.high) / 2 });
  }
  return runs.filter((run) => run.length > 0);
}

/** From a little below the least to a little above the most. */
function reach(claims: readonly DatedClaim[]): [number, number] {
  const values = claims.map(statedValue).filter((value) => value !== null);
  if (values.length === 0) return [100, 1000];
  return [
    Math.min(...values.map(({ low }) => low)) * 0.8,
    Math.max(...values.map(({ high }) => high)) * 1.25,
  ];
}

/** 1, 2 and 5 times a power of ten: enough lines for a logarithmic axis. */
function isRoundStep(value: number): boolean {
  const digit = value / 10 ** Math.floor(Math.log10(value) + 1e-9);
  return [1, 2, 5].some((step) => Math.abs(digit - step) < 1e-6);
}

function Key() {
  const t = useTranslations('trade');
  return (
    <ul className={styles.key}>
      <li data-mark="headline">{t('headline')}</li>
      <li data-mark="other">{t('other')}</li>
      <li data-mark="partial">{t('partial')}</li>
      <li data-mark="own">{t('own')}</li>
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
        {years.map(({ year, row, restricted, partial }) => (
          <tr key={year} data-year={year} data-sourced="">
            <th scope="row">{format.date(String(year))}</th>
            <td data-label={t('best')}>
              <Claims row={row} which="headline" />
            </td>
            <td data-label={t('alsoClaimed')}>
              <Claims row={row} which="others" />
              {restricted.map((one) => (
                <Claims key={one.key} row={one} which="all" />
              ))}
            </td>
            <td data-label={t('partOfYear')}>
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
  const t = useTranslations('trade');
  const format = useFormat();
  const showClaim = useAtlas((state) => state.showClaim);
  if (row === null) return null;
  const claims = row.claims.filter((claim) =>
    which === 'all' ? true : (claim === row.headline) === (which === 'headline'),
  );
  return claims.map((claim) => (
    <span key={claim.id} className={styles.claim} data-sourced="" data-standing={standingOf(claim)}>
      {which === 'headline' && row.contested.length > 0 && <DifferMark />}
      <button type="button" className={styles.value} onClick={() => showClaim(`trade/${claim.id}`)}>
        <bdi>{format.value(claim)}</bdi>
      </button>
      {claim.basis === 'own-inference' && claim.value !== 'unknown' && (
        <span className={styles.quiet}> {t('own')}</span>
      )}
      <SourceMarks ids={[claim.source]} />
    </span>
  ));
}
