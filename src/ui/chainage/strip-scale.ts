import type { AlignmentStop, StopKind } from '#dataset/alignments-document.ts';

/** Round kilometres for an axis: as many as have room, the origin among them, none too near the end. */
export function axisTicks(lengthKm: number, mostTicks: number): number[] {
  const step = niceStep(lengthKm / Math.max(1, mostTicks));
  const count = Math.floor((lengthKm - step * END_ROOM) / step);
  return Array.from({ length: Math.max(0, count) + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}

/** A tick nearer to the end than this share of a step would be written over its number. */
const END_ROOM = 0.6;

/** The next 1, 2 or 5 with zeros. */
function niceStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  return ([1, 2, 5, 10].find((step) => step * power >= atLeast) ?? 10) * power;
}

/** A stop whose name has room, and on which side of its place the name stands. */
export interface StopLabel {
  readonly stop: AlignmentStop;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Who is named first where there is not room for all. */
const RANK: Readonly<Record<StopKind, number>> = {
  border: 1,
  terminal: 2,
  crossing: 2,
  station: 3,
  junction: 4,
  place: 5,
};
const GAP_PIXELS = 10;

/** The stops whose names fit side by side: origin and end, then by what they are. `widthOf` measures a name in pixels. */
export function stopLabels(
  stops: readonly AlignmentStop[],
  lengthMetres: number,
  widthPixels: number,
  widthOf: (stop: AlignmentStop) => number,
): StopLabel[] {
  const last = stops.length - 1;
  const ranked = stops
    .map((stop, i) => ({ stop, rank: i === 0 || i === last ? 0 : RANK[stop.kind], i }))
    .toSorted((a, b) => a.rank - b.rank || a.i - b.i);
  const taken: { from: number; to: number; label: StopLabel }[] = [];
  for (const { stop, i } of ranked) {
    const place = (stop.chainageMetres / lengthMetres) * widthPixels;
    const width = widthOf(stop);
    const anchor = i === 0 ? 'start' : i === last ? 'end' : 'middle';
    const from = { start: place, middle: place - width / 2, end: place - width }[anchor];
    const isInside = from >= 0 && from + width <= widthPixels + 1;
    const isFree = taken.every(
      (other) => from > other.to + GAP_PIXELS || from + width < other.from - GAP_PIXELS,
    );
    if (isInside && isFree) taken.push({ from, to: from + width, label: { stop, anchor } });
  }
  return taken.toSorted((a, b) => a.from - b.from).map(({ label }) => label);
}
