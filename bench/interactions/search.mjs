import { setTimeout as sleep } from 'node:timers/promises';
import { takeSamples } from './settle.mjs';

const KEY_MS = 150;
/** What has no effect is known to have none a second later. */
const PATIENCE_MS = 1000;
/** Typed key by key and deleted again: common beginnings of names in all datasets, then ever fewer of them. */
const WORDS = ['araz', 'qara', 'rail', 'dam', 'bri'];

/**
 * Types words into the search, key by key; each is answered once results for all that is typed are there.
 * @param {import('@playwright/test').Page} page
 * @param {number} samples
 * @returns {Promise<{ answered: number[], unanswered: number }>} in milliseconds; keys overtaken by the next one are unanswered
 */
export async function measureSearch(page, samples) {
  const field = page.getByRole('combobox', { name: 'Search the atlas' });
  // The field itself comes, and the names are fetched and indexed, when somebody turns to it.
  await field.focus();
  await page.keyboard.type('a');
  await page.locator('[data-answers="a"]').waitFor();
  await page.keyboard.press('Backspace');
  await sleep(KEY_MS);
  await field.evaluate((element) => {
    if (!(element instanceof HTMLInputElement)) throw new Error('the search is no text field');
    window.paintProbe.untilAnswered('search', element);
  });
  const keys = WORDS.flatMap((word) => [...word, ...Array(word.length).fill('Backspace')]);
  for (let i = 0; i < samples; i += 1) {
    await page.keyboard.press(keys[i % keys.length]);
    await sleep(KEY_MS);
  }
  await sleep(PATIENCE_MS);
  await field.fill('');
  await page.keyboard.press('Escape');
  await sleep(PATIENCE_MS);
  const taken = (await takeSamples(page)).slice(0, samples);
  const answered = taken.filter(({ name }) => name === 'search').map(({ ms }) => ms);
  return { answered, unanswered: taken.length - answered.length };
}
