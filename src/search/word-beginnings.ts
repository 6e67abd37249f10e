/** What begins with a few letters, by number: the numbers are those of the lists of words it was made of. */
export type WordBeginnings = (letters: string) => number[];

/**
 * Finds by the first letters alone, the shortest words first. One letter begins thousands of words, for which the index of
 * whole texts would weigh each against all others first; here they lie side by side.
 */
export function wordBeginnings(wordLists: readonly (readonly string[])[]): WordBeginnings {
  const words = wordLists
    .flatMap((list, number) => list.map((word) => ({ word, number })))
    .sort((a, b) => (a.word < b.word ? -1 : Number(a.word > b.word)));
  return (letters) => {
    const shortest = new Map<number, number>();
    for (let i = firstFrom(letters); words[i]?.word.startsWith(letters); i += 1) {
      const { word, number } = words[i] ?? { word: '', number: 0 };
      shortest.set(number, Math.min(shortest.get(number) ?? Number.POSITIVE_INFINITY, word.length));
    }
    return [...shortest].sort(([, a], [, b]) => a - b).map(([number]) => number);
  };

  function firstFrom(letters: string): number {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle]?.word ?? '') < letters) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
