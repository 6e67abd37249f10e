import { mapSettled, takeSamples } from './settle.mjs';

/** What each language calls itself, and what it calls the menu of languages. */
const LANGUAGES = [
  { item: 'Azərbaycanca', menu: 'Dil' },
  { item: 'English', menu: 'Language' },
  { item: 'Русский', menu: 'Язык' },
  { item: 'English', menu: 'Language' },
];

/**
 * Switches the language, from the click to the paint of the list in the other language; texts and names of a language come from the
 * server the first time.
 * @param {import('@playwright/test').Page} page
 * @param {number} samples
 * @returns {Promise<number[]>} in milliseconds
 */
export async function measureLanguage(page, samples) {
  let menu = 'Language';
  // The menu itself comes with the first press.
  for (let i = 0; i < samples; i += 1) {
    const next = LANGUAGES[i % LANGUAGES.length];
    await page.getByRole('button', { name: menu, exact: true }).click();
    const item = page.getByRole('menuitemradio', { name: next.item });
    await item.waitFor();
    await mapSettled(page);
    await page.evaluate(() => window.paintProbe.untilReadsOtherwise('language', 'click', 'nav'));
    await item.click();
    menu = next.menu;
    await page.getByRole('button', { name: menu, exact: true }).waitFor();
    await mapSettled(page);
  }
  return (await takeSamples(page)).map(({ ms }) => ms);
}
