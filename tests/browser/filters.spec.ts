import type { Locator, Page } from '@playwright/test';
import { detailPanel, hashParts, notices, pagePanel, panelTitle, projectList } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { drawnStatuses, drawnValues } from './support/live-map.ts';
import { nameOf, PROJECTS } from './support/projects.ts';
import { ENGLISH } from './support/texts.ts';

const rows = (page: Page) => projectList(page).locator('[data-project]');
const tableRows = (page: Page) => pagePanel(page, 'table').locator('tbody tr[data-index]');
const projectsOfKind = (kind: string) => PROJECTS.filter((project) => project.kind === kind);

async function openFacet(page: Page, facet: string): Promise<void> {
  await projectList(page).locator(`[data-facet="${facet}"]`).click();
  await page.getByRole('menu').waitFor();
}

function option(page: Page, value: string): Locator {
  return page.getByRole('menu').locator(`[data-value="${value}"]`);
}

async function narrow(page: Page, facet: string, value: string): Promise<void> {
  await openFacet(page, facet);
  await option(page, value).click();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

test.describe('without a map', () => {
  test.use({ hasMap: false });

  test('a kind leaves as many projects as its count says, and the address brings them back', async ({
    page,
  }) => {
    await page.goto('/');
    await openFacet(page, 'kind');
    await expect(option(page, 'dam')).toContainText(String(projectsOfKind('dam').length));
    await option(page, 'dam').click();
    await page.keyboard.press('Escape');
    await expect.poll(() => hashParts(page).kind).toBe('dam');
    for (const { id } of projectsOfKind('dam'))
      await expect(rows(page).and(page.locator(`[data-project="${id}"]`))).toBeVisible();
    await expect(projectList(page).locator('[data-project="rasht-astara-railway"]')).toHaveCount(0);

    await page.reload();
    await expect(rows(page).first()).toBeVisible();
    expect(hashParts(page).kind).toBe('dam');
    await projectList(page).getByRole('button', { name: 'Clear 1 filter' }).click();
    await expect(rows(page)).toHaveCount(PROJECTS.length);
    expect(hashParts(page).kind).toBeUndefined();
  });

  test('countries and corridors narrow the list by what a project touches and belongs to', async ({
    page,
  }) => {
    await page.goto('/#country=AZ');
    await expect(rows(page).first()).toBeVisible();
    await expect(projectList(page).locator('[data-project="ir-gilan"]')).toHaveCount(0);
    await page.goto('/#corridor=instc');
    await page.reload();
    await expect(projectList(page).locator('[data-project="rasht-astara-railway"]')).toBeVisible();
    await expect(projectList(page).locator('[data-project="khudaferin"]')).toHaveCount(0);
  });

  test('where nothing fits, the nearest match is one press away', async ({ page }) => {
    await page.goto('/#kind=bridge&status=suspended');
    const none = page.locator('[data-nearest]');
    await expect(none).toContainText(ENGLISH.filters.nearest);
    await none.getByRole('button').first().click();
    await expect(rows(page).first()).toBeVisible();
    await expect(none).toHaveCount(0);
  });

  test('a filter that cannot be read is named and left out', async ({ page }) => {
    await page.goto('/#kind=castle&country=AZ');
    await expect(notices(page)).toContainText('kind=castle');
    expect(hashParts(page)).toMatchObject({ country: 'AZ' });
  });

  test('T opens a table of everything, sorted by any column, and closes it again', async ({ page }) => {
    await page.goto('/');
    await expect(rows(page).first()).toBeVisible();
    await expect(async () => {
      await page.keyboard.press('t');
      await expect(pagePanel(page, 'table')).toBeVisible({ timeout: 500 });
    }).toPass();
    for (const column of [
      'name',
      'kind',
      'status',
      'confirmed',
      'countries',
      'position',
      'error',
      'length',
    ] as const) {
      const heading = page.locator(`th[data-column="${column}"]`);
      await heading.getByRole('button').click();
      await expect(heading).toHaveAttribute('aria-sort', 'ascending');
      await heading.getByRole('button').click();
      await expect(heading).toHaveAttribute('aria-sort', 'descending');
    }
    const names = async () =>
      (await tableRows(page).locator('th').allInnerTexts()).map((name) => name.trim());
    const byName = page.locator('th[data-column="name"]').getByRole('button');
    await byName.click();
    const ascending = await names();
    expect(ascending).toEqual(ascending.toSorted(new Intl.Collator('en', { numeric: true }).compare));
    await page.keyboard.press('t');
    await expect(pagePanel(page, 'table')).toHaveCount(0);
  });

  test('a row of the table opens its project, and the row of what is selected is marked', async ({
    page,
  }) => {
    await page.goto('/#page=table&kind=dam');
    const row = tableRows(page)
      .filter({ hasText: nameOf('khudaferin') })
      .first();
    await row.getByRole('button').click();
    await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
    await expect(pagePanel(page, 'table').locator('tr[aria-current]')).toContainText(nameOf('khudaferin'));
    expect(hashParts(page)).toMatchObject({ page: 'table', kind: 'dam' });
    await expect(detailPanel(page)).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, hasMap: false });

  test('the table is cards, and nothing moves sideways', async ({ page }) => {
    await page.goto('/#page=table');
    await expect(pagePanel(page, 'table')).toBeVisible();
    await expect(pagePanel(page, 'table').getByText(nameOf('khudaferin')).first()).toBeVisible();
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths[0]).toBe(widths[1]);
  });
});

test('map, list and table show the same', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#kind=dam');
  const listed = await rows(page).evaluateAll((all) =>
    all.map((row) => row.getAttribute('data-project')).sort(),
  );
  expect(await drawnValues(page, 'project')).toEqual(listed);
  await narrow(page, 'status', 'operating');
  await expect.poll(() => drawnStatuses(page)).toEqual(['operating']);
});
