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
  for (const sheet of place.querySelectorAll<HTMLElement>('[data-all-sources]')) spareLastPage(sheet);
}

/** Sizes of the words of the list of all sources. */
const LIST_SCALES = [1, 0.96, 0.92, 0.88, 0.84] as const;
/** A last page that is filled no further than this looks forgotten. */
const LITTLE = 0.3;
/** What paper and screen may differ by. */
const SLACK = 0.02;

/** Sets the list of all sources a little smaller where its last page would be almost empty. */
function spareLastPage(sheet: HTMLElement): void {
  const { minBlockSize, paddingBlockStart, paddingBlockEnd } = getComputedStyle(sheet);
  const padding = Number.parseFloat(paddingBlockStart) + Number.parseFloat(paddingBlockEnd);
  const room = Number.parseFloat(minBlockSize) - padding;
  sheet.style.minBlockSize = '0';
  const pagesAt = (words: number) => {
    sheet.style.setProperty('--fit', `${words}`);
    return (sheet.scrollHeight - padding) / room;
  };
  const usual = pagesAt(1) + SLACK;
  const whole = Math.floor(usual);
  const isLittle = whole > 0 && usual - whole < LITTLE + SLACK;
  const smaller = isLittle ? LIST_SCALES.find((words) => pagesAt(words) + SLACK <= whole) : undefined;
  sheet.style.setProperty('--fit', `${smaller ?? 1}`);
  sheet.style.minBlockSize = '';
}
