import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { Position } from '#core/position.ts';
import { geodesicLengthMetres } from '#geo/geodesic.ts';
import { expect, test } from './support/atlas-test.ts';
import { textsOf } from './support/texts.ts';

const TEXTS = textsOf('fa').measure;
const LONGEST_LINK = 2000;

test.use({
  viewport: { width: 1440, height: 900 },
  hasMap: false,
  permissions: ['clipboard-read', 'clipboard-write'],
});

test('a planner has three numbers for a memo in five minutes, on a Persian keyboard', async ({
  page,
  browser,
}) => {
  test.slow();
  const total = totalOf(page);

  await test.step('a colleague’s link shows the same line and the same number', async () => {
    await page.goto('/#lang=fa&m=46,39;48.31,39');
    await expect(total).toHaveAttribute('data-length-metres', /^200101\.62/);
    await expect(total).toHaveText('۲۰۰ کیلومتر ± ۱ کیلومتر');
  });

  await test.step('the key labelled D opens the tool, whatever it writes', async () => {
    await page.goto('about:blank');
    await page.goto('/#lang=fa');
    await expect(page.locator('[data-project]').first()).toBeVisible();
    await page.evaluate(() => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ی', code: 'KeyD', bubbles: true }));
    });
    await expect(page.getByText(TEXTS.hint.line)).toBeVisible();
  });

  await test.step('between two places on the railway the figure follows it, and says so', async () => {
    await typePoint(page, 0, 'rasht-astara km 10');
    await expect(fieldAt(page, 0)).toHaveValue(/راه‌آهن رشت.*کیلومتر ۱۰/);
    await typePoint(page, 1, 'rasht-astara km 150');
    expect(await metresOf(total)).toBeCloseTo(140_000, 0);
    await expect(total).toContainText('۱۴۰ کیلومتر ± ۹ کیلومتر');
    await page.getByText(/^۱ پاره/).click();
    await expect(page.locator('[data-leg-metres]')).toContainText('راه‌آهن رشت');
    expect(await sumOfCountries(page)).toBeCloseTo(await metresOf(total), 6);
  });

  const exact = await total.getAttribute('data-length-metres');

  await test.step('nautical miles and back change the labels alone', async () => {
    const unit = page.getByRole('combobox', { name: TEXTS.lengthUnit });
    await unit.selectOption('nmi');
    await expect(total).toContainText('مایل دریایی');
    await unit.selectOption('km');
    await expect(total).toContainText('۱۴۰ کیلومتر');
    await expect(total).toHaveAttribute('data-length-metres', exact ?? '');
  });

  await test.step('the figures of other tools stand beside it, each with its reason', async () => {
    await page.getByText(TEXTS.whyDifferent).click();
    const metresBy = (method: string) => metresOf(page.locator(`[data-method="${method}"]`));
    expect(await metresBy('sphere')).toBeCloseTo(140_114.8, 0);
    expect(await metresBy('mercator')).toBeCloseTo(177_379.3, 0);
    expect(await metresBy('straight')).toBeCloseTo(130_772, 0);
    await expect(page.getByText(TEXTS.alternative.sphere.why)).toBeVisible();
  });

  await test.step('the receipt has the figure in ASCII digits, and the link', async () => {
    await leaveFields(page);
    await page.keyboard.press('Control+KeyC');
    await expect.poll(() => clipboard(page)).toContain('140');
    const receipt = await clipboard(page);
    expect(receipt).not.toMatch(/[۰-۹]/);
    expect(receipt).toContain('WGS 84');
    expect(receipt).toContain('m=line~');
  });

  await test.step('a point taken away comes back exactly, and goes again', async () => {
    await page.keyboard.press('Backspace');
    await expect(total).toHaveCount(0);
    await page.keyboard.press('Control+KeyZ');
    await expect(total).toHaveAttribute('data-length-metres', exact ?? '');
    await page.keyboard.press('Control+Shift+KeyZ');
    await expect(total).toHaveCount(0);
    await page.keyboard.press('Control+KeyZ');
    await expect(total).toHaveAttribute('data-length-metres', exact ?? '');
  });

  await test.step('a variant over the Aghband bridge and along the Araz stands beside it', async () => {
    await page.getByRole('button', { name: TEXTS.pin, exact: true }).click();
    await typePoint(page, 0, '39.45 N 47.34 E');
    await typePoint(page, 1, '38.95 N 45.63 E');
    await page.getByRole('button', { name: TEXTS.addVia }).click();
    await typePoint(page, 1, 'aghband-kelale bridge');
    expect(await metresOf(total)).toBeCloseTo(172_836.9, 0);
    expect(await sumOfCountries(page)).toBeCloseTo(await metresOf(total), 6);
    await expectRange(page, 'AZ', 91, 96);
    await expectRange(page, 'IR', 47, 53);
    const difference = page.locator('[data-difference="current"]');
    expect(await metresOf(difference)).toBeCloseTo((await metresOf(total)) - Number(exact), 6);
    await expect(difference).toContainText('کیلومتر');
    await expect(page.locator('[data-variant="A"]')).toHaveAttribute('data-length-metres', exact ?? '');
    for (const variant of ['A', 'current'])
      await expect(
        page.locator(`[data-variant="${variant}"] [data-country-share="IR"]`),
        'the countries of both',
      ).toBeVisible();
  });

  await test.step('nothing changes while there is no network', async () => {
    const before = await total.getAttribute('data-length-metres');
    await page.context().setOffline(true);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+KeyZ');
    await expect(total).toHaveAttribute('data-length-metres', before ?? '');
    await page.context().setOffline(false);
  });

  await test.step('the files say the same, in metres and on the ellipsoid', async () => {
    const metres = await metresOf(total);
    const { features } = JSON.parse(await savedAs(page, 'geojson'));
    expect(features).toHaveLength(1);
    const [{ geometry, properties }] = features;
    expect(geodesicLengthMetres(geometry.coordinates as Position[])).toBeCloseTo(metres, 1);
    expect(properties.length_m).toBeCloseTo(metres, 2);
    expect(Object.keys(properties)).toEqual([
      'name',
      'method',
      'length_m',
      'plusminus',
      'pos_class',
      'm_AZ',
      'm_IR',
      'm_AM',
      'data_vers',
    ]);
    expect(await savedAs(page, 'csv')).toContain(String(properties.length_m));
  });

  const variant = await total.getAttribute('data-length-metres');

  await test.step('a reload brings both back', async () => {
    await page.reload();
    await expect(total).toHaveAttribute('data-length-metres', variant ?? '');
    await expect(page.locator('[data-variant="A"]')).toHaveAttribute('data-length-metres', exact ?? '');
  });

  await test.step('the link opens the same figures elsewhere', async () => {
    await page.getByRole('button', { name: TEXTS.copyLink, exact: true }).click();
    await expect.poll(() => clipboard(page)).toMatch(/^http.*m=line~/);
    const link = await clipboard(page);
    expect(link.length).toBeLessThanOrEqual(LONGEST_LINK);
    const elsewhere = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const opened = await elsewhere.newPage();
    await opened.goto(link);
    await expect(totalOf(opened)).toHaveAttribute('data-length-metres', variant ?? '');
    await expect(totalOf(opened)).toHaveText(await total.innerText());
    await elsewhere.close();
  });
});

function totalOf(page: Page): Locator {
  return page.locator('output[data-length-metres]');
}

function fieldAt(page: Page, at: number): Locator {
  return page.locator('[data-role] input[role="combobox"]').nth(at);
}

/** By keyboard alone: the first that is found is meant, and Enter takes it. */
async function typePoint(page: Page, at: number, text: string): Promise<void> {
  const field = fieldAt(page, at);
  await field.focus();
  await field.fill(text);
  await expect(page.locator('[data-option][data-highlighted]')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-option]')).toHaveCount(0);
}

/** Keys mean the tool again, not a text. */
async function leaveFields(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

async function metresOf(element: Locator): Promise<number> {
  return Number(await element.first().getAttribute('data-length-metres'));
}

async function sumOfCountries(page: Page): Promise<number> {
  await expect(page.locator('tr[data-country]').first()).toBeVisible();
  const rows = await page.locator('tr[data-country]').all();
  const metres = await Promise.all(rows.map(metresOf));
  return metres.reduce((sum, part) => sum + part, 0);
}

/** The border leaves a share open: between these kilometres, and not exactly known. */
async function expectRange(page: Page, country: string, leastKm: number, mostKm: number): Promise<void> {
  const row = page.locator(`tr[data-country="${country}"]`);
  const least = Number(await row.getAttribute('data-least-metres'));
  const most = Number(await row.getAttribute('data-most-metres'));
  expect(least).toBeGreaterThan(leastKm * 1000);
  expect(most).toBeLessThan(mostKm * 1000);
  expect(most - least).toBeGreaterThan(500);
  await expect(row).toContainText('–');
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

async function savedAs(page: Page, format: string): Promise<string> {
  const form = page.locator('[data-tool] form:has(button[type="submit"])').last();
  await form.locator('select').selectOption(format);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    form.locator('button[type="submit"]').click(),
  ]);
  return readFile(await download.path(), 'utf8');
}
