import type { Locator, Page } from '@playwright/test';
import { detailPanel, legend } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { ENGLISH, textsOf } from './support/texts.ts';

/** Published for these two positions by GeographicLib, in metres. */
const RASHT_TO_ASTARA = 142_114;

test.use({
  viewport: { width: 1440, height: 900 },
  hasMap: false,
  permissions: ['clipboard-read', 'clipboard-write'],
});

test('two typed positions are measured, shown in another unit, undone, pinned and written down', async ({
  page,
}) => {
  await openMeasuring(page, '#lang=en');
  await typeRashtToAstara(page);
  const total = page.locator('output[data-length-metres]');
  expect(Math.abs((await lengthMetres(page)) - RASHT_TO_ASTARA)).toBeLessThan(1);
  await expect(total).toHaveText('142.1 km');

  const exact = await total.getAttribute('data-length-metres');
  await page.keyboard.press('Escape');
  await page
    .locator('[data-tool] h2')
    .first()
    .evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('u');
  await expect(total).toContainText('mi');
  await page.keyboard.press('u');
  await expect(total).toHaveText(/^76\.7\d* nmi$/);
  await page.keyboard.press('u');
  await page.keyboard.press('u');
  await expect(total).toHaveText('142.1 km');
  expect(await total.getAttribute('data-length-metres')).toBe(exact);

  await page.keyboard.press('Control+KeyC');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('**142.1 km**');

  await page.keyboard.press('Backspace');
  await expect(total).toHaveCount(0);
  await page.keyboard.press('Control+KeyZ');
  await expect(total).toHaveText('142.1 km');
  await page.keyboard.press('Control+Shift+KeyZ');
  await expect(total).toHaveCount(0);
  await page.keyboard.press('Control+KeyZ');
  await expect(total).toHaveText('142.1 km');

  await page.getByRole('button', { name: textsOf('en').measure.pin, exact: true }).click();
  await expect(page.locator('[data-variant="A"]')).toHaveAttribute('data-length-metres', exact ?? '');
  await typePoint(page, 0, '39 N 46 E');
  await typePoint(page, 1, '39 N 48.31 E');
  await expect(page.locator('[data-difference]')).toContainText('+58.0 km');
});

test('a measurement is in Persian on a Persian keyboard, its receipt in ASCII digits, and outlives a reload', async ({
  page,
}) => {
  await page.goto('/#lang=fa');
  await expect(page.locator('[data-project]').first()).toBeVisible();
  await page.evaluate(() => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ی', code: 'KeyD', bubbles: true }));
  });
  await typeRashtToAstara(page);
  const total = page.locator('output[data-length-metres]');
  await expect(total).toHaveText('۱۴۲٫۱ کیلومتر');
  await page.locator('[data-copy-receipt]').click();
  const receipt = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(receipt).toContain('142.1');
  expect(await receipt()).not.toMatch(/[۰-۹]/);
  await expect.poll(() => page.url()).toContain('m=');
  await page.reload();
  await expect(total).toHaveText('۱۴۲٫۱ کیلومتر');
});

test.describe('on a small projector', () => {
  test.use({ viewport: { width: 1024, height: 768 } });

  test('a tool in front of what is chosen leaves its room to the date and the buttons of the map', async ({
    page,
  }) => {
    await page.goto('/#sel=khudaferin&tool=measure&lang=en');
    await expect(page.locator('[data-tool="measure"]')).toBeVisible();
    await expect(detailPanel(page)).toBeHidden();
    const date = await boxOf(page.getByRole('button', { name: ENGLISH.time.today }));
    const legendBox = await boxOf(legend(page));
    expect(date.x).toBeGreaterThan(legendBox.x + legendBox.width);
  });
});

async function boxOf(place: Locator): Promise<{ x: number; width: number }> {
  const box = await place.boundingBox();
  if (box === null) throw new Error('Not to be seen.');
  return box;
}

async function openMeasuring(page: Page, hash: string): Promise<void> {
  await page.goto(`/${hash}`);
  await expect(page.locator('[data-project]').first()).toBeVisible();
  await page.keyboard.press('d');
  await expect(page.locator('[data-tool="measure"]')).toBeVisible();
}

async function typeRashtToAstara(page: Page): Promise<void> {
  await typePoint(page, 0, '37.28 N 49.58 E');
  await typePoint(page, 1, '38.43 N 48.87 E');
}

/** By keyboard alone: what is typed is read as a position, and Enter takes it. */
async function typePoint(page: Page, at: number, text: string): Promise<void> {
  const field = page.locator('[data-tool] input[role="combobox"]').nth(at);
  await field.focus();
  await field.fill(text);
  await expect(page.locator('[data-option][data-highlighted]')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-option]')).toHaveCount(0);
}

async function lengthMetres(page: Page): Promise<number> {
  return Number(await page.locator('output[data-length-metres]').getAttribute('data-length-metres'));
}
