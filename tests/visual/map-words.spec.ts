import type { Page } from '@playwright/test';
import { expect, test } from '../browser/support/atlas-test.ts';
import { screenPointOf, symbolPointOf, waitForWholeMap } from '../browser/support/live-map.ts';

/** One word a script: joined, in the right order, with every mark. The map is drawn without a plugin for right-to-left text. */
const DAY = '2026-11-22';
/** The word stands beside its point, on whichever side there is room. */
const CROP = { width: 300, height: 48 };

test.use({ viewport: { width: 1200, height: 600 } });

test('آستارا is joined and runs from right to left', async ({ page }) => {
  await openStill(page, '#map=10.5/38.43/48.87&lang=fa&layers=none');
  const [longitude, latitude] = await placeNamed(page, 'آستارا');
  await expectWord(page, await screenPointOf(page, [longitude, latitude]), 'word-astara-fa.png');
});

test('خداآفرین is joined but for its dal and alef', async ({ page }) => {
  await openStill(page, '#map=9/39.16/46.93&lang=fa&layers=araz');
  await expectWord(page, await symbolPointOf(page, 'khudaferin'), 'word-khudaferin-fa.png');
});

test('Ağbənd has its breve and its schwa', async ({ page }) => {
  await openStill(page, '#map=9/38.93/46.55&lang=az&layers=aghband');
  await expectWord(page, await symbolPointOf(page, 'aghband-kelale-bridge'), 'word-aghband-az.png');
});

test('Худаферин is in Cyrillic letters', async ({ page }) => {
  await openStill(page, '#map=9/39.16/46.93&lang=ru&layers=araz');
  await expectWord(page, await symbolPointOf(page, 'khudaferin'), 'word-khudaferin-ru.png');
});

async function openStill(page: Page, hash: string): Promise<void> {
  await page.clock.setFixedTime(DAY);
  await page.goto(`/?inspect${hash}`);
  await waitForWholeMap(page);
}

/** Where the map draws the town of that name. */
async function placeNamed(page: Page, name: string): Promise<[number, number]> {
  const position = await page.evaluate((wanted) => {
    const features = window.atlas?.map.querySourceFeatures('places') ?? [];
    const place = features.find(({ properties }) => properties.name_fa === wanted);
    return place?.geometry.type === 'Point' ? place.geometry.coordinates : null;
  }, name);
  if (position === null) throw new Error(`the map has no place called ${name}`);
  return [position[0] ?? 0, position[1] ?? 0];
}

async function expectWord(page: Page, point: { x: number; y: number }, reference: string): Promise<void> {
  const clip = {
    x: point.x - CROP.width / 2,
    y: point.y - CROP.height / 2,
    width: CROP.width,
    height: CROP.height,
  };
  await expect(page).toHaveScreenshot(reference, { clip });
}
