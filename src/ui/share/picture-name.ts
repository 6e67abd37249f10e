/** A file name every system can write: what it shows, as known on which day, at which scale. */
export function pictureName(subject: string | null, day: string, pixelRatio: number): string {
  return ['araz-atlas', ...(subject === null ? [] : [subject]), day, `${pixelRatio}x`]
    .join('-')
    .concat('.png');
}
