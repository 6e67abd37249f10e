import AxeBuilder from '@axe-core/playwright';
import { LANGUAGES } from '#core/language.ts';
import { projectPagePath } from '#core/static-page.ts';
import { panelTitle } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { projectOf } from './support/projects.ts';
import { textsOf } from './support/texts.ts';

test.use({ hasMap: false });

for (const language of LANGUAGES) {
  test(`a page without the application reads well in ${language} and opens the atlas at its project`, async ({
    page,
  }) => {
    await page.goto(`/${projectPagePath('khudaferin', language)}`);
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'fa' ? 'rtl' : 'ltr');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(projectOf('khudaferin').name[language]);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const mark = page.locator('table sup a').first();
    const source = await mark.getAttribute('href');
    await mark.click();
    await expect(page.locator(`ol ${source}`)).toBeInViewport();
    await page.getByRole('link', { name: textsOf(language).share.page.open }).click();
    await expect(panelTitle(page)).toHaveText(projectOf('khudaferin').name[language]);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  });
}

test('on a phone and in dark colours a page is whole and legible', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`/${projectPagePath('aghband-kelale-bridge', 'fa')}`);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('the list leads to every page, and each answers', async ({ page }) => {
  await page.goto('/p/');
  const addresses = await page
    .getByRole('main')
    .getByRole('listitem')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses).toHaveLength(24);
  for (const address of addresses) expect((await page.request.get(address)).status(), address).toBe(200);
  expect((await page.request.get('/preview.jpg')).headers()['content-type']).toBe('image/jpeg');
});
