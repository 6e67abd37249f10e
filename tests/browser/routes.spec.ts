import { AxeBuilder } from '@axe-core/playwright';
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
  await expect(page.locator('[data-leg] p', { hasText: 'Change of gauge' })).toBeVisible();
  await expect(page.locator('#route-missing + ul [data-edge="rasht-astara"]')).toContainText('Planned');
  expect(hashParts(page).route).toBe('astara-azerbaijan;qazvin~time~rasht-astara');
  const hours = Number(await today.getAttribute('data-hours'));
  const opened = Number(await scenario(page, 'rasht-astara').getAttribute('data-hours'));
  expect(hours - opened).toBeGreaterThan(15);

  await page.reload();
  await expect(page.locator('output[data-length-km]')).toHaveText('336 km · 2.2 days');
});

test('as known on an earlier day a railway that was only built is not open, and is opened by keyboard', async ({
  page,
}) => {
  await page.goto('/#tool=routes&route=rasht;qazvin~time~today&known=2019-01-01');
  const figure = page.locator('output[data-length-km]');
  const kilometres = async () => Number(await figure.getAttribute('data-length-km'));
  // By road to Tabriz, and back by the old railway.
  await expect.poll(kilometres).toBeGreaterThan(800);
  await expect(scenario(page, 'today')).toContainText('As known on 1 Jan 2019');
  const switches = page.locator('[data-switches]');
  await switches.locator('summary').press('Enter');
  const railway = switches.getByRole('checkbox', { name: /^Rasht–Qazvin/ });
  await expect(railway).not.toBeChecked();
  await railway.press('Space');
  await expect.poll(kilometres).toBe(164);
  await expect(page.locator('#route-missing + ul [data-edge="rasht-qazvin"]')).toContainText('Built');
  expect(hashParts(page).route).toBe('rasht;qazvin~time~today~on.rasht-qazvin');
  await railway.press('Space');
  await expect.poll(kilometres).toBeGreaterThan(800);
});

test('a stretch of a route is done without, and taken back', async ({ page }) => {
  await page.goto('/#tool=routes&route=rasht;qazvin~time~today');
  await page.locator('[data-leg] summary').first().click();
  await page
    .locator('[data-leg] [data-edge="rasht-qazvin"]')
    .getByRole('button', { name: 'Do without' })
    .click();
  await expect.poll(() => hashParts(page).route).toBe('rasht;qazvin~time~today~off.rasht-qazvin');
  await expect(page.locator('output[data-length-km="164"]')).toHaveCount(0);
  const switches = page.locator('[data-switches]');
  await switches.locator('summary').click();
  // Taken back, it is as reported, and no longer listed.
  await switches.getByRole('checkbox', { name: /^Rasht–Qazvin/ }).click();
  await expect(page.locator('output[data-length-km]')).toHaveAttribute('data-length-km', '164');
});

test('axe finds nothing in the panel, all of it unfolded; what is touched is 44 pixels high', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto('/#lang=fa&tool=routes&route=astara-azerbaijan;qazvin~time~rasht-astara');
  await expect(page.locator('output[data-length-km]')).toBeVisible();
  for (const summary of await page.locator('[data-routes] summary').all())
    await summary.evaluate((element) => element.parentElement?.setAttribute('open', ''));
  const { violations } = await new AxeBuilder({ page }).include('[data-routes]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const small = await page
    .locator('[data-routes]')
    // Marks of sources stand in lines of text.
    .locator('button:not([data-source]), select, summary, label:has(input[type="checkbox"])')
    .evaluateAll((elements) =>
      elements
        .filter(
          (element) => element.getClientRects().length > 0 && element.getBoundingClientRect().height < 43.5,
        )
        .map(({ outerHTML }) => outerHTML.slice(0, 160)),
    );
  expect(small).toEqual([]);
  await context.close();
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
