import type { Page } from '@playwright/test';
import { LANGUAGES } from '#core/language.ts';
import { detailPanel, pagePanel } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { projectOf } from './support/projects.ts';
import { textsOf } from './support/texts.ts';

test.use({ hasMap: false });

for (const language of LANGUAGES) {
  test(`title and description say in "${language}" what is open`, async ({ page }) => {
    const texts = textsOf(language);
    const name = projectOf('khudaferin').name[language];
    await page.goto(`/#lang=${language}`);
    await expect(page).toHaveTitle(texts.app.title);
    await expectDescription(page, texts.app.description);

    await page.locator('[data-project="khudaferin"]').click();
    await expect(page).toHaveTitle(`${name} · ${texts.app.name}`);
    await expectDescription(page, texts.app.openDescription.replace('{name}', name));

    await page.getByRole('button', { name: texts.bar.pages }).click();
    await page.getByRole('menuitem', { name: texts.page.trade, exact: true }).click();
    await expect(page).toHaveTitle(`${texts.page.trade} · ${name} · ${texts.app.name}`);
    await detailPanel(page).getByRole('button', { name: texts.panel.close, exact: true }).click();
    await expect(page).toHaveTitle(`${texts.page.trade} · ${texts.app.name}`);
    await pagePanel(page).getByRole('button', { name: texts.page.close }).click();
    await expect(page).toHaveTitle(texts.app.title);
    await expectDescription(page, texts.app.description);
  });
}

test('in English the title is the one people share', async ({ page }) => {
  await page.goto('/#sel=khudaferin');
  await expect(page).toHaveTitle('Khudaferin hydro complex · Araz Atlas');
});

async function expectDescription(page: Page, text: string): Promise<void> {
  await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', text);
}
