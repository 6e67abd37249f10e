import type { Page } from '@playwright/test';
import { hashParts } from './support/atlas-page.ts';
import { expect, test, waitForMap } from './support/atlas-test.ts';
import { projectsInState } from './support/live-map.ts';
import { ENGLISH } from './support/texts.ts';

const { themeLight, themeDark, themeSystem } = ENGLISH.bar;

test('colours follow the system until the visitor chooses, and follow it again when told to', async ({
  page,
  openAtlas,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openAtlas('?inspect#map=8/39.1/46.9&sel=khudaferin');
  await expectTheme(page, 'dark');
  expect(hashParts(page)).not.toHaveProperty('theme');

  await page.emulateMedia({ colorScheme: 'light' });
  await expectTheme(page, 'light');
  await chooseColours(page, themeDark);
  await expectTheme(page, 'dark');
  expect(hashParts(page)).toHaveProperty('theme', 'dark');

  await chooseColours(page, themeSystem);
  await expectTheme(page, 'light');
  expect(hashParts(page)).not.toHaveProperty('theme');
});

test('a change of colours keeps the selection on the map', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#map=9/39.16/46.93&sel=khudaferin');
  await expect.poll(() => projectsInState(page, 'isSelected')).toEqual(['khudaferin']);
  for (const choice of [themeDark, themeLight]) {
    await chooseColours(page, choice);
    await expectTheme(page, choice === themeDark ? 'dark' : 'light');
    await expect.poll(() => projectsInState(page, 'isSelected')).toEqual(['khudaferin']);
  }
});

async function chooseColours(page: Page, choice: string): Promise<void> {
  await page.getByRole('button', { name: ENGLISH.bar.theme }).click();
  await page.getByRole('menuitemradio', { name: choice }).click();
}

/** Page and map wear the same colours: paper and land of the theme. */
async function expectTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  await expect
    .poll(() => page.evaluate(() => window.atlas?.map.getPaintProperty('line-operating', 'line-color')))
    .toBe(theme === 'dark' ? '#4fc79b' : '#16785a');
  await waitForMap(page);
}
