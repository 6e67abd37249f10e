import type { Page } from '@playwright/test';
import { hashParts } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';

const scenario = (page: Page, id: string) => page.locator(`tr[data-scenario="${id}"]`);

async function choose(page: Page, end: 'from' | 'to', typed: string, id: string) {
  await page.locator(`[data-end="${end}"] input`).fill(typed);
  await page.locator(`[data-node="${id}"]`).click();
}

test('a planner asks for a way, opens Rasht–Astara, and sees what it saves and what is missing', async ({
  page,
}) => {
  await page.goto('/#tool=routes');
  await choose(page, 'from', 'astara', 'astara-azerbaijan');
  // In any of the four languages.
  await choose(page, 'to', 'قزوین', 'qazvin');
  const today = scenario(page, 'today');
  await expect(today).toHaveAttribute('data-answer', 'found');
  await expect(page.locator('[data-leg]')).toHaveCount(2);
  await expect(page.locator('[data-leg="road"]')).toContainText('Astara (Azerbaijan)–Rasht');

  await scenario(page, 'rasht-astara').getByRole('button').click();
  await expect(page.locator('output[data-length-km]')).toHaveText('336 km · 2.2 days');
  await expect(page.locator('[data-leg="road"]')).toHaveCount(0);
  await expect(page.getByText('Change of gauge', { exact: true })).toBeVisible();
  await expect(page.locator('#route-missing + ul [data-edge="rasht-astara"]')).toContainText('Planned');
  expect(hashParts(page)).toContain('route=astara-azerbaijan;qazvin~time~rasht-astara');
  const hours = Number(await today.getAttribute('data-hours'));
  const opened = Number(await scenario(page, 'rasht-astara').getAttribute('data-hours'));
  expect(hours - opened).toBeGreaterThan(15);

  await page.reload();
  await expect(page.locator('output[data-length-km]')).toHaveText('336 km · 2.2 days');
});

test('where nothing runs it says what would be needed; assumptions are to be changed and put back', async ({
  page,
}) => {
  await page.goto('/#tool=routes&route=nakhchivan;aghband~time~today');
  await expect(page.locator('[data-no-way]')).toContainText('No operating connection. With ');
  await scenario(page, 'aghband').getByRole('button').click();
  const figure = page.locator('output[data-length-km]');
  await expect(figure).toHaveAttribute('data-length-km', /^14\d/);
  const before = Number(await figure.getAttribute('data-hours'));
  await page.locator('[data-assumptions] summary').click();
  await page.locator('[data-assumption="border"] input').fill('24');
  await expect.poll(async () => Number(await figure.getAttribute('data-hours'))).toBeCloseTo(before + 24, 6);
  await page.locator('[data-assumptions]').getByRole('button', { name: 'Back to ours' }).click();
  await expect.poll(async () => Number(await figure.getAttribute('data-hours'))).toBeCloseTo(before, 6);
});

test('the corridor stands against Suez, published figures with their sources beside ours', async ({
  page,
}) => {
  await page.goto('/#tool=routes');
  await page.getByRole('button', { name: 'INSTC against Suez' }).click();
  const suez = page.locator('[data-way="suez"]');
  const western = page.locator('[data-way="western-opened"]');
  expect(Number(await suez.getAttribute('data-length-km'))).toBeGreaterThan(
    2 * Number(await western.getAttribute('data-length-km')),
  );
  await suez.locator('[data-claim="instc/time-suez"] button').click();
  await expect(page.getByRole('dialog')).toBeVisible();
});
