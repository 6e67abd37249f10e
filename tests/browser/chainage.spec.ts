import type { Locator, Page } from '@playwright/test';
import { boxOf, detailPanel, hashParts, notices } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';

test.use({ viewport: { width: 1280, height: 800 } });

const strip = (page: Page): Locator => detailPanel(page).locator('[data-chainage]');
const slider = (page: Page): Locator => strip(page).getByRole('slider');
const pin = (page: Page): Locator => page.locator('.line-pin:not([data-passing])');
const place = (page: Page): Promise<string | undefined> => Promise.resolve(hashParts(page).at);

test('a link to a kilometre selects its line and marks it on strip and map, and both can be moved along', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('#lang=en&at=rasht-astara-railway:91.0');
  await expect(slider(page)).toHaveAttribute(
    'aria-valuetext',
    'km 91 of 162.4, near Hashtpar (Talesh), Iran',
  );
  await expect(pin(page)).toContainText('km 91 from Rasht · 71.4 km to Astara (Iran) (±\u00a06 km)');
  expect(hashParts(page)).toMatchObject({ sel: 'rasht-astara-railway', at: 'rasht-astara-railway:91.0' });
  const before = await boxOf(pin(page));

  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageUp');
  await expect(slider(page)).toHaveAttribute('aria-valuenow', '102');
  await expect.poll(() => place(page)).toBe('rasht-astara-railway:102.0');
  const { y } = await boxOf(pin(page));
  expect(y, 'the line runs north').toBeLessThan(before.y);

  await page.keyboard.press('End');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^km 162\.4 of 162\.4, near Astara/);

  const track = await boxOf(slider(page));
  await page.mouse.move(track.x + track.width / 4, track.y + track.height / 2);
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^km 40\.\d of 162\.4/);
  await expect(page.locator('.line-pin[data-passing]')).toContainText('km 40.');
  expect(await place(page), 'passing is not marking').toMatch(/^rasht-astara-railway:162\./);
  await page.mouse.down();
  await page.mouse.move(track.x + track.width / 2, track.y + track.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => place(page)).toMatch(/^rasht-astara-railway:81\./);
});

test('of a line of thousands of kilometres what lies around the place is framed, and the place stays put after it', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('#lang=en&at=instc/western:3000');
  const zoom = () => Number((hashParts(page).map ?? '0').split('/')[0]);
  await expect.poll(zoom, 'some 120 km of a line of 6,758').toBeGreaterThan(7);
  const { x, y } = await boxOf(pin(page));
  expect([x > 320 && x < 880, y > 60 && y < 740], 'between the panels').toEqual([true, true]);
  const framed = zoom();
  await slider(page).focus();
  await page.keyboard.press('PageUp');
  await expect.poll(() => place(page)).toBe('instc/western:3100.0');
  expect(zoom(), 'moving along the line moves no camera').toBe(framed);
});

test.describe('without a map', () => {
  test.use({ hasMap: false });

  test('a kilometre is found by search and its link copied', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/#lang=en');
    const field = page.locator('[data-search]').first();
    await field.click();
    await field.pressSequentially('rasht-astara km 91');
    await page.locator('[data-option="kilometre rasht-astara-railway"]').click();
    await expect(slider(page)).toHaveAttribute('aria-valuenow', '91');
    await strip(page).getByRole('button', { name: 'Copy a link to this place' }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/#lang=en&at=rasht-astara-railway:91\.0$/);
  });

  test('a place beyond the end of its line is put on the end, one on no line is left out, and both are said', async ({
    page,
  }) => {
    await page.goto('/#lang=en&at=rasht-astara-railway:500');
    await expect(notices(page)).toContainText('at=rasht-astara-railway:500.0');
    await expect.poll(() => place(page)).toMatch(/^rasht-astara-railway:162\.\d+$/);
    await page.goto('about:blank');
    await page.goto('/#lang=en&at=khudaferin:5');
    await expect(notices(page)).toContainText('at=khudaferin:5.0');
    await expect.poll(() => place(page)).toBeUndefined();
  });

  test('a strip runs with the text: in Persian its origin is on the right', async ({ page }) => {
    await page.goto('/#lang=fa&at=rasht-astara-railway:10');
    await slider(page).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(slider(page)).toHaveAttribute('aria-valuenow', '11');
    const track = await boxOf(slider(page));
    await page.mouse.click(track.right - 1, track.y + track.height / 2);
    await expect(slider(page)).toHaveAttribute('aria-valuenow', /^0\.\d+$/);
  });

  test('of several lines of a corridor one is chosen', async ({ page }) => {
    await page.goto('/#lang=en&sel=instc');
    await expect(strip(page)).toHaveAttribute('data-chainage', 'instc/western');
    await strip(page).getByRole('combobox').selectOption('instc/eastern');
    await expect(strip(page)).toHaveAttribute('data-chainage', 'instc/eastern');
    await expect(slider(page)).toHaveAttribute('aria-valuetext', /^km 0 of 6,018, near Mumbai/);
  });
});
