import type { PlaceOnLine } from './chainage-state.ts';

/** `line:km`, the line as `project`, `project/part` or `project/part/run`, the kilometres to the metre. */
const PLACE = /^([a-z0-9-]{1,80}(?:\/[a-z0-9-]{1,80}(?:\/\d{1,2})?)?):(\d{1,5}(?:\.\d{1,3})?)$/;

/** Whether there is such a line, and how long it is, is known once the lines have arrived. */
export function parsePlace(value: string): PlaceOnLine | null {
  const [, line, km] = PLACE.exec(value) ?? [];
  return line === undefined || km === undefined ? null : { line, km: Number(km) };
}

/** With one decimal at least: "rasht-astara-railway:91.0". */
export function formatPlace({ line, km }: PlaceOnLine): string {
  return `${line}:${km.toFixed(3).replace(/0{1,2}$/, '')}`;
}
