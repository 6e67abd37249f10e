import { Crosshair } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import type { Bounds } from '#core/position.ts';
import type { Status } from '#core/status.ts';
import type { CorridorGauge, CorridorStretch } from '#dataset/documents.ts';
import { knownBy } from '#ledger/claim-day.ts';
import { GAP_STATES, type GapState, type GapMeter as Gauge, gapMeter } from '#ledger/gap.ts';
import { headlineOf } from '#ledger/ledger-row.ts';
import { statedValue } from '#ledger/stated-range.ts';
import { selectTheme } from '#store/atlas-store.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDay } from '../hooks/use-day.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useStatusScale } from '../hooks/use-status-scale.ts';
import { SourceMarks } from '../ledger/source-marks.tsx';
import { StatusWord } from '../primitives/status-word.tsx';
import styles from './gap-meter.module.css';

/** How much of each corridor runs, is being built and is missing on the day shown, by country. */
export default function GapMeters({ corridors }: { corridors: readonly CorridorGauge[] }) {
  const t = useTranslations('gap');
  return (
    <section aria-labelledby="gap-title" className={styles.section}>
      <h3 className={styles.heading} id="gap-title">
        {t('title')}
      </h3>
      {corridors.map((corridor) => (
        <GapMeter key={corridor.name.en} corridor={corridor} />
      ))}
    </section>
  );
}

function GapMeter({ corridor }: { corridor: CorridorGauge }) {
  const t = useTranslations('gap');
  const day = useDay();
  const requestBounds = useAtlas((state) => state.requestBounds);
  const format = useFormat();
  const tones = useTones();
  const lengths = corridor.stretches.map((stretch) => ({ stretch, ...lengthOn(stretch, day) }));
  const gauge = gapMeter(
    lengths.map(({ stretch, metres }) => ({ ...stretch, lengthMetres: metres })),
    day,
  );
  const missing = gauge.stretches
    .filter(({ state }) => state === 'missing')
    .map(({ id }) => corridor.stretches.find((stretch) => stretch.id === id)?.onMap?.bounds)
    .filter((bounds) => bounds !== undefined);
  const kilometres = (metres: number) =>
    format.quantity(format.number(metres / 1000, metres < 100_000 ? 1 : 0), 'km', metres / 1000);
  return (
    <div className={styles.gauge} data-gauge={corridor.part ?? corridor.name.en}>
      <div className={styles.title}>
        <span>{format.text(corridor.name)}</span>
        {missing.length > 0 && (
          <button type="button" className={styles.fly} onClick={() => requestBounds(union(missing))}>
            <Crosshair aria-hidden="true" />
            {t('fly')}
          </button>
        )}
      </div>
      <div className={styles.bar} aria-hidden="true">
        {gauge.stretches.map(({ id, state }) => {
          const length = lengths.find(({ stretch }) => stretch.id === id);
          return (
            <span key={id} data-state={state} style={{ flexGrow: length?.metres ?? 0, ...tones[state] }} />
          );
        })}
      </div>
      <GaugeTable gauge={gauge} sources={lengths.flatMap(({ source }) => source ?? [])} />
      <details className={styles.stretches}>
        <summary>{t('stretches', { count: lengths.length })}</summary>
        <ul>
          {lengths.map(({ stretch, metres, source }) => (
            <li
              key={stretch.id}
              data-sourced={source === null ? undefined : ''}
              data-measured={source === null ? '' : undefined}
            >
              <span>
                {format.text(stretch.name)}{' '}
                <span className={styles.quiet}>{t(`country.${countryKey(stretch.country)}`)}</span>
              </span>
              <span className={styles.number}>
                <bdi>{kilometres(metres)}</bdi>
                {source === null ? (
                  <span className={styles.quiet}>
                    {' '}
                    {t('measured', { error: format.distance(errorOf(stretch)) })}
                  </span>
                ) : (
                  <SourceMarks ids={[source]} />
                )}
              </span>
              <StatusWord status={gauge.stretches.find(({ id }) => id === stretch.id)?.status ?? 'unknown'} />
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

interface GaugeTableProps {
  readonly gauge: Gauge;
  readonly sources: readonly string[];
}

function GaugeTable({ gauge, sources }: GaugeTableProps) {
  const format = useFormat();
  const inKilometres = (metres: number) => format.number(metres / 1000, metres < 100_000 ? 1 : 0);
  const t = useTranslations('gap');
  const tones = useTones();
  const shown = GAP_STATES.filter((state) => gauge.byState[state] > 0);
  const row = (name: string, sums: Readonly<Record<GapState, number>>) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {shown.map((state) => (
        <td key={state} data-state={state}>
          {sums[state] === 0 ? '–' : inKilometres(sums[state])}
        </td>
      ))}
      <td>{inKilometres(GAP_STATES.reduce((sum, state) => sum + sums[state], 0))}</td>
    </tr>
  );
  return (
    <div data-sourced="">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('kilometres')}</th>
            {shown.map((state) => (
              <th key={state} scope="col" data-state={state}>
                <span className={styles.swatch} data-state={state} style={tones[state]} aria-hidden="true" />
                {t(`state.${state}`)}
              </th>
            ))}
            <th scope="col">{t('total')}</th>
          </tr>
        </thead>
        <tbody>
          {gauge.byCountry.map(({ country, byState }) => row(t(`country.${countryKey(country)}`), byState))}
          {gauge.byCountry.length > 1 && row(t('all'), gauge.byState)}
        </tbody>
      </table>
      <p className={styles.quiet}>
        {t('lengthsFrom')} <SourceMarks ids={sources} />
      </p>
    </div>
  );
}

/** The status whose colour a state of the gauge is drawn in. */
const STATUS_OF_STATE: Readonly<Record<GapState, Status>> = {
  operating: 'operating',
  suspended: 'suspended',
  'being-built': 'under-construction',
  missing: 'planned',
  unknown: 'unknown',
};

function useTones(): Readonly<Record<GapState, CSSProperties>> {
  const theme = useAtlas(selectTheme);
  const scale = useStatusScale();
  const entries = GAP_STATES.map((state) => [
    state,
    { '--tone': scale[STATUS_OF_STATE[state]].colour[theme] },
  ]);
  return Object.fromEntries(entries);
}

/** The kilometres of a stretch known on a day, and who gives them; what is known later where nobody had said anything yet. */
function lengthOn({ length }: CorridorStretch, day: string): { metres: number; source: string | null } {
  if (length.type === 'measured') return { metres: length.metres, source: null };
  const stands = (claims: typeof length.claims) => claims.filter(({ standing }) => standing === 'stands');
  const claim =
    headlineOf(stands(knownBy(length.claims, day)), 'fixed') ?? headlineOf(stands(length.claims), 'fixed');
  const value = claim === null ? null : statedValue(claim);
  if (claim === null || value === null) return { metres: 0, source: null };
  return { metres: (value.low + value.high) / 2, source: claim.source };
}

function errorOf({ length }: CorridorStretch): number {
  return length.type === 'measured' ? length.errorMetres : 0;
}

const COUNTRIES = ['AZ', 'IR', 'RU', 'AM', 'TR', 'GE'] as const;

function countryKey(country: string): (typeof COUNTRIES)[number] | 'other' {
  return COUNTRIES.find((known) => known === country) ?? 'other';
}

function union(boxes: readonly Bounds[]): Bounds {
  return [
    Math.min(...boxes.map(([west]) => west)),
    Math.min(...boxes.map(([, south]) => south)),
    Math.max(...boxes.map(([, , east]) => east)),
    Math.max(...boxes.map(([, , , north]) => north)),
  ];
}
