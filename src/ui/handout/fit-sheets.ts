/** From the size a sheet is set in to the least that is read on paper: 7 points. */
const SCALES = [1, 0.94, 0.88, 0.82, 0.76, 0.7] as const;

/** Makes the words of each sheet smaller, by `--fit`, until they fit; what does not fit even then goes on on another page. */
export function fitSheets(place: HTMLElement): void {
  for (const sheet of place.querySelectorAll<HTMLElement>('[data-sheet="fixed"]')) {
    const fits = SCALES.some((scale) => {
      sheet.style.setProperty('--fit', `${scale}`);
      return sheet.scrollHeight <= sheet.clientHeight;
    });
    if (!fits) sheet.dataset.sheet = 'long';
  }
}
