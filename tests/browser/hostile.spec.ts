import type { Page } from '@playwright/test';
import { HOSTILE_STRINGS } from '../support/hostile-strings.ts';
import { notices } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';

test.use({ hasMap: false });

/** Those that a title has room for, with letters of their own. */
const TEXTS = Object.values(HOSTILE_STRINGS).filter((text) => text.length <= 150 && text.trim() !== '');
const DECK = {
  format: 'araz-atlas-deck-1',
  id: 'own-hostile',
  title: { en: TEXTS[0] },
  summary: { en: TEXTS[1] },
  steps: TEXTS.map((text, i) => ({
    id: `step-${i}`,
    title: { en: text },
    text: { en: text },
    notes: { en: text },
    seconds: 60,
    shows: {},
  })),
};
const COLLECTION = {
  type: 'FeatureCollection',
  features: TEXTS.map((text) => ({
    type: 'Feature',
    id: text,
    properties: Object.fromEntries([
      ['name', text],
      [text, text],
    ]),
    geometry: { type: 'Point', coordinates: [47, 38.5] },
  })),
};

/** What would stand on the page if any of the texts had been taken for more. */
const MADE_OF_TEXT =
  'img[src="x"], svg[onload], iframe, [onerror], [onfocus], [onload], a[href^="java" i], a[href^="data:" i], script:not([src])';

async function expectUnharmed(page: Page): Promise<void> {
  await expect(page.locator(MADE_OF_TEXT)).toHaveCount(0);
  expect(await page.evaluate(() => [Reflect.get(window, 'isHarmed'), Reflect.get({}, 'isPolluted')])).toEqual(
    [undefined, undefined],
  );
}

test('an address, a file and a talk full of attacks are shown as the texts they are', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    dialog.dismiss();
  });
  const parts = ['sel', 'claim', 'source', 'mark', 'at', 'm', 'story', 'x', '__proto__'].map(
    (key, i) => `${key}=${encodeURIComponent((TEXTS[i % 9] ?? '').toWellFormed())}`,
  );
  await page.goto(`/#tool=files&${parts.join('&')}`);
  await expect(notices(page)).toContainText([/<iframe srcdoc|<svg|<img|script/]);
  await expectUnharmed(page);

  await page.locator('input[type="file"]').setInputFiles({
    name: '<img src=x onerror=alert(1)>.geojson',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(COLLECTION)),
  });
  await expect(page.locator('[data-import="1"]')).toContainText(`${TEXTS.length} points`);
  await expect(page.locator('[data-import="1"]')).toContainText('<img src=x');
  await expectUnharmed(page);

  await page.goto('/#tool=talk&lang=en');
  await page.locator('[data-deck-file]').setInputFiles({
    name: '"><script>alert(1)</script>.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(DECK)),
  });
  await expect(page.getByText(TEXTS[0] ?? '').first()).toBeVisible();
  await expectUnharmed(page);
  await page.locator('[data-play]').click();
  for (const text of TEXTS.slice(0, 8)) {
    await expect(page.locator('[data-step]')).toContainText(text.replaceAll(/\s+/g, ' '));
    await expectUnharmed(page);
    await page.keyboard.press('PageDown');
  }
  expect(dialogs).toEqual([]);
});
