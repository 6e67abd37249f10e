/** Words that may be written in another direction, so that they do not turn their neighbours around. */
export function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}
