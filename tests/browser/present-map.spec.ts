import type { Page } from '@playwright/test';
import { boxOf } from './support/atlas-page.ts';
import { expect, test, waitForMap } from './support/atlas-test.ts';
import { screenPointOf } from './support/live-map.ts';
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
  await openTools(page);
  await page.getByRole('menuitem', { name: ENGLISH.present.calibrate }).click();
  const card = page.getByRole('dialog', { name: ENGLISH.calibration.title });
  await card.getByRole('button', { name: ENGLISH.status.planned }).click();
  await card.getByRole('button', { name: ENGLISH.status.suspended }).click();
  await card.getByRole('button', { name: /2 look alike/ }).click();
  await card.getByRole('button', { name: ENGLISH.calibration.distinct }).click();
  await expect(card).toBeHidden();
  const dashes = () =>
    page.evaluate(() => window.atlas?.map.getPaintProperty('line-planned', 'line-dasharray'));
  await expect.poll(dashes).not.toEqual(usual);
  // Whoever knows the room takes a set by name.
  await openTools(page);
  await page.getByRole('menuitemradio', { name: ENGLISH.calibration.scale.atlas }).click();
  await expect.poll(dashes).toEqual(usual);
});

/** The controls fade while no hand moves; a slow machine may take longer to click than that. */
async function openTools(page: Page): Promise<void> {
  await expect(async () => {
    await page.mouse.move(500, 300);
    await page.mouse.move(520, 310);
    await page.getByRole('button', { name: ENGLISH.present.tools }).click({ timeout: 2000 });
  }).toPass();
}

/** The line between Rasht and Astara is drawn by the next step. */
const BEFORE_GAP = '?inspect#story=missing-link&step=4';
const ENDS = [
  [49.58, 37.28],
  [48.87, 38.43],
] as const;

test('where motion is welcome, a step draws its line along its course, with both ends beside the card', async ({
  page,
  openAtlas,
}) => {
  await openAtlas(BEFORE_GAP);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.evaluate(watchHead);
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.evaluate(() => window.headsSeen?.size ?? 0)).toBeGreaterThan(4);
  await expect(page.locator('.stage-head')).toHaveCount(0, { timeout: 20_000 });
  await waitForMap(page);
  await expect.poll(() => drawnGradient(page)).not.toContain('rgba');
  for (const place of ENDS) await expectBesideCard(page, place);
});

declare global {
  interface Window {
    /** Where the head of a line that is drawn has stood. */
    headsSeen?: Set<string>;
  }
}

/** Runs in the page: notes where the head of the line is, frame by frame. */
function watchHead(): void {
  const seen = new Set<string>();
  window.headsSeen = seen;
  const look = () => {
    const head = document.querySelector<HTMLElement>('.stage-head');
    if (head !== null) seen.add(head.style.translate);
    requestAnimationFrame(look);
  };
  look();
}

/** The paint of the line that is drawn. */
function drawnGradient(page: Page): Promise<string> {
  return page.evaluate(() => {
    const map = window.atlas?.map;
    const layer = map?.getStyle().layers.find(({ id }) => id.startsWith('drawn-line-'));
    return layer === undefined
      ? 'rgba: none yet'
      : JSON.stringify(map?.getPaintProperty(layer.id, 'line-gradient'));
  });
}

async function expectBesideCard(page: Page, position: readonly [number, number]): Promise<void> {
  const { x, y } = await screenPointOf(page, position);
  const card = await boxOf(page.locator('[data-covers="side"]'));
  expect(x).toBeGreaterThan(card.x + card.width);
  expect(x).toBeLessThan(1024);
  expect(y).toBeGreaterThan(0);
  expect(y).toBeLessThan(768);
}
