import type { Position } from '#core/position.ts';

/** The pointer's place as people copy it, latitude first: "38.8914° N, 46.5744° E"; empty when there is none. */
export function formatPosition(position: Position | null): string {
  if (position === null) return '';
  const [longitude, latitude] = position;
  return `${formatDegrees(latitude, 'N', 'S')}, ${formatDegrees(longitude, 'E', 'W')}`;
}

const DEGREES = new Intl.NumberFormat('en', { minimumFractionDigits: 4, maximumFractionDigits: 4 });

function formatDegrees(degrees: number, positive: string, negative: string): string {
  return `${DEGREES.format(Math.abs(degrees))}° ${degrees < 0 ? negative : positive}`;
}
