import type { Chainage } from './alignments-document.ts';

/** Kilometres from the origin as sources give them; one number where least and most are the same. */
export interface PublishedKm {
  readonly leastKm: number;
  readonly mostKm: number;
}

interface Mark extends PublishedKm {
  readonly chainageMetres: number;
}

/**
 * The published kilometres of a place: in proportion between the stops whose kilometres are published, the end being as
 * far away as the published lengths say. Null where no source gives any.
 */
export function publishedKmAt(chainage: Chainage, chainageMetres: number): PublishedKm | null {
  const marks = marksOf(chainage);
  const next = marks.findIndex((mark) => mark.chainageMetres >= chainageMetres);
  const [before, after] = [marks[Math.max(0, next - 1)], marks[next]];
  if (before === undefined || after === undefined) return null;
  const run = after.chainageMetres - before.chainageMetres;
  const share = run === 0 ? 0 : (chainageMetres - before.chainageMetres) / run;
  const between = (from: number, to: number) => from + (to - from) * share;
  return { leastKm: between(before.leastKm, after.leastKm), mostKm: between(before.mostKm, after.mostKm) };
}

/** The published kilometres from one place to another, whichever comes first; null where no source gives any. */
export function publishedKmBetween(
  chainage: Chainage,
  fromMetres: number,
  toMetres: number,
): PublishedKm | null {
  const from = publishedKmAt(chainage, Math.min(fromMetres, toMetres));
  const to = publishedKmAt(chainage, Math.max(fromMetres, toMetres));
  if (from === null || to === null) return null;
  // Both are read off the same table: where one is long, so is the other.
  return { leastKm: to.leastKm - from.leastKm, mostKm: to.mostKm - from.mostKm };
}

/** The least and the most of the published lengths; null where there is none. */
export function publishedRange({ publishedLengths }: Chainage): PublishedKm | null {
  if (publishedLengths.length === 0) return null;
  return {
    leastKm: Math.min(...publishedLengths.map(({ leastMetres }) => leastMetres)) / 1000,
    mostKm: Math.max(...publishedLengths.map(({ mostMetres }) => mostMetres)) / 1000,
  };
}

function marksOf(chainage: Chainage): Mark[] {
  const stops = chainage.stops.flatMap(({ chainageMetres, publishedKm }) =>
    publishedKm === null ? [] : [{ chainageMetres, leastKm: publishedKm, mostKm: publishedKm }],
  );
  const origin = { chainageMetres: 0, leastKm: 0, mostKm: 0 };
  const marks = stops[0]?.chainageMetres === 0 ? stops : [origin, ...stops];
  const isEndMarked = marks.at(-1)?.chainageMetres === chainage.lengthMetres;
  const whole = publishedRange(chainage);
  if (isEndMarked || whole === null) return marks;
  return [...marks, { chainageMetres: chainage.lengthMetres, ...whole }];
}
