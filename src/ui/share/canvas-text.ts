/** Sets a text in lines that are no wider than `width`; a single word may stick out. */
export function linesOf(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** An address has no spaces to break at: it is cut at its parts. */
export function breakable(address: string): string {
  return address.replaceAll('&', ' &');
}
