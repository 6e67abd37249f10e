import type { Page } from '@playwright/test';
import { LANGUAGES, type Language } from '#core/language.ts';
import { detailPanel, editAddress, figureRow, hashParts, pagePanel } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { cameraOf } from './support/live-map.ts';
import { projectOf } from './support/projects.ts';
import { textsOf } from './support/texts.ts';

/** What one browser has to write in four languages; Chromium itself knows no Azerbaijani and no square kilometres. */
const WRITTEN: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    volume: '1,612 million m³',
    day: '29 Nov 2025',
    area: '145 km²',
    miles: '8,700 nautical miles',
    lease: '25 years',
    flow: '3,440 m³/s',
    people: 'Ilham Aliyev, Hassan Rouhani and Vladimir Putin',
    sourceLanguage: 'Persian',
    scale: '2 km',
  },
  az: {
    volume: '1 612 mln m³',
    day: '29 noyabr 2025',
    area: '145 km²',
    miles: '8 700 dəniz mili',
    lease: '25 il',
    flow: '3 440 m³/san',
    people: 'İlham Əliyev, Həsən Ruhani və Vladimir Putin',
    sourceLanguage: 'fars dili',
    scale: '2 km',
  },
  fa: {
    volume: '۱٬۶۱۲ میلیون مترمکعب',
    day: '۲۹ نوامبر ۲۰۲۵ (۸ آذر ۱۴۰۴)',
    area: '۱۴۵ کیلومترمربع',
    miles: '۸٬۷۰۰ مایل دریایی',
    lease: '۲۵ سال',
    flow: '۳٬۴۴۰ مترمکعب بر ثانیه',
    people: 'الهام علی‌اف، حسن روحانی و ولادیمیر پوتین',
    sourceLanguage: 'فارسی',
    scale: '۲ کیلومتر',
  },
  ru: {
    volume: '1 612 млн м³',
    day: '29 нояб. 2025 г.',
    area: '145 км²',
    miles: '8 700 морских миль',
    lease: '25 лет',
    flow: '3 440 м³/с',
    people: 'Ильхам Алиев, Хасан Роухани и Владимир Путин',
    sourceLanguage: 'персидский',
    scale: '2 км',
  },
};

const SCREENS = { desktop: { width: 1280, height: 720 }, phone: { width: 390, height: 844 } };

for (const [screen, viewport] of Object.entries(SCREENS)) {
  test.describe(`on a ${screen}`, () => {
    test.use({ viewport, hasMap: false, hasTouch: screen === 'phone', isMobile: screen === 'phone' });

    for (const language of LANGUAGES) {
      test(`numbers, units, dates, durations and lists are right in "${language}"`, async ({ page }) => {
        const written = WRITTEN[language];
        const figures = {
          khudaferin: ['volume', 'reservoir-volume|reservoir||whole|'],
          'aras-dam': ['area', 'reservoir-area|reservoir||whole|'],
          instc: ['miles', 'sea-route-miles||mumbai-moscow|whole|'],
          'astara-terminal': ['lease', 'lease-term|terminal||whole|'],
          'giz-galasi': ['flow', 'spillway-capacity|dam||whole|'],
        };
        await open(page, `#lang=${language}`);
        for (const [project, [what = '', key = '']] of Object.entries(figures)) {
          await editAddress(page, `#lang=${language}&sel=${project}`);
          await expect(figureRow(detailPanel(page), key)).toContainText(written[what] ?? '');
        }
        await editAddress(page, `#lang=${language}&sel=khudaferin`);
        await expect(detailPanel(page).locator('[data-aged]').first()).toContainText(written.day ?? '');
        await expect(
          detailPanel(page)
            .getByText(written.sourceLanguage ?? '')
            .first(),
        ).toBeAttached();
        await editAddress(page, `#lang=${language}&page=timeline&events=instc/summit`);
        await expect(pagePanel(page).locator('[data-event="trilateral-summit-2016"]')).toContainText(
          written.people ?? '',
        );
      });
    }

    test('Latin digits are one choice away in Persian, stay in the link and leave the view alone', async ({
      page,
    }) => {
      const texts = textsOf('fa');
      await open(page, '#lang=fa&sel=khudaferin');
      const volume = figureRow(detailPanel(page), 'reservoir-volume|reservoir||whole|');
      await choose(page, texts.digits.ascii);
      await expect(volume).toContainText('1,612 میلیون مترمکعب');
      await expect(detailPanel(page)).toContainText('29 نوامبر 2025 (8 آذر 1404)');
      await expect.poll(() => hashParts(page).digits).toBe('latn');
      expect(await detailPanel(page).innerText()).not.toMatch(/[۰-۹]/);
      expect(hashParts(page)).toMatchObject({ sel: 'khudaferin', lang: 'fa' });

      await page.reload();
      await expect(volume).toContainText('1,612');
      await choose(page, texts.digits.language);
      await expect(volume).toContainText('۱٬۶۱۲');
      expect(hashParts(page)).not.toHaveProperty('digits');
    });

    test('no other language offers digits to choose', async ({ page }) => {
      for (const language of ['en', 'az', 'ru'] as const) {
        await open(page, `#lang=${language}`);
        await page.getByRole('button', { name: textsOf(language).bar.language, exact: true }).click();
        await expect(page.getByRole('menuitemradio')).toHaveCount(LANGUAGES.length);
      }
    });
  });
}

test.describe('copied text', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'], hasMap: false });

  test('has ASCII digits, separators included, whatever is on screen', async ({ page }) => {
    await open(page, '#lang=fa&sel=khudaferin');
    const volume = figureRow(detailPanel(page), 'reservoir-volume|reservoir||whole|');
    const value = volume.locator('bdi').first();
    await expect(value).toHaveText('۱٬۶۱۲ میلیون مترمکعب');
    await value.evaluate((element) => getSelection()?.selectAllChildren(element));
    await page.keyboard.press('ControlOrMeta+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('1,612 میلیون مترمکعب');
  });

  test('is the browser’s own where it has no such digits', async ({ page }) => {
    await open(page, '#lang=az&sel=khudaferin');
    const title = detailPanel(page).getByRole('heading', { level: 2 });
    await title.evaluate((element) => getSelection()?.selectAllChildren(element));
    await page.keyboard.press('ControlOrMeta+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(projectOf('khudaferin').name.az);
  });
});

test('the scale bar is in the language and the digits of the interface', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#map=11/39.16/46.93&lang=en');
  const scale = page.getByRole('contentinfo').locator('[data-scale]');
  const before = await cameraOf(page);
  let shown: Language = 'en';
  for (const language of LANGUAGES) {
    if (language !== shown) {
      await page.getByRole('button', { name: textsOf(shown).bar.language, exact: true }).click();
      await page.getByRole('menuitemradio', { name: textsOf('en').language[language] }).click();
    }
    await expect(scale).toHaveText(WRITTEN[language].scale ?? '');
    shown = language;
  }
  expect(await cameraOf(page)).toEqual(before);
});

async function open(page: Page, hash: string): Promise<void> {
  // A change of the hash alone would not load the page again.
  await page.goto('about:blank');
  await page.goto(`/${hash}`);
}

/** Chooses something in the language menu of the Persian interface. */
async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: textsOf('fa').bar.language, exact: true }).click();
  await page.getByRole('menuitemradio', { name }).click();
}
