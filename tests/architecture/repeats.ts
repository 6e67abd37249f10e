export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Repeat {
  readonly lines: number;
  readonly places: readonly [string, string];
}

interface Line {
  readonly text: string;
  readonly number: number;
}

/** Comments, imports, ends of elements and lone punctuation say nothing of their own. */
const THIN = /^(?:\/\/|\/?\*|import\b|export \{.*\} from|<\/|\} from|[^\p{L}\p{N}]*$)/u;

/** The lines of a file that count, white space folded, with their numbers. */
function linesThatCount(text: string): Line[] {
  return text
    .split('\n')
    .map((line, i) => ({ text: line.trim().replace(/\s+/g, ' '), number: i + 1 }))
    .filter((line) => !THIN.test(line.text));
}

/** Runs of at least so many lines that stand in two places, the longest reading of each. */
export function repeatsIn(files: readonly SourceFile[], leastLines: number): Repeat[] {
  const lines = files.map(({ text }) => linesThatCount(text));
  const seen = new Map<string, [file: number, line: number]>();
  const repeats: Repeat[] = [];
  lines.forEach((own, file) => {
    let at = 0;
    while (at + leastLines <= own.length) {
      const first = seen.get(keyAt(own, at, leastLines));
      const length = first === undefined ? 0 : runLength(lines[first[0]] ?? [], first[1], own, at);
      if (first === undefined || (first[0] === file && first[1] + length > at)) {
        if (first === undefined) seen.set(keyAt(own, at, leastLines), [file, at]);
        at += 1;
        continue;
      }
      repeats.push({
        lines: length,
        places: [place(files[first[0]], lines[first[0]]?.[first[1]]), place(files[file], own[at])],
      });
      at += length;
    }
  });
  return repeats;
}

function keyAt(lines: readonly Line[], at: number, count: number): string {
  return lines
    .slice(at, at + count)
    .map(({ text }) => text)
    .join('\n');
}

function runLength(first: readonly Line[], a: number, second: readonly Line[], b: number): number {
  let length = 0;
  while (first[a + length] !== undefined && first[a + length]?.text === second[b + length]?.text) length += 1;
  return length;
}

function place(file: SourceFile | undefined, line: Line | undefined): string {
  return `${file?.path}:${line?.number}`;
}
