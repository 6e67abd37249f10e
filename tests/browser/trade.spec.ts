import type { Locator, Page } from '@playwright/test';
import { tradePoints, tradeTargets, tradeYears } from '#ledger/trade-series.ts';
import { figureRow, hashParts, openPage, pagePanel } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { claimsOf, QUANTITIES, TODAY } from './support/ledger.ts';
import { ENGLISH } from './support/texts.ts';

test.use({ viewport: { width: 1280, height: 720 }, hasMap: false });

const CLAIMS = claimsOf('trade');
const YEARS = tradeYears(CLAIMS, 'trade-turnover', QUANTITIES, TODAY).filter(({ year }) => year >= 2015);
const POINTS = tradePoints(YEARS).filter(({ claim }) => claim.value !== 'unknown');

test('the chart has a point for every claim about a year or part of one, at the height of its value', async ({
  page,
}) => {
  await page.goto('/#page=trade');
  const chart = pagePanel(page, 'trade').locator('figure > svg');
  await expect(chart.locator('[data-point]')).toHaveCount(POINTS.length);
  expect(POINTS.length).toBeGreaterThan(40);
  const heights = await heightsOf(chart);
  for (const { claim, isPartial } of POINTS) {
    const point = chart.locator(`[data-point="${claim.id}"]`);
    await expect(point).toHaveAttribute('data-partial', String(isPartial));
    const value = typeof claim.value === 'number' ? claim.value : Number.NaN;
    const drawn = heights.valueAt(Number(await point.locator('circle').getAttribute('cy')));
    if (!Number.isNaN(value)) expect(drawn / value, claim.id).toBeCloseTo(1, 2);
  }
  expect(heights.outside, 'no point lies off the drawing').toEqual([]);
});

test('the axis says that it is logarithmic, and the targets stand on it', async ({ page }) => {
  await openTrade(page);
  const figure = pagePanel(page, 'trade').locator('figure');
  await expect(figure.locator('figcaption')).toContainText('Logarithmic axis');
  // One line for each target, however many people named it.
  const targets = new Set(tradeTargets(CLAIMS, 'trade-target', TODAY).map(({ value }) => value));
  await expect(figure.locator('[data-target]')).toHaveCount(targets.size);
  const heights = await heightsOf(figure.locator('> svg'));
  for (const target of await figure.locator('[data-target]').all()) {
    const value = Number(await target.getAttribute('data-target'));
    const y = Number(await target.locator('line').getAttribute('y1'));
    expect(heights.valueAt(y) / value).toBeCloseTo(1, 2);
  }
  await expect(figure.locator('[data-target="10000"]').first()).toContainText('USD 10,000 million');
});

test('parts of a year are told apart from whole years, in the chart, its key and the table', async ({
  page,
}) => {
  await openTrade(page);
  const figure = pagePanel(page, 'trade').locator('figure');
  await expect(figure.locator('[data-mark="partial"]')).toHaveText(ENGLISH.trade.partial);
  const partial = POINTS.filter(({ isPartial }) => isPartial);
  await expect(figure.locator('[data-partial="true"]')).toHaveCount(partial.length);
  await expect(figure.locator('[data-partial="true"] circle[fill="var(--surface)"]')).toHaveCount(
    partial.length,
  );
  const year = figure.locator('tr[data-year="2024"]');
  await expect(year.getByRole('cell').nth(2)).toContainText('January 2024 – November 2024');
  await expect(year.getByRole('cell').nth(2)).toContainText('USD 583 million');
  await expect(year.getByRole('cell').nth(0)).toContainText('USD 647 million');
});

test('the table holds every claim of the chart, each with its source and a link to it', async ({ page }) => {
  await openTrade(page);
  const table = pagePanel(page, 'trade').locator('figure table');
  await expect(table.locator('tr[data-year]')).toHaveCount(YEARS.length);
  for (const { year, row, restricted, partial } of YEARS) {
    const shown = table.locator(`tr[data-year="${year}"]`);
    const claims = [row, ...restricted, ...partial].flatMap((one) => one?.claims ?? []);
    const entries = shown.locator('[data-sourced]:has(> [data-source-marks])');
    await expect(entries, String(year)).toHaveCount(claims.length);
    await expect(shown.locator('[data-source-marks] button')).toHaveCount(claims.length);
    for (const { value } of claims)
      if (typeof value === 'number')
        await expect(
          shown.getByRole('button', { name: `USD ${value.toLocaleString('en')} million` }).first(),
        ).toBeVisible();
  }
  await table.getByRole('button', { name: 'USD 580 million' }).first().click();
  const marked = pagePanel(page, 'trade').locator('li[aria-current="true"]');
  await expect(marked).toContainText('USD 580 million');
  await expect(marked).toBeInViewport();
  expect(hashParts(page).claim).toMatch(/^trade\/turnover-2024/);
});

test('the figures below the chart tell the same years', async ({ page }) => {
  await openTrade(page);
  const row = figureRow(pagePanel(page, 'trade'), 'trade-turnover|||both|2024');
  const [year] = YEARS.filter(({ year: one }) => one === 2024);
  await expect(figureRow(pagePanel(page, 'trade'), year?.row?.key ?? '')).toContainText('USD 647 million');
  expect(year?.row?.contested.length).toBeGreaterThan(0);
  await expect(row.or(figureRow(pagePanel(page, 'trade'), year?.row?.key ?? '')).first()).toContainText(
    /sources? disagree/,
  );
});

test('turned back, the chart forgets what was not known yet', async ({ page }) => {
  await page.goto('/#page=trade&known=2020-01-01');
  const years = tradeYears(CLAIMS, 'trade-turnover', QUANTITIES, '2020-01-01').filter(
    ({ year }) => year >= 2015,
  );
  const points = tradePoints(years).filter(({ claim }) => claim.value !== 'unknown');
  await expect(pagePanel(page, 'trade').locator('[data-point]')).toHaveCount(points.length);
  expect(points.length).toBeLessThan(POINTS.length);
  await expect(pagePanel(page, 'trade').locator('[data-target="10000"]')).toHaveCount(0);
});

async function openTrade(page: Page): Promise<void> {
  await page.goto('/');
  await openPage(page, 'trade');
  await expect(pagePanel(page, 'trade').locator('[data-point]').first()).toBeAttached();
}

/** The value at any height of the chart, read off the lines and their labels, on a logarithmic axis; and what lies outside it. */
async function heightsOf(chart: Locator) {
  await expect(chart.locator('[data-point]').first()).toBeAttached();
  const read = await chart.evaluate((svg) => {
    const lines = [...svg.querySelectorAll('text[text-anchor="end"]')].map((text) => ({
      value: Number((text.textContent ?? '').replaceAll(',', '')),
      y: Number(text.previousElementSibling?.getAttribute('y1')),
    }));
    const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
    const outside = [...svg.querySelectorAll('[data-point]')].flatMap((point) => {
      const circle = point.querySelector('circle');
      const [x, y] = [Number(circle?.getAttribute('cx')), Number(circle?.getAttribute('cy'))];
      return x < 0 || x > width || y < 0 || y > height ? (point.getAttribute('data-point') ?? '') : [];
    });
    return { lines, outside };
  });
  const [first, last] = [read.lines[0], read.lines.at(-1)];
  if (first === undefined || last === undefined) throw new Error('the chart has no lines');
  const slope = (Math.log(last.value) - Math.log(first.value)) / (last.y - first.y);
  for (const { value, y } of read.lines)
    expect(
      Math.exp(Math.log(first.value) + (y - first.y) * slope) / value,
      'the axis is logarithmic',
    ).toBeCloseTo(1, 3);
  return {
    valueAt: (y: number) => Math.exp(Math.log(first.value) + (y - first.y) * slope),
    outside: read.outside,
  };
}
