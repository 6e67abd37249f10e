import { mapSettled, takeSamples } from './settle.mjs';

const CARD = '[data-step]';

/**
 * Steps through a talk that is on the stage, from the key to the paint of the next card.
 * @param {import('@playwright/test').Page} page
 * @param {number} samples
 * @returns {Promise<number[]>} in milliseconds
 */
export async function measureSteps(page, samples) {
  await page.waitForSelector(CARD);
  await mapSettled(page);
  for (let i = 0; i < samples; i += 1) {
    await page.evaluate((card) => window.paintProbe.untilReadsOtherwise('step', 'keydown', card), CARD);
    await page.keyboard.press(i % 8 < 4 ? 'PageDown' : 'PageUp');
    await mapSettled(page);
  }
  return (await takeSamples(page)).map(({ ms }) => ms);
}
