import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { LANGUAGES, type Language } from '#core/language.ts';
import { PAGES } from '#core/page.ts';
import { chooser, detailPanel, editAddress, figureRow, pagePanel, unfold } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { symbolPointOf } from './support/live-map.ts';
import { ENGLISH, textsOf } from './support/texts.ts';

const WIDE = { width: 1280, height: 720 };
/** The pages are the same elements in every language; what differs for axe is the way they run. */
const READ_BOTH_WAYS: readonly Language[] = ['en', 'fa'];
const PHONE = { width: 390, height: 844 };

test.describe('nothing serious stands in the way of anyone', () => {
  test('in the region view', async ({ page, openAtlas }) => {
    await openAtlas();
    expect(await graveFindings(page)).toEqual([]);
  });

  test('with a panel open, everything in it unfolded', async ({ page }) => {
    await page.setViewportSize(WIDE);
    await page.goto('/#sel=astarachay-road-bridge');
    for (const summary of await detailPanel(page).locator('summary').all()) await summary.click();
    expect(await graveFindings(page)).toEqual([]);
  });

  test('in the dark, with a message and a layer off', async ({ page }) => {
    await page.setViewportSize(WIDE);
    await page.goto('/#theme=dark&sel=giz-galasi&layers=araz,regions&map=abc');
    await expect(page.getByText('map=abc')).toBeVisible();
    expect(await graveFindings(page)).toEqual([]);
  });

  test('in Persian, with a panel open', async ({ page }) => {
    await page.setViewportSize(WIDE);
    await page.goto('/#lang=fa&sel=khudaferin');
    await expect(detailPanel(page)).toHaveAccessibleName('سد خداآفرین');
    expect(await graveFindings(page)).toEqual([]);
  });

  test('with a menu and the question which one is meant', async ({ page, openAtlas }) => {
    await openAtlas('?inspect#map=8/38.44/48.87');
    const point = await symbolPointOf(page, 'astarachay-rail-bridge');
    await page.mouse.click(point.x, point.y);
    await expect(chooser(page)).toBeVisible();
    expect(await graveFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: ENGLISH.bar.language }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    expect(await graveFindings(page)).toEqual([]);
  });
});

test.describe('nor on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

  test('with the list pulled up, and with a project', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: ENGLISH.sheet.handle }).tap();
    expect(await graveFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Khudaferin hydro complex' }).tap();
    await expect(detailPanel(page)).toHaveAccessibleName('Khudaferin hydro complex');
    expect(await graveFindings(page)).toEqual([]);
  });
});

test.describe('in every language', () => {
  test.use({ viewport: WIDE, hasMap: false });

  for (const language of LANGUAGES) {
    test(`axe finds nothing at all in panel, unfolded figure, time control, keys and pages (${language})`, async ({
      page,
    }) => {
      test.slow();
      await page.goto(`/#lang=${language}&sel=khudaferin&known=2024-05-20`);
      const row = figureRow(detailPanel(page), 'system-output|||azerbaijan|');
      await unfold(row);
      expect.soft(await findings(page, 'body'), 'panel and time control').toEqual([]);
      await row.locator('[data-source-marks] button').first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect.soft(await findings(page, '[role="dialog"]'), 'source card').toEqual([]);

      for (const name of READ_BOTH_WAYS.includes(language) ? PAGES : []) {
        await editAddress(page, `#lang=${language}&page=${name}`);
        await expect(pagePanel(page, name).locator('ol, ul, [data-keeping]').first()).toBeVisible();
        if (name === 'trade') await unfold(pagePanel(page, name).locator('[data-contested="true"]').first());
        expect.soft(await findings(page, '[data-page]'), name).toEqual([]);
      }

      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect.soft(await findings(page, '[role="dialog"]'), 'list of keys').toEqual([]);
      await editAddress(page, `#lang=${language}&theme=dark&sel=khudaferin`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('complementary')).toBeVisible();
      expect.soft(await findings(page, 'body'), 'list, legend and panel in the dark').toEqual([]);
    });
  }
});

test.describe('with the tools', () => {
  test.use({ viewport: WIDE, hasMap: false });

  for (const [language, theme] of [
    ['en', 'dark'],
    ['fa', 'light'],
  ] as const) {
    test(`axe finds nothing at all in measuring, routes and files (${language}, ${theme})`, async ({
      page,
    }) => {
      test.slow();
      await page.goto(`/#lang=${language}&theme=${theme}&m=47.34,39.45;46.575,38.89;45.63,38.95`);
      await expect(page.locator('tr[data-country]').first()).toBeVisible();
      const pin = page.getByRole('button', { name: textsOf(language).measure.pin, exact: true });
      await pin.click();
      await page.keyboard.press('Control+KeyZ');
      for (const summary of await page.locator('[data-tool] summary').all()) await summary.click();
      expect.soft(await findings(page, 'body'), 'a measured line').toEqual([]);
      await pin.click();
      await expect(page.locator('[data-variant="A"]')).toBeVisible();
      expect.soft(await findings(page, '[data-tool]'), 'a pinned one').toEqual([]);
      for (const tool of ['routes', 'files']) {
        await editAddress(page, `#lang=${language}&theme=${theme}&tool=${tool}`);
        await expect(page.locator(`[data-tool="${tool}"] [role="tabpanel"]:not([hidden])`)).toBeVisible();
        expect.soft(await findings(page, '[data-tool]'), tool).toEqual([]);
      }
    });
  }
});

/** Without describing every element that passes, which is most of its work on a long page. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
}

/** Everything axe finds in a part of the page, in words. */
async function findings(page: Page, place: string): Promise<string[]> {
  const { violations } = await axe(page).include(place).analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${id} (${impact}): ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
  );
}

/** What axe calls serious or critical, in words. */
async function graveFindings(page: Page): Promise<string[]> {
  const { violations } = await axe(page).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? ''}`),
    );
}
