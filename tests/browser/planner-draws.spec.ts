import type { Locator, Page } from '@playwright/test';
import type { Position } from '#core/position.ts';
import { expect, test } from './support/atlas-test.ts';
import {
  clickOn,
  expectReadyToDraw,
  hoverAt,
  pointerLabel,
  vertexCount,
  wheelTo,
} from './support/measured-map.ts';
import { textsOf } from './support/texts.ts';

const { measure: TEXTS, draw: DRAW } = textsOf('fa');
const RAILWAY = 'راه‌آهن رشت–آستارا';
const BRIDGE = 'پل آغبند–کلاله';

/** Places of the drawing: the ends of lines where they meet what stands there. */
const ASTARA_TERMINAL: Position = [48.846, 38.4345];
const ON_THE_WAY: Position = [49.08, 37.6];
const RASHT: Position = [49.57, 37.205];
const HORADIZ: Position = [47.355, 39.4267];
const BRIDGE_NORTH: Position = [46.5736, 38.893];
const BRIDGE_SOUTH: Position = [46.5752, 38.8898];
const CUSTOMS: Position = [46.5769, 38.8884];
const JULFA: Position = [45.6385, 38.9426];

test.use({
  viewport: { width: 1440, height: 900 },
  permissions: ['clipboard-read', 'clipboard-write'],
});

test('a planner draws two variants on the map, along a railway and over a bridge, on a Persian keyboard', async ({
  page,
  openAtlas,
}) => {
  test.slow();
  const total = totalOf(page);

  await test.step('a colleague’s link shows the same line and the same number', async () => {
    await openAtlas('?inspect#lang=fa&map=7/38.5/47.9&m=46,39;48.31,39');
    await expect(total).toHaveAttribute('data-length-metres', /^200101\.62/);
    await expect(total).toHaveText('۲۰۰ کیلومتر ± ۱ کیلومتر');
    await expect.poll(() => vertexCount(page)).toBe(2);
  });

  await test.step('the key labelled D opens the tool, whatever it writes', async () => {
    await page.getByRole('button', { name: TEXTS.clear, exact: true }).click();
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-tool]')).toHaveCount(0);
    await page.evaluate(() => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ی', code: 'KeyD', bubbles: true }));
    });
    await expect(page.getByText(TEXTS.hint.line)).toBeVisible();
    await expectReadyToDraw(page);
  });

  await test.step('what a click will be put on stands there before it', async () => {
    await clickOn(page, ASTARA_TERMINAL, 'پایانهٔ بار آستارا');
    await expect(page.getByText(TEXTS.nextHint.line)).toBeVisible();
    await hoverAt(page, ON_THE_WAY);
    await expect(pointerLabel(page)).toContainText(`در امتداد ${RAILWAY}`);
    await expect(pointerLabel(page)).toContainText(/[۰-۹]+ کیلومتر/);
    await clickOn(page, RASHT, RAILWAY);
    await expect(pointerLabel(page)).toContainText(DRAW.finishHere);
  });

  await test.step('Enter finishes: along the railway, with what may be wrong, and by country', async () => {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: TEXTS.finish, exact: true })).toBeDisabled();
    expect(await vertexCount(page)).toBe(2);
    expect(Math.abs((await metresOf(total)) - 162_300)).toBeLessThan(1500);
    await expect(total).toContainText('۱۶۲ کیلومتر ± ۷ کیلومتر');
    await page.getByText(/^۱ پاره|^1 پاره/).click();
    await expect(page.locator('[data-leg-metres]')).toContainText(RAILWAY);
    expect(await sumOfCountries(page)).toBeCloseTo(await metresOf(total), 6);
  });

  const exact = (await total.getAttribute('data-length-metres')) ?? '';

  await test.step('nautical miles and back change the labels alone', async () => {
    const unit = page.getByRole('combobox', { name: TEXTS.lengthUnit });
    await unit.selectOption('nmi');
    await expect(total).toContainText('مایل دریایی');
    await unit.selectOption('km');
    await expect(total).toContainText('۱۶۲ کیلومتر');
    await expect(total).toHaveAttribute('data-length-metres', exact);
  });

  await test.step('the figures of other tools stand beside it, each with its reason', async () => {
    await page.getByText(TEXTS.whyDifferent).click();
    const metresBy = (method: string) => metresOf(page.locator(`[data-method="${method}"]`));
    const metres = Number(exact);
    expect((await metresBy('sphere')) / metres).toBeCloseTo(1.001, 3);
    expect((await metresBy('mercator')) / metres).toBeCloseTo(1.266, 2);
    expect(Math.abs((await metresBy('straight')) - 150_680)).toBeLessThan(1500);
    await expect(page.getByText(TEXTS.alternative.sphere.why)).toBeVisible();
  });

  await test.step('the receipt has the figure in ASCII digits, and the link', async () => {
    await page.keyboard.press('Control+KeyC');
    await expect.poll(() => clipboard(page)).toContain('162');
    const receipt = await clipboard(page);
    expect(receipt).not.toMatch(/[۰-۹]/);
    expect(receipt).toContain('WGS 84');
    expect(receipt).toContain('m=line~');
  });

  await test.step('a point taken away comes back exactly, and goes again', async () => {
    await page.keyboard.press('Backspace');
    await expect(total).toHaveCount(0);
    await page.keyboard.press('Control+KeyZ');
    await expect(total).toHaveAttribute('data-length-metres', exact);
    await page.keyboard.press('Control+Shift+KeyZ');
    await expect(total).toHaveCount(0);
    await page.keyboard.press('Control+KeyZ');
    await expect(total).toHaveAttribute('data-length-metres', exact);
  });

  await test.step('a variant over the Aghband bridge and along the Araz stands beside it', async () => {
    await page.getByRole('button', { name: TEXTS.pin, exact: true }).click();
    await expect(page.locator('[data-variant="A"]')).toHaveAttribute('data-length-metres', exact);
    await clickOn(page, HORADIZ, 'آبیاری از خداآفرین');
    await wheelTo(page, BRIDGE_NORTH, 12.5);
    await clickOn(page, BRIDGE_NORTH, new RegExp(`^${BRIDGE}`));
    await clickOn(page, BRIDGE_SOUTH, `در امتداد ${BRIDGE}`);
    await clickOn(page, CUSTOMS, 'گمرک ایران');
    await wheelTo(page, CUSTOMS, 7.5);
    await clickOn(page, JULFA, 'در امتداد کریدور ارس');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: TEXTS.finish, exact: true })).toBeDisabled();
    expect(await sumOfCountries(page)).toBeCloseTo(await metresOf(total), 6);
    await expectRange(page, 'AZ');
    await expectRange(page, 'IR');
    await expect(page.locator('[data-tool]')).toContainText('OpenStreetMap');
    const difference = page.locator('[data-difference="current"]');
    expect(await metresOf(difference)).toBeCloseTo((await metresOf(total)) - Number(exact), 6);
    for (const variant of ['A', 'current'])
      await expect(
        page.locator(`[data-variant="${variant}"] [data-country-share="IR"]`),
        'the countries of both',
      ).toBeVisible();
  });
});

function totalOf(page: Page): Locator {
  return page.locator('output[data-length-metres]');
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

/** The border leaves a share open, and the row says so. */
async function expectRange(page: Page, country: string): Promise<void> {
  const row = page.locator(`tr[data-country="${country}"]`);
  const least = Number(await row.getAttribute('data-least-metres'));
  const most = Number(await row.getAttribute('data-most-metres'));
  expect(await metresOf(row)).toBeGreaterThanOrEqual(least);
  expect(await metresOf(row)).toBeLessThanOrEqual(most);
  expect(most - least).toBeGreaterThan(500);
  await expect(row).toContainText('–');
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
