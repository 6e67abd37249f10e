import { useTranslations } from 'use-intl';
import type { ChainedAlignment } from '#dataset/alignment-named.ts';
import type { AlignmentStop } from '#dataset/alignments-document.ts';
import { publishedKmAt, publishedRange } from '#dataset/published-km.ts';
import type { Translator } from '#i18n/format.ts';
import { stepOn } from '#ledger/status-step.ts';
import { useFormat } from '../hooks/use-format.ts';

/** Above this length tenths of a kilometre say nothing. */
const WHOLE_KM_FROM_METRES = 1_000_000;
/** A place this near to a stop, or within the error of the drawing, is said to be near it. */
const NEAR_METRES = 2500;

/** What is said of places along one line, in the language on screen. */
export function usePlaceWords(line: ChainedAlignment, day: string): PlaceWords {
  return placeWordsOf(line, day, useTranslations(), useFormat());
}

/** The same for any line, in the language of `t` and `format`. */
export function placeWordsOf(
  alignment: ChainedAlignment,
  day: string,
  t: Translator,
  format: ReturnType<typeof useFormat>,
) {
  const { chainage, errorMetres } = alignment;
  const { lengthMetres, stops } = chainage;
  const decimals = lengthMetres >= WHOLE_KM_FROM_METRES ? 0 : 1;
  const km = (metres: number) => format.number(metres / 1000, decimals);
  const length = (metres: number) => format.quantity(km(metres), 'km', metres / 1000);
  const span = ({ leastKm, mostKm }: { leastKm: number; mostKm: number }) => {
    const [least, most] = [format.number(leastKm, decimals), format.number(mostKm, decimals)];
    return least === most ? least : `${least}–${most}`;
  };
  const range = publishedRange(chainage);
  const error = `±\u00a0${format.distance(errorMetres)}`;

  const whereabouts = (metres: number) => {
    const [before, after] = stopsAround(stops, metres);
    const nearest = metres - before.chainageMetres <= after.chainageMetres - metres ? before : after;
    const isNear = Math.abs(nearest.chainageMetres - metres) <= Math.max(NEAR_METRES, errorMetres / 2);
    return isNear
      ? t('chainage.near', { stop: format.text(nearest.name) })
      : t('chainage.between', { from: format.text(before.name), to: format.text(after.name) });
  };
  const country = (metres: number) => {
    const run = runAt(chainage.countries, metres);
    if (run === undefined) return '';
    return run.country === 'sea' ? t('chainage.sea') : t(`filters.country.${run.country}`);
  };
  const status = (metres: number) =>
    t(`status.${stepOn(runAt(chainage.sections, metres)?.steps ?? [], day)?.status ?? 'unknown'}`);
  const published = (metres: number) => {
    const stated = publishedKmAt(chainage, metres);
    return stated === null ? null : t('chainage.publishedKm', { km: span(stated) });
  };

  return {
    km,
    country,
    error,
    /** "km 91.2 of 162.4" */
    place: (metres: number) => t('chainage.place', { km: km(metres), length: km(lengthMetres) }),
    /** "71.2 km to Astara" */
    rest: (metres: number) =>
      t('chainage.rest', { rest: length(lengthMetres - metres), end: format.text(chainage.end) }),
    /** "near Hashtpar (Talesh), Iran · planned · published km 91 · ± 6 km" */
    details: (metres: number) =>
      [format.pieces([whereabouts(metres), country(metres)]), status(metres), published(metres), error]
        .filter((piece) => piece !== null)
        .join(' · '),
    /** "km 91 of 162, near Hashtpar (Talesh), Iran" */
    spoken: (metres: number) =>
      t('chainage.spoken', {
        km: km(metres),
        length: km(lengthMetres),
        place: format.pieces([whereabouts(metres), country(metres)]),
      }),
    /** "km 91.2 from Rasht · 71.2 km to Astara (± 6 km)" */
    passing: (metres: number) =>
      t('chainage.passing', {
        km: km(metres),
        origin: format.text(chainage.origin),
        rest: length(lengthMetres - metres),
        end: format.text(chainage.end),
        error: format.distance(errorMetres),
      }),
    /** "162.4 km on the map" */
    measured: t('chainage.measured', { length: length(lengthMetres) }),
    /** "published: 152–170 km", or that no length is. */
    publishedLength:
      range === null
        ? t('chainage.unpublished')
        : t('chainage.published', { length: format.quantity(span(range), 'km', range.mostKm) }),
  };
}

export type PlaceWords = ReturnType<typeof placeWordsOf>;

function stopsAround(stops: readonly AlignmentStop[], metres: number): [AlignmentStop, AlignmentStop] {
  const next = stops.findIndex(({ chainageMetres }) => chainageMetres >= metres);
  const after = stops[next] ?? stops.at(-1);
  const before = stops[Math.max(0, next - 1)] ?? after;
  if (before === undefined || after === undefined) throw new RangeError('a line has an origin and an end');
  return [before, after];
}

function runAt<Run extends { readonly fromMetres: number; readonly toMetres: number }>(
  runs: readonly Run[],
  metres: number,
): Run | undefined {
  return runs.find(({ toMetres }) => metres < toMetres) ?? runs.at(-1);
}
