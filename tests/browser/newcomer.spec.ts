import type { Page } from '@playwright/test';
import { directionOf, type Language } from '#core/language.ts';
import { hashParts, panelTitle } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { PROJECTS } from './support/projects.ts';
import { ENGLISH, textsOf } from './support/texts.ts';

const BRIDGE = PROJECTS.find(({ id }) => id === 'aghband-kelale-bridge');
const nameIn = (language: Language) => BRIDGE?.name[language] ?? '';

/** A misspelling of the bridge in each language, as somebody types who has only heard of it. */
const MISSPELT: Readonly<Record<Language, string>> = {
  en: 'aghbend kelaleh',
  az: 'agbend korpusu',
  fa: 'پل آقبند',
  ru: 'агбанд',
};

async function find(page: Page, language: Language): Promise<void> {
  const { search } = textsOf(language);
  await page.getByRole('combobox', { name: search.label }).click();
  await page.keyboard.insertText(MISSPELT[language]);
  await expect(page.getByRole('option').first()).toContainText(nameIn(language));
  await page.getByRole('option').first().click();
  await expect(panelTitle(page)).toHaveText(nameIn(language));
}

for (const [language, locale] of [
  ['en', 'en-GB'],
  ['az', 'az-AZ'],
  ['fa', 'fa-IR'],
  ['ru', 'ru-RU'],
] as const) {
  for (const { screen, viewport } of [
    { screen: 'desktop', viewport: { width: 1440, height: 900 } },
    { screen: 'phone', viewport: { width: 390, height: 844 } },
  ]) {
    test.describe(`whose browser speaks "${language}", on a ${screen}`, () => {
      test.use({ locale, viewport, hasMap: false });

      test('somebody finds the bridge by a misspelt name and reads how far it has got', async ({ page }) => {
        await page.goto('/');
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(page.locator('html')).toHaveAttribute('dir', directionOf(language));
        await find(page, language);
        const { status } = textsOf(language);
        await expect(page.getByRole('complementary').getByText(status.built).first()).toBeVisible();
      });
    });
  }
}

test.describe('on a phone in Persian', () => {
  test.use({ locale: 'fa-IR', viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the bridge is found, read, told in Azerbaijani, shared, and opened elsewhere', async ({
    page,
    browser,
  }) => {
    const [fa, az] = [textsOf('fa'), textsOf('az')];
    await page.goto('/');
    await find(page, 'fa');
    await page.getByRole('button', { name: fa.bar.language }).tap();
    await page.getByRole('menuitemradio', { name: 'Azərbaycanca' }).tap();
    await expect(panelTitle(page)).toHaveText(nameIn('az'));
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
    await page.getByRole('button', { name: az.share.title }).tap();
    const link = await page.getByLabel(az.share.viewLink, { exact: true }).inputValue();

    const elsewhere = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
    const other = await elsewhere.newPage();
    await other.goto(link);
    await expect(panelTitle(other)).toHaveText(nameIn('az'));
    expect(hashParts(other)).toMatchObject({ sel: 'aghband-kelale-bridge', lang: 'az' });
    await elsewhere.close();
  });
});

test.describe('with the keyboard alone', () => {
  test.use({ hasMap: false });

  test('a visitor opens the Rasht–Astara railway, reads its conflicting claims, turns to Persian and shares', async ({
    page,
  }) => {
    await page.goto('/');
    const fa = textsOf('fa');
    await expect(page.getByRole('combobox', { name: ENGLISH.search.label })).toBeVisible();
    await expect(async () => {
      await page.keyboard.press('/');
      await expect(page.getByRole('combobox', { name: ENGLISH.search.label })).toBeFocused({ timeout: 500 });
    }).toPass();
    await page.keyboard.insertText('rasht astara');
    await expect(page.getByRole('option').first()).toHaveAttribute(
      'data-option',
      'project rasht-astara-railway',
    );
    await page.keyboard.press('Enter');
    const { name } = PROJECTS.find(({ id }) => id === 'rasht-astara-railway') ?? {};
    await expect(panelTitle(page)).toHaveText(name?.en ?? '');
    const contested = page.locator('aside [data-row] button[aria-expanded]').first();
    await contested.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('aside [data-row] li[data-claim]').first()).toBeVisible();

    await page.getByRole('button', { name: ENGLISH.bar.language }).focus();
    await page.keyboard.press('Enter');
    const persian = page.getByRole('menuitemradio', { name: 'فارسی' });
    await expect(page.getByRole('menuitemradio').and(page.locator(':focus'))).toHaveCount(1);
    for (let i = 0; i < 4 && !(await persian.and(page.locator(':focus')).isVisible()); i += 1)
      await page.keyboard.press('ArrowDown');
    await expect(persian).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(panelTitle(page)).toHaveText(name?.fa ?? '');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');

    await page.getByRole('button', { name: fa.share.title }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel(fa.share.viewLink, { exact: true })).toHaveValue(
      /sel=rasht-astara-railway&lang=fa/,
    );
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});
