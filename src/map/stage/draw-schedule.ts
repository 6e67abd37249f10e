/** A line by how long its drawing takes. */
export interface TimedLength {
  readonly lengthMetres: number;
  readonly seconds: number;
}

/** How far each of several lines, drawn one after another at an even speed, has got. */
export interface DrawnSoFar {
  /** Metres of each line. */
  readonly metres: readonly number[];
  /** The line that is being drawn; the last one at the end. */
  readonly active: number;
  readonly isOver: boolean;
}

export function drawnAfter(lines: readonly TimedLength[], seconds: number): DrawnSoFar {
  let begin = 0;
  let active = 0;
  const metres = lines.map((line, i) => {
    const share = Math.min(1, Math.max(0, (seconds - begin) / line.seconds));
    if (seconds >= begin) active = i;
    begin += line.seconds;
    return share === 1 ? line.lengthMetres : share * line.lengthMetres;
  });
  return { metres, active, isOver: seconds >= begin };
}
