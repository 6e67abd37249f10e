import type { Page } from '@playwright/test';
import { detailPanel, legend } from '../browser/support/atlas-page.ts';
import { expect, test } from '../browser/support/atlas-test.ts';
import { waitForWholeMap } from '../browser/support/live-map.ts';
import { ENGLISH } from '../browser/support/texts.ts';

/**
 * Five small pictures of what the other tests cannot say in words. The day is fixed, since statuses depend on it; how far a
 * picture may differ is stated once, in playwright.config.ts. New references: npx playwright test --project visual -u
 */
const DAY = '2026-11-22';
const REGION = '#map=6.4/38.7/47.2';

test('the region by day', async ({ page }) => {
  await openStill(page, REGION);
  await expect(page).toHaveScreenshot('region-light.png');
});

test('the region by night, with a project open', async ({ page }) => {
  await openStill(page, `${REGION}&theme=dark&sel=rasht-astara-railway`);
  await expect(page).toHaveScreenshot('region-dark.png');
});

test('Persian names around Khudaferin', async ({ page }) => {
  await openStill(page, '#map=9/39.17/46.9&lang=fa');
  await expect(page).toHaveScreenshot('khudaferin-fa.png');
});

test('the legend with everything in view', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 1200 });
  await openStill(page, '#map=5.5/38.7/47.2');
  await expect(legend(page)).toHaveScreenshot('legend.png');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true });

  test('a project in the sheet at half height', async ({ page }) => {
    await openStill(page, '#map=9.5/39.1/46.9&sel=khudaferin');
    await expect(detailPanel(page).getByRole('button', { name: ENGLISH.sheet.handle })).toBeVisible();
    await expect(page).toHaveScreenshot('phone-khudaferin.png');
  });
});

async function openStill(page: Page, hash: string): Promise<void> {
  await page.clock.setFixedTime(DAY);
  await page.goto(`/?inspect${hash}`);
  await waitForWholeMap(page);
  await page.evaluate(() => document.fonts.ready);
}
