import type { Page } from '@playwright/test';
import type { Language } from '#core/language.ts';
import { PAGES } from '#core/page.ts';
import { editAddress, pagePanel } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { unfoldEverything, unsourcedNumbers } from './support/number-walk.ts';
import { PROJECTS, projectOf } from './support/projects.ts';
import { ENGLISH, textsOf } from './support/texts.ts';

test.use({ viewport: { width: 1280, height: 720 }, hasMap: false });

for (const language of ['en', 'fa'] as const) {
  test(`every number in the panels of all projects has its source (${language})`, async ({ page }) => {
    test.slow();
    await page.goto(`/#lang=${language}&known=2026-11-23`);
    await expect(page.locator('[data-project]')).toHaveCount(PROJECTS.length);
    for (const { id } of PROJECTS) {
      await editAddress(page, `#lang=${language}&sel=${id}`);
      await expect(page.locator('#detail-title')).toHaveText(projectOf(id).name[language]);
      await expect(page.locator('#sources-title')).toBeVisible();
      await expectAllSourced(page, language, id);
    }
  });

  test(`every number on the pages has its source (${language})`, async ({ page }) => {
    test.slow();
    await page.goto(`/#lang=${language}`);
    await expect(page.locator('[data-project]')).toHaveCount(PROJECTS.length);
    for (const name of PAGES) {
      await editAddress(page, `#lang=${language}&page=${name}`);
      await expect(pagePanel(page, name).locator('ol, ul, [data-keeping]').first()).toBeVisible();
      await expectAllSourced(page, language, name);
    }
  });
}

test('the walk finds a number whose source mark is gone, wherever it stood', async ({ page }) => {
  await page.goto('/#sel=khudaferin');
  await expect(page.locator('#sources-title')).toBeVisible();
  expect(await numbersWithoutMark(page, '[data-row="reservoir-volume|reservoir||whole|"]')).toEqual(
    expect.arrayContaining([expect.stringContaining('1,612 million m³')]),
  );
  expect(await numbersWithoutMark(page, 'section:has(> #about-title)')).toEqual(
    expect.arrayContaining([expect.stringContaining('1,612')]),
  );
  expect(await numbersWithoutMark(page, 'section:has(> #about-title) ~ section li[data-part]')).not.toEqual(
    [],
  );
  await editAddress(page, '#page=timeline');
  await expect(pagePanel(page).locator('[data-event]').first()).toBeVisible();
  expect(await numbersWithoutMark(page, '[data-event="araz-opening-2024"]')).toEqual([
    expect.stringContaining('19 May 2024'),
  ]);
});

/** What the walk finds once all source marks of a place are taken away. */
async function numbersWithoutMark(page: Page, place: string): Promise<string[]> {
  await page
    .locator(place)
    .first()
    .evaluate((element) => {
      for (const mark of element.querySelectorAll('[data-source-marks]')) mark.remove();
    });
  return unsourcedNumbers(page, [ENGLISH.map.noWebgl]);
}

async function expectAllSourced(page: Page, language: Language, place: string): Promise<void> {
  await unfoldEverything(page);
  await expect(page.getByText(textsOf(language).ledger.loading)).toHaveCount(0);
  expect.soft(await unsourcedNumbers(page, [textsOf(language).map.noWebgl]), place).toEqual([]);
}
