import type { Locator } from '@playwright/test';
import { ledgerRows } from '#ledger/ledger-row.ts';
import { promisesKnown } from '#ledger/promise.ts';
import { detailPanel, timeControl } from './support/atlas-page.ts';
import { expect, test, waitForMap } from './support/atlas-test.ts';
import { claimsOf, QUANTITIES } from './support/ledger.ts';
import { cameraOf } from './support/live-map.ts';
import { ENGLISH } from './support/texts.ts';

test.use({ viewport: { width: 1280, height: 720 } });

const { gap } = ENGLISH;
/** A day on which some promises had passed and others not. */
const TODAY = '2026-11-24';

test.describe('how far a corridor has got', () => {
  test.use({ hasMap: false });

  for (const [project, count] of [
    ['instc', 1],
    ['araz-corridor', 2],
  ] as const) {
    test(`the stretches of ${project} add up to its parts, its countries and the whole`, async ({ page }) => {
      await page.goto(`/#sel=${project}`);
      const gauges = detailPanel(page).locator('[data-gauge]');
      await expect(gauges).toHaveCount(count);
      for (const gauge of await gauges.all()) {
        await expect(gauge.locator('[data-source-marks] button')).not.toHaveCount(0);
        await gauge.locator('summary').click();
        const { states, countries, all } = await kilometresOf(gauge);
        const stretches = await stretchesOf(gauge);
        // From a hundred kilometres on, every number is rounded to whole ones by itself.
        const tolerance = 0.5 * (stretches.length + 1);
        for (const row of [...countries, all]) expectClose(sum(row.parts), row.total, tolerance);
        for (const [i, state] of states.entries())
          expectClose(sum(countries.map(({ parts }) => parts[i] ?? 0)), all.parts[i] ?? 0, tolerance, state);
        expectClose(sum(stretches.map(({ kilometres }) => kilometres)), all.total, tolerance);
        for (const { name, total } of countries)
          expectClose(
            sum(stretches.flatMap(({ country, kilometres }) => (country === name ? kilometres : []))),
            total,
            tolerance,
            name,
          );
        expect(await shareOfBar(gauge), 'the bar is as long as the numbers say').toBeCloseTo(
          (all.parts[states.indexOf(gap.state.operating)] ?? 0) / all.total,
          1,
        );
      }
    });
  }

  test('the western route lacks Rasht–Astara, and once lacked Qazvin–Rasht as well', async ({ page }) => {
    await page.goto('/#sel=instc');
    const gauge = detailPanel(page).locator('[data-gauge="western"]');
    const now = await kilometresOf(gauge);
    await gauge.locator('summary').click();
    const stretch = (name: string) => gauge.locator('li', { hasText: name });
    await expect(stretch('Rasht–Astara')).not.toContainText(ENGLISH.status.operating);
    await expect(stretch('Qazvin–Rasht')).toContainText(ENGLISH.status.operating);

    await page.getByRole('button', { name: ENGLISH.time.today }).click();
    await timeControl(page)
      .getByRole('slider')
      .fill(String((Date.parse('2018-06-01') - Date.parse('2015-01-01')) / 86_400_000));
    await expect(timeControl(page)).toContainText('As known on 1 Jun 2018');
    await expect(stretch('Qazvin–Rasht')).not.toContainText(ENGLISH.status.operating);
    const then = await kilometresOf(gauge);
    expectClose(then.all.total, now.all.total, 60);
    const operating = (table: typeof now) => table.all.parts[table.states.indexOf(gap.state.operating)] ?? 0;
    expect(operating(now) - operating(then)).toBeGreaterThan(150);
    expectClose(sum(then.all.parts), then.all.total, 1);
  });

  test('a stretch no source measures says that it is measured on our drawing, and how well', async ({
    page,
  }) => {
    await page.goto('/#sel=instc');
    const gauge = detailPanel(page).locator('[data-gauge="western"]');
    await gauge.locator('summary').click();
    await expect(gauge.locator('li', { hasText: 'measured on our drawing, ± ' })).toHaveCount(3);
  });
});

test('"Show the gap" brings what is missing into the free part of the map', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#sel=instc&map=6/55/35');
  const before = await cameraOf(page);
  await detailPanel(page).getByRole('button', { name: gap.fly }).first().click();
  await expect.poll(async () => (await cameraOf(page)).latitude).toBeLessThan(42);
  await waitForMap(page);
  const bounds = await page.evaluate(() => {
    const map = window.atlas?.map;
    return ['49.59,37.28', '48.87,38.44'].map((place) => {
      const [longitude = 0, latitude = 0] = place.split(',').map(Number);
      return map?.project([longitude, latitude]);
    });
  });
  const panel = await detailPanel(page).boundingBox();
  for (const point of bounds) {
    expect(point?.x).toBeGreaterThan(0);
    expect(point?.x).toBeLessThan(panel?.x ?? 0);
    expect(point?.y).toBeGreaterThan(0);
    expect(point?.y).toBeLessThan(720);
  }
  expect((await cameraOf(page)).zoom).not.toBe(before.zoom);
});

test.describe('what was promised', () => {
  test.use({ hasMap: false });

  test('every promise about Rasht–Astara is listed and drawn, by when it was made and what it named', async ({
    page,
  }) => {
    await page.clock.setFixedTime(TODAY);
    await page.goto('/#sel=rasht-astara-railway');
    const expected = ledgerRows(claimsOf('rasht-astara-railway'), QUANTITIES, TODAY)
      .filter(({ change }) => change === 'promise')
      .map(({ key, claims }) => ({ key, promises: promisesKnown(claims, TODAY) }))
      .filter(({ promises }) => promises.length > 1);
    expect(expected.length).toBeGreaterThan(2);
    await expect(detailPanel(page).locator('[data-promises]')).toHaveCount(expected.length);
    for (const { key, promises } of expected) {
      const row = detailPanel(page).locator(`[data-promises="${key}"]`);
      const passed = promises.filter(({ latest }) => latest < TODAY).length;
      await expect(row.locator('li')).toHaveCount(promises.length);
      await expect(row.locator('li[data-broken="true"]')).toHaveCount(passed);
      await expect(row.locator('li', { hasText: ENGLISH.promises.passed })).toHaveCount(passed);
      await expect(row.locator('li', { has: page.locator('[data-source-marks] button') })).toHaveCount(
        promises.length,
      );
      // Promises that all name one day need no drawing.
      const isDrawn = new Set(promises.map(({ latest }) => latest)).size > 1;
      await expect(row.locator('circle')).toHaveCount(isDrawn ? promises.length : 0);
      await expect(row.locator('circle[fill="var(--surface)"]')).toHaveCount(isDrawn ? passed : 0);
    }
  });

  test('on the chart of completion every mark stands at the day it names', async ({ page }) => {
    await page.clock.setFixedTime(TODAY);
    await page.goto('/#sel=rasht-astara-railway');
    const row = detailPanel(page).locator('[data-promises="promised-completion|line||whole|"]');
    const first = row.locator('li').first();
    await expect(first).toContainText('2017');
    await expect(first).toContainText('said 30 Apr 2016');
    const promises = promisesKnown(
      claimsOf('rasht-astara-railway').filter(
        ({ quantity, part, item }) =>
          quantity === 'promised-completion' && part === 'line' && item === undefined,
      ),
      TODAY,
    );
    const days = await namedDays(row);
    expect(days).toHaveLength(promises.length);
    for (const [i, promise] of promises.entries()) {
      expect(days[i], promise.claim.id).toBeGreaterThan(Date.parse(promise.earliest) - 5 * 86_400_000);
      expect(days[i], promise.claim.id).toBeLessThan(Date.parse(promise.latest) + 5 * 86_400_000);
    }
  });

  test('promises made after the day shown are not there yet', async ({ page }) => {
    await page.goto('/#sel=rasht-astara-railway&known=2023-06-01');
    const row = detailPanel(page).locator('[data-promises="promised-completion|line||whole|"]');
    const known = promisesKnown(claimsOf('rasht-astara-railway'), '2023-06-01').filter(
      ({ claim }) =>
        claim.quantity === 'promised-completion' && claim.part === 'line' && claim.item === undefined,
    );
    await expect(row.locator('li')).toHaveCount(known.length);
    await expect(row).not.toContainText('2029');
  });
});

interface Kilometres {
  readonly name: string;
  readonly parts: readonly number[];
  readonly total: number;
}

/** The table of a gauge as numbers; the row of the whole is there only where there are several countries. */
async function kilometresOf(gauge: Locator) {
  await expect(gauge.locator('tbody tr')).not.toHaveCount(0);
  const table = await gauge.locator('table').evaluate((element) => ({
    states: [...element.querySelectorAll('thead th')].map((cell) => cell.textContent?.trim() ?? ''),
    rows: [...element.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent ?? ''),
    ),
  }));
  const rows = table.rows.map(([name = '', ...cells]): Kilometres => {
    const numbers = cells.map(kilometresIn);
    return { name, parts: numbers.slice(0, -1), total: numbers.at(-1) ?? 0 };
  });
  const [all] = rows.slice(-1);
  if (all === undefined) throw new Error('the gauge is empty');
  return { states: table.states.slice(1, -1), countries: rows.length > 1 ? rows.slice(0, -1) : rows, all };
}

async function stretchesOf(gauge: Locator) {
  return (await gauge.locator('li').allInnerTexts()).map((text) => ({
    kilometres: kilometresIn(/[\d,.]+ km/.exec(text)?.[0] ?? ''),
    country: Object.values(gap.country).find((name) => text.includes(name)) ?? '',
  }));
}

function kilometresIn(text: string): number {
  return text === '–' ? 0 : Number(text.replace(' km', '').replaceAll(',', ''));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function expectClose(actual: number, expected: number, tolerance: number, message?: string): void {
  expect(Math.abs(actual - expected), message ?? `${actual} and ${expected}`).toBeLessThanOrEqual(tolerance);
}

/** How much of the bar is drawn as operating. */
function shareOfBar(gauge: Locator): Promise<number> {
  return gauge.locator('div > span[data-state]').evaluateAll((spans) => {
    const widths = spans.map((span) => ({
      state: span.getAttribute('data-state'),
      width: span.getBoundingClientRect().width,
    }));
    const total = widths.reduce((all, { width }) => all + width, 0);
    return (
      widths.filter(({ state }) => state === 'operating').reduce((all, { width }) => all + width, 0) / total
    );
  });
}

/** What day each mark of a chart stands at, read off the years at its side. */
function namedDays(row: Locator): Promise<number[]> {
  return row.locator('svg').evaluate((svg) => {
    const years = [...svg.querySelectorAll('text[text-anchor="end"]')].map((text) => ({
      day: Date.parse(`${text.textContent}-01-01`),
      y: Number(text.getAttribute('y')) - 4,
    }));
    const [first, last] = [years[0], years.at(-1)];
    if (first === undefined || last === undefined || first === last)
      throw new Error('the axis has no two years');
    const slope = (last.day - first.day) / (last.y - first.y);
    return [...svg.querySelectorAll('circle')].map(
      (circle) => first.day + (Number(circle.getAttribute('cy')) - first.y) * slope,
    );
  });
}
