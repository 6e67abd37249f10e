/** What begins with a few letters, by number: the numbers are those of the lists of words it was made of. */
export type WordBeginnings = (letters: string) => number[];

/**
 * Finds by the first letters alone, the shortest words first. One letter begins tens of thousands of words, for which the
 * index of whole texts would weigh each against all others first; here they lie side by side.
 */
export function wordBeginnings(wordLists: readonly (readonly string[])[]): WordBeginnings {
  const words = sortedWords(wordLists);
  return (letters) => {
    const begun = words.slice(firstFrom(letters), firstFrom(`${letters}${LAST_LETTER}`));
    const shortest = new Uint16Array(wordLists.length);
    for (const { word, numbers } of begun)
      for (const number of numbers) {
        const known = shortest[number] ?? 0;
        if (known === 0 || word.length < known) shortest[number] = word.length;
      }
    // Sorting by comparison would take ten times as long.
    const ofLength: number[][] = [];
    for (const number of begun.flatMap(({ numbers }) => numbers)) {
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

/** Every word once, with the numbers of the lists that have it. */
function sortedWords(wordLists: readonly (readonly string[])[]) {
  const numbersOf = new Map<string, number[]>();
  wordLists.forEach((list, number) => {
    for (const word of list) {
      const numbers = numbersOf.get(word);
      if (numbers === undefined) numbersOf.set(word, [number]);
      else numbers.push(number);
    }
  });
  return [...numbersOf]
    .map(([word, numbers]) => ({ word, numbers }))
    .sort((a, b) => (a.word < b.word ? -1 : Number(a.word > b.word)));
}
