import { mapSettled, takeSamples } from './settle.mjs';

/** Of the menu, in turn; the data decide what they are. */
const OPTIONS = 2;

/**
 * Narrows the list to a kind and widens it again, by the menu above the list; from the click to the list that follows it.
 * @param {import('@playwright/test').Page} page
 * @param {number} samples
 * @returns {Promise<number[]>} in milliseconds
 */
export async function measureFilter(page, samples) {
  await page.locator('nav [data-facet="kind"]').click();
  const menu = page.getByRole('menu');
  await menu.waitFor();
  for (let i = 0; i < samples; i += 1) {
    const option = menu.locator('[data-value]').nth(Math.floor(i / 2) % OPTIONS);
    await mapSettled(page);
    await page.evaluate(() => window.paintProbe.untilReadsOtherwise('filter', 'click', 'nav'));
    await option.click();
  }
  await mapSettled(page);
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  return (await takeSamples(page)).map(({ ms }) => ms);
}
