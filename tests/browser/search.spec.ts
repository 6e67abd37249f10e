import type { Page } from '@playwright/test';
import { detailPanel, hashParts, notices, pagePanel, panelTitle } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { cameraOf, expectCamera } from './support/live-map.ts';
import { nameOf } from './support/projects.ts';
import { ENGLISH, textsOf } from './support/texts.ts';

const searchField = (page: Page) => page.getByRole('combobox', { name: ENGLISH.search.label });
const results = (page: Page) => page.getByRole('listbox').getByRole('option');
const result = (page: Page, key: string) => page.locator(`[role="option"][data-option="${key}"]`);
const mark = (page: Page) => page.getByRole('region', { name: ENGLISH.search.mark });

async function search(page: Page, text: string): Promise<void> {
  await searchField(page).click();
  await page.keyboard.insertText(text);
}

test.describe('without a map', () => {
  test.use({ hasMap: false });

  for (const spelling of ['agbend', 'Ağbənd', 'آغ‌بند', 'Агбенд']) {
    test(`"${spelling}" finds the bridge with the keyboard alone`, async ({ page }) => {
      await page.goto('/');
      await expect(searchField(page)).toBeVisible();
      await page.keyboard.press('/');
      await page.keyboard.insertText(spelling);
      await expect(results(page).first()).toHaveAttribute('data-option', 'project aghband-kelale-bridge');
      await expect(results(page).first()).toContainText(nameOf('aghband-kelale-bridge'));
      await page.keyboard.press('Enter');
      await expect(panelTitle(page)).toHaveText(nameOf('aghband-kelale-bridge'));
      expect(hashParts(page).sel).toBe('aghband-kelale-bridge');
    });
  }

  test('typing at once loses no letter', async ({ page }) => {
    await page.goto('/');
    await searchField(page).focus();
    await page.keyboard.type('khudaferin');
    await expect(searchField(page)).toHaveValue('khudaferin');
    await expect(results(page).first()).toHaveAttribute('data-option', 'project khudaferin');
  });

  test('arrows go through the results, Escape closes them and then empties the field', async ({ page }) => {
    await page.goto('/');
    await search(page, 'astara');
    await expect(results(page).first()).toHaveAttribute('data-highlighted', '');
    await expect(searchField(page)).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(1)).toHaveAttribute('data-highlighted', '');
    const active = await results(page).nth(1).getAttribute('id');
    await expect(searchField(page)).toHaveAttribute('aria-activedescendant', active ?? '');
    await page.keyboard.press('Escape');
    await expect(results(page)).toHaveCount(0);
    await expect(searchField(page)).toHaveValue('astara');
    await page.keyboard.press('Escape');
    await expect(searchField(page)).toHaveValue('');
  });

  test('a part is selected, and says whose part it is', async ({ page }) => {
    await page.goto('/');
    await search(page, 'khudaferin power station');
    const part = result(page, 'part khudaferin/power-station-iran');
    await expect(part).toContainText(nameOf('khudaferin'));
    await part.click();
    await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
    expect(hashParts(page).sel).toBe('khudaferin/power-station-iran');
  });

  test('a source opens the page of sources at that source', async ({ page }) => {
    await page.goto('/');
    await search(page, 'German Wikipedia Astara');
    const first = page.locator('[role="option"][data-option^="source "]').first();
    const id = ((await first.getAttribute('data-option')) ?? '').replace('source ', '');
    await first.click();
    const entry = pagePanel(page, 'sources').locator(`[data-source="${id}"]`);
    await expect(entry).toBeInViewport();
    await expect(entry).toHaveAttribute('aria-current', 'true');
    expect(hashParts(page).source).toBe(id);
    await page.reload();
    await expect(entry).toBeInViewport();
  });

  test('an address with a source that does not exist opens the page and says so', async ({ page }) => {
    await page.goto('/#page=sources&source=no-such');
    await expect(notices(page)).toContainText('source=no-such');
    expect(hashParts(page)).toMatchObject({ page: 'sources' });
    expect(hashParts(page).source).toBeUndefined();
  });

  test('nothing of that name: the nearest is offered and not taken', async ({ page }) => {
    await page.goto('/');
    await search(page, 'hudaferin baraj');
    await expect(page.getByText(ENGLISH.search.none.replace('{text}', 'hudaferin baraj'))).toBeVisible();
    await expect(page.getByText(ENGLISH.search.heading.nearest)).toBeVisible();
    await expect(result(page, 'project khudaferin')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(detailPanel(page)).toHaveCount(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
  });

  test('where a page has the place of the field, Ctrl+K brings one', async ({ page }) => {
    await page.goto('/#page=trade');
    await expect(pagePanel(page, 'trade')).toBeVisible();
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: ENGLISH.search.label });
    await expect(dialog.getByRole('combobox')).toBeFocused();
    await page.keyboard.insertText('giz galasi');
    await expect(results(page).first()).toHaveAttribute('data-option', 'project giz-galasi');
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(panelTitle(page)).toHaveText(nameOf('giz-galasi'));
  });

  test('a stroke typed in another field stays there', async ({ page }) => {
    await page.goto('/#page=sources');
    const field = page.getByRole('searchbox', { name: ENGLISH.sourcesPage.find });
    await field.click();
    await page.keyboard.press('/');
    await expect(field).toHaveValue('/');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test.describe('when the names cannot be had', () => {
    test.use({ expectedErrors: [/search\.json/, /Failed to load resource/] });

    test('it says so, and a second attempt finds them', async ({ page, context }) => {
      await context.route(/search\.json/, (route) => route.abort());
      await page.goto('/');
      await search(page, 'agbend');
      await expect(page.getByText(ENGLISH.search.failed)).toBeVisible();
      await context.unroute(/search\.json/);
      await page.getByRole('button', { name: ENGLISH.search.again }).click();
      await expect(results(page).first()).toHaveAttribute('data-option', 'project aghband-kelale-bridge');
    });
  });
});

test('a position in Persian digits is asked about, marked, kept in the address and taken away', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect');
  await search(page, '۳۸٫۸۸۷ ۴۶٫۵۵۶');
  await expect(page.getByText(ENGLISH.search.heading.readings)).toBeVisible();
  await expect(results(page)).toHaveCount(2);
  await expect(results(page).nth(0)).toContainText('38.887° N, 46.556° E');
  await expect(results(page).nth(1)).toContainText('46.556° N, 38.887° E');
  await page.keyboard.press('Enter');
  await expect(mark(page)).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(mark(page)).toContainText('38.887° N, 46.556° E');
  await expect(mark(page)).toContainText('38S 634954 4305388');
  expect(hashParts(page).mark).toBe('38.887,46.556');
  await expect.poll(async () => (await cameraOf(page)).zoom).toBeCloseTo(11.5, 1);
  await expect.poll(() => marksDrawn(page)).toEqual([[46.556, 38.887]]);
  await mark(page).getByRole('button', { name: ENGLISH.search.unmark }).click();
  await expect(mark(page)).toHaveCount(0);
  await expect.poll(() => marksDrawn(page)).toEqual([]);
  expect(hashParts(page).mark).toBeUndefined();
});

test('in Persian a marked position is read in Persian digits and copied in ASCII ones', async ({
  page,
  context,
  openAtlas,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAtlas('?inspect#lang=fa&mark=38.887,46.556');
  const texts = textsOf('fa').search;
  const card = page.getByRole('region', { name: texts.mark });
  await expect(card).toContainText('۳۸٫۸۸۷');
  await card.getByRole('button', { name: texts.copy }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('38.887');
});

test('a link with a mark shows it', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#mark=38.887,46.556');
  await expect(mark(page)).toContainText('38S PJ 34954 05387');
  await expect.poll(() => marksDrawn(page)).toEqual([[46.556, 38.887]]);
  await expect.poll(async () => (await cameraOf(page)).zoom).toBeCloseTo(11.5, 1);
});

test('a town is flown to', async ({ page, openAtlas }) => {
  await openAtlas('?inspect');
  await search(page, 'Тебриз');
  await page.keyboard.press('Enter');
  await expectCamera(page, { zoom: 9.5 }, -1);
  await expect
    .poll(async () => {
      const { latitude, longitude } = await cameraOf(page);
      return Math.hypot(latitude - 38.08, longitude - 46.29);
    })
    .toBeLessThan(1);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, hasMap: false });

  test('the sheet makes room, results stay on the screen, and a project opens', async ({ page }) => {
    await page.goto('/');
    await searchField(page).tap();
    await page.keyboard.insertText('хударферин');
    await expect(results(page).first()).toHaveAttribute('data-option', 'project khudaferin');
    const box = await page.getByRole('listbox').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
    await results(page).first().tap();
    await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
  });
});

/** Where the ring of a mark is drawn at the moment. */
function marksDrawn(page: Page): Promise<unknown[]> {
  return page.evaluate(() => {
    const map = window.atlas?.map;
    if (map?.getLayer('mark-ring') === undefined) return [];
    const drawn = map.querySourceFeatures('mark');
    return drawn
      .slice(0, 1)
      .map(({ geometry }) =>
        geometry.type === 'Point'
          ? geometry.coordinates.map((degrees) => Math.round(degrees * 1e3) / 1e3)
          : null,
      );
  });
}
