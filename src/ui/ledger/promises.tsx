import { scaleUtc } from 'd3-scale';
import { useTranslations } from 'use-intl';
import type { SubjectDocument } from '#dataset/documents.ts';
import { knownBy } from '#ledger/claim-day.ts';
import { type LedgerRow, ledgerRows } from '#ledger/ledger-row.ts';
import { type PlottedPromise, promisesKnown } from '#ledger/promise.ts';
import { useDay } from '../hooks/use-day.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useClaimContext } from './claim-context.tsx';
import styles from './ledger.module.css';
import { SourceMarks } from './source-marks.tsx';
import { useRowLabel } from './use-row-label.ts';

/** Every day that was named in advance, against the day it was named: slipping is seen at a glance. */
export default function Promises({ document }: { document: SubjectDocument }) {
  const t = useTranslations('promises');
  const day = useDay();
  const { quantities } = useClaimContext();
  const rows = ledgerRows(knownBy(document.claims, day), quantities, day)
    .filter(({ change, claims }) => change === 'promise' && promisesKnown(claims, day).length > 1)
    .toSorted((a, b) => b.claims.length - a.claims.length);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="promises-title">
      <h3 className={styles.heading} id="promises-title">
        {t('title')}
      </h3>
      <p className={styles.quiet}>{t('explained')}</p>
      {rows.map((row) => (
        <PromiseRow key={row.key} row={row} document={document} />
      ))}
    </section>
  );
}

function PromiseRow({ row, document }: { row: LedgerRow; document: SubjectDocument }) {
  const t = useTranslations('promises');
  const format = useFormat();
  const day = useDay();
  const { people, sourcesById } = useClaimContext();
  const { label, qualifiers } = useRowLabel(row, document);
  const promises = promisesKnown(row.claims, day);
  return (
    <div data-promises={row.key} data-sourced="">
      <h4 className={styles.promiseTitle}>{[label, ...qualifiers].join(' · ')}</h4>
      {new Set(promises.map(({ latest }) => latest)).size > 1 && (
        <PromiseChart promises={promises} today={day} />
      )}
      <ul className={styles.promises}>
        {promises.map(({ claim, madeOn, latest }) => {
          const speaker = claim.speaker === undefined ? undefined : people[claim.speaker];
          return (
            <li key={claim.id} data-sourced="" data-broken={latest < day}>
              <bdi className={styles.claimValue}>{format.value(claim)}</bdi>
              <span className={styles.quiet}>
                {t('said', { date: format.date(madeOn) })}
                {' · '}
                {speaker === undefined ? (
                  <bdi lang="en">{sourcesById.get(claim.source)?.publisher}</bdi>
                ) : (
                  format.text(speaker.name)
                )}
                {latest < day && ` · ${t('passed')}`}
              </span>
              <SourceMarks ids={[claim.source]} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const SIZE = { width: 340, height: 190, left: 40, right: 12, top: 10, bottom: 26 } as const;
const TICK_COUNT = 4;
/** Room above and below the days named, half a year: one day alone would have no axis. */
const LEAST_SPAN = 183 * 86_400_000;

/** Across: when it was said. Up: what day was named. Points on the slanted line would be a promise for the same day. */
function PromiseChart({ promises, today }: { promises: readonly PlottedPromise[]; today: string }) {
  const format = useFormat();
  const made = promises.map(({ madeOn }) => Date.parse(madeOn));
  const named = promises.flatMap(({ earliest, latest }) => [Date.parse(earliest), Date.parse(latest)]);
  const x = scaleUtc()
    .domain([Math.min(...made), Math.max(...made, Date.parse(today))])
    .range([SIZE.left, SIZE.width - SIZE.right])
    .nice();
  const y = scaleUtc()
    .domain([Math.min(...named) - LEAST_SPAN, Math.max(...named) + LEAST_SPAN])
    .range([SIZE.height - SIZE.bottom, SIZE.top])
    .nice();
  const year = (date: Date) => format.date(date.toISOString().slice(0, 4));
  const middle = ({ earliest, latest }: PlottedPromise) => (Date.parse(earliest) + Date.parse(latest)) / 2;
  const path = promises.map((one) => `${x(Date.parse(one.madeOn))},${y(middle(one))}`).join(' ');
  const [start, end] = diagonal(x.domain(), y.domain());
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      aria-hidden="true"
      data-axis=""
      fontSize="11"
    >
      {yearStarts(y.domain()).map((date) => (
        <g key={date.toISOString()}>
          <line x1={SIZE.left} x2={SIZE.width - SIZE.right} y1={y(date)} y2={y(date)} stroke="var(--line)" />
          <text x={SIZE.left - 6} y={y(date) + 4} textAnchor="end" fill="var(--ink-muted)">
            {year(date)}
          </text>
        </g>
      ))}
      {yearStarts(x.domain()).map((date) => (
        <text
          key={date.toISOString()}
          x={x(date)}
          y={SIZE.height - 8}
          textAnchor="middle"
          fill="var(--ink-muted)"
        >
          {year(date)}
        </text>
      ))}
      {start < end && (
        <line
          x1={x(start)}
          y1={y(start)}
          x2={x(end)}
          y2={y(end)}
          stroke="var(--ink-muted)"
          strokeDasharray="2 4"
        />
      )}
      <polyline points={path} fill="none" stroke="var(--accent)" strokeWidth="1.5" strokeOpacity="0.5" />
      {promises.map((one) => (
        <g key={one.claim.id}>
          <line
            x1={x(Date.parse(one.madeOn))}
            x2={x(Date.parse(one.madeOn))}
            y1={y(Date.parse(one.earliest))}
            y2={y(Date.parse(one.latest))}
            stroke="var(--accent)"
            strokeWidth="3"
            strokeOpacity="0.35"
          />
          <circle
            cx={x(Date.parse(one.madeOn))}
            cy={y(middle(one))}
            r="4"
            fill={one.latest < today ? 'var(--surface)' : 'var(--accent)'}
            stroke="var(--accent)"
            strokeWidth="2"
          />
        </g>
      ))}
    </svg>
  );
}

/** The stretch of days that both axes have. */
function diagonal(x: readonly Date[], y: readonly Date[]): [Date, Date] {
  const from = Math.max(Number(x[0]), Number(y[0]));
  const to = Math.min(Number(x[1]), Number(y[1]));
  return [new Date(from), new Date(to)];
}

/** At most a handful of first days of years within two dates. */
function yearStarts(domain: readonly Date[]): Date[] {
  const [from, to] = [domain[0]?.getUTCFullYear() ?? 0, domain[1]?.getUTCFullYear() ?? 0];
  const step = Math.max(1, Math.ceil((to - from) / TICK_COUNT));
  const years: Date[] = [];
  for (let year = from; year <= to; year += step) {
    const start = new Date(Date.UTC(year, 0, 1));
    if (start >= (domain[0] ?? start) && start <= (domain[1] ?? start)) years.push(start);
  }
  return years;
}
