import { scaleLinear } from 'd3-scale';
import type { DatedClaim } from '#ledger/claim-day.ts';
import { type StatedRange, statedRange, statedValue } from '#ledger/stated-range.ts';
import { factorOf, valueInterval } from '#ledger/value-interval.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from './ledger.module.css';

/** One scale for all claims of a row, in per cent of its width; it runs from left to right in every language. */
export interface ClaimAxis {
  readonly dimension: string;
  readonly percentOf: (value: number) => number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

const TICK_COUNT = 4;
const DAY_MILLISECONDS = 86_400_000;
/** Room beside the outermost claims, as a share of their range. */
const MARGIN = 0.08;

/** The axis of some claims, or null where fewer than two state a value that can be put on it. */
export function useClaimAxis(claims: readonly DatedClaim[]): ClaimAxis | null {
  const format = useFormat();
  const range = statedRange(claims);
  if (range === null) return null;
  const placed = claims.filter((claim) => statedValue(claim)?.dimension === range.dimension);
  if (placed.length < 2) return null;
  const unit = placed[0]?.unit ?? 'count';
  const { factor } = factorOf(unit);
  const scale = scaleLinear().domain(widened(range, factor)).range([0, 100]);
  const label = (value: number) =>
    range.dimension === 'date' ? format.shortDate(dayOf(value * factor).slice(0, 7)) : format.number(value);
  return {
    dimension: range.dimension,
    percentOf: (value) => scale(value / factor),
    ticks: scale.ticks(TICK_COUNT).map((value) => ({ value: scale(value), label: label(value) })),
  };
}

function widened({ low, high }: StatedRange, factor: number): [number, number] {
  const span = (high - low || Math.abs(high) || 1) / factor;
  return [low / factor - span * MARGIN, high / factor + span * MARGIN];
}

function dayOf(days: number): string {
  return new Date(days * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

export function AxisTicks({ axis }: { axis: ClaimAxis }) {
  return (
    <div className={styles.ticks} dir="ltr" aria-hidden="true" data-axis="">
      {axis.ticks.map(({ value, label }) => (
        <span key={label} style={{ insetInlineStart: `${value}%` }}>
          <bdi>{label}</bdi>
        </span>
      ))}
    </div>
  );
}

interface ClaimTrackProps {
  readonly claim: DatedClaim;
  readonly axis: ClaimAxis;
  readonly isHeadline: boolean;
}

/** Where one claim lies on the axis: what it states in full, what its rounding leaves open pale. */
export function ClaimTrack({ claim, axis, isHeadline }: ClaimTrackProps) {
  const stated = statedValue(claim);
  const open = valueInterval(claim);
  if (stated === null || open === null || stated.dimension !== axis.dimension) return null;
  const [from, to] = [axis.percentOf(stated.low), axis.percentOf(stated.high)];
  const clamp = (percent: number) => Math.min(100, Math.max(0, percent));
  const [openFrom, openTo] = [clamp(axis.percentOf(open.low)), clamp(axis.percentOf(open.high))];
  return (
    <div className={styles.track} dir="ltr" aria-hidden="true" data-headline={isHeadline}>
      <span
        className={styles.slack}
        style={{ insetInlineStart: `${openFrom}%`, inlineSize: `${openTo - openFrom}%` }}
      />
      <span className={styles.stated} style={{ insetInlineStart: `${from}%`, inlineSize: `${to - from}%` }} />
    </div>
  );
}
