import type { Status } from '#core/status.ts';
import { type StatusStep, stepOn } from './status-step.ts';

/** How a stretch of a corridor counts in the gap meter. */
export const GAP_STATES = ['operating', 'suspended', 'being-built', 'missing', 'unknown'] as const;
export type GapState = (typeof GAP_STATES)[number];

/** A stretch with its length settled and its status steps at hand. */
export interface MeasuredStretch {
  readonly id: string;
  readonly country: string;
  readonly lengthMetres: number;
  readonly steps: readonly StatusStep[];
}

/** Built but not open is still being built for whoever wants to travel; a suspended line lies there without traffic. */
export function gapStateOf(status: Status): GapState {
  switch (status) {
    case 'operating':
    case 'suspended':
      return status;
    case 'built':
    case 'under-construction':
      return 'being-built';
    case 'planned':
      return 'missing';
    case 'unknown':
      return 'unknown';
  }
}

export interface GapMeter {
  readonly totalMetres: number;
  /** Sums of the stretches; they add up to the total. */
  readonly byState: Readonly<Record<GapState, number>>;
  readonly byCountry: readonly {
    readonly country: string;
    readonly byState: Readonly<Record<GapState, number>>;
  }[];
  readonly stretches: readonly { readonly id: string; readonly state: GapState; readonly status: Status }[];
}

/** How much of a corridor runs, is being built and is missing on a day, in all and by country. */
export function gapMeter(stretches: readonly MeasuredStretch[], day: string): GapMeter {
  const states = stretches.map((stretch) => {
    const status = stepOn(stretch.steps, day)?.status ?? 'unknown';
    return {
      id: stretch.id,
      country: stretch.country,
      metres: stretch.lengthMetres,
      status,
      state: gapStateOf(status),
    };
  });
  const sums = (members: typeof states) =>
    Object.fromEntries(
      GAP_STATES.map((state) => [
        state,
        members.filter((one) => one.state === state).reduce((sum, { metres }) => sum + metres, 0),
      ]),
    ) as Record<GapState, number>;
  const countries = [...new Set(states.map(({ country }) => country))];
  return {
    totalMetres: states.reduce((sum, { metres }) => sum + metres, 0),
    byState: sums(states),
    byCountry: countries.map((country) => ({
      country,
      byState: sums(states.filter((one) => one.country === country)),
    })),
    stretches: states.map(({ id, state, status }) => ({ id, state, status })),
  };
}
