import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect } from './atlas-test.ts';

/** The figure of the measuring panel. */
export function totalOf(page: Page): Locator {
  return page.locator('output[data-length-metres]');
}

/** The field of a point of the measurement. */
export function pointField(page: Page, at: number): Locator {
  return page.locator('[data-role] input[role="combobox"]').nth(at);
}

/** By keyboard alone: the first that is found is meant, and Enter takes it. */
export async function typePoint(page: Page, at: number, text: string): Promise<void> {
  const field = pointField(page, at);
  await field.focus();
  await field.fill(text);
  await expect(page.locator('[data-option][data-highlighted]')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-option]')).toHaveCount(0);
}

export async function metresOf(element: Locator): Promise<number> {
  return Number(await element.first().getAttribute('data-length-metres'));
}

export async function sumOfCountries(page: Page): Promise<number> {
  await expect(page.locator('tr[data-country]').first()).toBeVisible();
  const rows = await page.locator('tr[data-country]').all();
  const metres = await Promise.all(rows.map(metresOf));
  return metres.reduce((sum, part) => sum + part, 0);
}

/** Border and drawing leave a share open, between about so many kilometres, and its row says so. */
export async function expectRange(
  page: Page,
  country: string,
  [leastKm, mostKm]: readonly [number, number],
): Promise<void> {
  const row = page.locator(`tr[data-country="${country}"]`);
  const kmOf = async (name: string) => Number(await row.getAttribute(name)) / 1000;
  expect(Math.abs((await kmOf('data-least-metres')) - leastKm)).toBeLessThan(2);
  expect(Math.abs((await kmOf('data-most-metres')) - mostKm)).toBeLessThan(2);
  const drawnKm = (await metresOf(row)) / 1000;
  expect(drawnKm).toBeGreaterThan(leastKm);
  expect(drawnKm).toBeLessThan(mostKm);
  await expect(row).toContainText('–');
}

export function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** What is measured as a file, as text. */
export async function savedAs(page: Page, format: string): Promise<string> {
  const form = page.locator('[data-tool] form:has(button[type="submit"])').last();
  await form.locator('select').selectOption(format);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    form.locator('button[type="submit"]').click(),
  ]);
  return readFile(await download.path(), 'utf8');
}
