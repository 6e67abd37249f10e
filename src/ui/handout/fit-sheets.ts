/**
 * How large words and picture of a sheet are, from what it is set in to the least that is read on paper: words of 7.5 points, and a
 * picture of half the width.
 */
const SCALES = [
  { words: 1, picture: 1 },
  { words: 0.95, picture: 1 },
  { words: 0.95, picture: 0.88 },
  { words: 0.88, picture: 0.88 },
  { words: 0.88, picture: 0.76 },
  { words: 0.8, picture: 0.7 },
  { words: 0.74, picture: 0.6 },
  { words: 0.7, picture: 0.5 },
] as const;

/** Makes words and picture of each sheet smaller until they fit; what does not fit even then goes on on another page. */
export function fitSheets(place: HTMLElement): void {
  for (const sheet of place.querySelectorAll<HTMLElement>('[data-sheet="fixed"]')) {
    const fits = SCALES.some(({ words, picture }) => {
      sheet.style.setProperty('--fit', `${words}`);
      sheet.style.setProperty('--map', `${picture}`);
      return sheet.scrollHeight <= sheet.clientHeight;
    });
    if (!fits) sheet.dataset.sheet = 'long';
  }
}
