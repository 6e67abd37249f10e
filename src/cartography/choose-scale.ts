import type { Status } from '#core/status.ts';
import { STATUS_SCALE_NAMES, type StatusScaleName } from '#core/status-scale-name.ts';
import { PROJECTOR_SCALES } from './projector-scales.ts';
import type { StatusStyle } from './status-scale.ts';
import type { Theme } from './theme.ts';

/**
 * The scale that tells apart best what looked alike: the one in which the least difference between any two of those statuses is
 * greatest, of those not refused yet. Null when every scale has been refused.
 */
export function scaleInstead(
  refused: readonly StatusScaleName[],
  alike: readonly Status[],
  theme: Theme,
): StatusScaleName | null {
  const [best] = STATUS_SCALE_NAMES.filter((name) => !refused.includes(name))
    .map((name) => ({ name, least: leastDifference(name, alike, theme) }))
    .toSorted((a, b) => b.least - a.least);
  return best?.name ?? null;
}

function leastDifference(name: StatusScaleName, alike: readonly Status[], theme: Theme): number {
  const scale = PROJECTOR_SCALES[name];
  const differences = alike.flatMap((a, i) =>
    alike.slice(i + 1).map((b) => {
      const patterns = patternDifference(scale[a], scale[b]);
      return patterns + lightnessDifference(scale[a].colour[theme], scale[b].colour[theme]);
    }),
  );
  return Math.min(...differences, Number.POSITIVE_INFINITY);
}

/**
 * Of two patterns of strokes, without unit: how much more of its length the one covers, how many times as long it is from one
 * stroke to the next, and how many times as uneven its strokes are. Two of 1 and of twice the length differ by 1.
 */
export function patternDifference(a: Pick<StatusStyle, 'dash' | 'cap'>, b: typeof a): number {
  const [one, other] = [rhythmOf(a), rhythmOf(b)];
  return (
    Math.abs(one.covered - other.covered) +
    Math.abs(Math.log2(one.pitch / other.pitch)) +
    Math.abs(Math.log2(one.unevenness / other.unevenness))
  );
}

/** Longer than any stroke: a line without gaps has no second one. */
const ENDLESS = 40;

function rhythmOf({ dash, cap }: Pick<StatusStyle, 'dash' | 'cap'>) {
  if (dash.length === 0) return { covered: 1, pitch: ENDLESS, unevenness: 1 };
  const period = dash.reduce((sum, length) => sum + length, 0);
  // A round end makes every stroke longer by half a width at either side.
  const strokes = dash.filter((_, i) => i % 2 === 0).map((length) => length + (cap === 'round' ? 1 : 0));
  return {
    covered: strokes.reduce((sum, length) => sum + length, 0) / period,
    pitch: period / strokes.length,
    unevenness: Math.max(...strokes) / Math.min(...strokes),
  };
}

/** Hues are what a bad lamp loses first; how light a colour is, it keeps. 0 to 1. */
function lightnessDifference(a: string, b: string): number {
  return Math.abs(lightnessOf(a) - lightnessOf(b));
}

function lightnessOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (i) => Number.parseInt(colour.slice(i, i + 2), 16) / 255,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
