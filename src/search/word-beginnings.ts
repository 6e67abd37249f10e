/** What begins with a few letters, by number: the numbers are those of the lists of words it was made of. */
export type WordBeginnings = (letters: string) => number[];

/**
 * Finds by the first letters alone, the shortest words first. One letter begins tens of thousands of words, for which the
 * index of whole texts would weigh each against all others first; here they lie side by side.
 */
export function wordBeginnings(wordLists: readonly (readonly string[])[]): WordBeginnings {
  const words = wordLists
    .flatMap((list, number) => list.map((word) => ({ word, number })))
    .sort((a, b) => (a.word < b.word ? -1 : Number(a.word > b.word)));
  return (letters) => {
    const [from, to] = [firstFrom(letters), firstFrom(`${letters}${LAST_LETTER}`)];
    const shortest = new Uint16Array(wordLists.length);
    for (let i = from; i < to; i += 1) {
      const { word, number } = words[i] ?? NO_WORD;
      const known = shortest[number] ?? 0;
      if (known === 0 || word.length < known) shortest[number] = word.length;
    }
    // Sorting by comparison would take ten times as long.
    const ofLength: number[][] = [];
    for (let i = from; i < to; i += 1) {
      const { number } = words[i] ?? NO_WORD;
      const length = shortest[number] ?? 0;
      if (length === 0) continue;
      shortest[number] = 0;
      ofLength[length] = ofLength[length] ?? [];
      ofLength[length].push(number);
    }
    return ofLength.flat();
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

/** Behind every letter. */
const LAST_LETTER = '\uffff';

const NO_WORD = { word: '', number: 0 };
