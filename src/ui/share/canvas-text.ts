/** Words may part at spaces, an address also before each of its parts. */
const BREAKS = /(?<= )|(?=&)/;

/** Sets a text in lines that are no wider than `width`; a single word may stick out. */
export function linesOf(
  context: Pick<CanvasRenderingContext2D, 'measureText'>,
  text: string,
  width: number,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(BREAKS)) {
    const longer = line + piece;
    if (line !== '' && context.measureText(longer.trimEnd()).width > width) {
      lines.push(line.trimEnd());
      line = piece;
    } else line = longer;
  }
  return [...lines, line];
}
