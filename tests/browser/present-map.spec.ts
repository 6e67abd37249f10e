import { expect, test, waitForMap } from './support/atlas-test.ts';
import './support/live-map.ts';
import { ENGLISH } from './support/texts.ts';

/** As ballrooms have them. */
test.use({ viewport: { width: 1024, height: 768 } });

test('on a projector the status has another scale once its signs look alike', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#story=missing-link&step=5');
  await page.keyboard.press('j');
  await waitForMap(page);
  const usual = await page.evaluate(() =>
    window.atlas?.map.getPaintProperty('line-planned', 'line-dasharray'),
  );
  await page.mouse.move(500, 300);
  await page.getByRole('button', { name: ENGLISH.present.tools }).click();
  await page.getByRole('menuitem', { name: ENGLISH.present.calibrate }).click();
  const card = page.getByRole('dialog', { name: ENGLISH.calibration.title });
  await card.getByRole('button', { name: ENGLISH.status.planned }).click();
  await card.getByRole('button', { name: ENGLISH.status.suspended }).click();
  await card.getByRole('button', { name: /2 look alike/ }).click();
  await card.getByRole('button', { name: ENGLISH.calibration.distinct }).click();
  await expect(card).toBeHidden();
  await expect
    .poll(() => page.evaluate(() => window.atlas?.map.getPaintProperty('line-planned', 'line-dasharray')))
    .not.toEqual(usual);
});
