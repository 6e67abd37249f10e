import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, waitForMap } from './support/atlas-test.ts';

const DECKS = join(import.meta.dirname, '../../geodata/decks');

test.use({ viewport: { width: 1024, height: 768 } });

test('every talk is leafed through fast, forwards and back, while lines are being drawn', async ({
  page,
  openAtlas,
}) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  for (const { id, count } of decks()) {
    await openAtlas(`#lang=en&story=${id}&step=1`);
    for (const key of ['PageDown', 'PageUp', 'PageDown']) {
      for (let i = 1; i < count; i += 1) {
        // As fast as a thumb: a line is cut off while it is drawn, a look while it is being changed.
        await page.keyboard.press(key, { delay: 150 });
      }
    }
    await expect(page).toHaveURL(new RegExp(`step=${count}`));
    await waitForMap(page);
  }
});

function decks(): { id: string; count: number }[] {
  return readdirSync(DECKS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(DECKS, name), 'utf8')))
    .map(({ id, steps }) => ({ id, count: steps.length }));
}
