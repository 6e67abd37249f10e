import { setTimeout as sleep } from 'node:timers/promises';
import { mapSettled, takeSamples } from './settle.mjs';

/** A hand that drags does not stop between steps, nor is it faster than this. */
const DRAG_STEP_MS = 120;

/**
 * Drags the slider back and forth; every step it hears is a sample.
 * @param {import('@playwright/test').Page} page
 * @param {number} samples
 * @returns {Promise<number[]>} in milliseconds
 */
export async function measureTime(page, samples) {
  const slider = page.getByRole('slider', { name: 'As known on' });
  await slider.waitFor();
  await slider.evaluate((element) => window.paintProbe.everyInput('time', element));
  const box = await slider.boundingBox();
  if (box === null) throw new Error('the slider is not on the page');
  const y = box.y + box.height / 2;
  const at = (/** @type {number} */ step) => box.x + box.width * (0.8 - 0.6 * Math.abs(Math.sin(step / 5)));
  await page.mouse.move(at(0), y);
  await page.mouse.down();
  for (let step = 1; step <= samples; step += 1) {
    await page.mouse.move(at(step), y);
    await sleep(DRAG_STEP_MS);
  }
  await page.mouse.up();
  await mapSettled(page);
  return (await takeSamples(page)).map(({ ms }) => ms);
}
