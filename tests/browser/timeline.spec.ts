import type { Locator, Page } from '@playwright/test';
import {
  boxOf,
  detailPanel,
  hashParts,
  openPage,
  pagePanel,
  panelTitle,
  projectRow,
  timeControl,
} from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { EVENTS } from './support/ledger.ts';
import { projectsInState, screenPointOf } from './support/live-map.ts';
import { nameOf } from './support/projects.ts';
import { ENGLISH } from './support/texts.ts';

test.use({ viewport: { width: 1280, height: 720 } });

test('choosing the project of an event shows it on the map, and choosing on the map marks its events', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect#map=8/38.9/48.9');
  await openPage(page, 'timeline');
  const event = eventEntry(page, 'araz-opening-2024');
  await event.getByRole('button', { name: nameOf('giz-galasi'), exact: true }).click();
  await expect(panelTitle(page)).toHaveText(nameOf('giz-galasi'));
  await expect.poll(() => projectsInState(page, 'isSelected')).toEqual(['giz-galasi']);
  await expect(page).toHaveURL(/sel=giz-galasi.*page=timeline/);
  await expect(event).toHaveAttribute('aria-current', 'true');
  await expectMarked(page, 'giz-galasi');

  const panel = await boxOf(detailPanel(page));
  expect((await boxOf(pagePanel(page))).right, 'page and panel stand side by side').toBeLessThan(panel.x);

  await event.getByRole('button', { name: nameOf('khudaferin'), exact: true }).hover();
  await expect.poll(() => projectsInState(page, 'isHovered')).toEqual(['khudaferin']);

  await detailPanel(page).getByRole('button', { name: ENGLISH.panel.close }).click();
  await page.evaluate(() => window.atlas?.map.jumpTo({ center: [48, 38.6], zoom: 7 }));
  const point = await screenPointOf(page, [50.3, 38.6]);
  await page.mouse.click(point.x, point.y);
  await expect(panelTitle(page)).toHaveText(nameOf('instc'));
  await expectMarked(page, 'instc');
});

test.describe('with no need of the map', () => {
  test.use({ hasMap: false });

  test('the timeline lists every event, newest first, with day, kind, people and sources', async ({
    page,
  }) => {
    await page.goto('/#page=timeline');
    await expect(entries(page)).toHaveCount(EVENTS.length);
    expect(EVENTS.length).toBeGreaterThan(100);
    await expect(pagePanel(page).getByRole('status')).toHaveText(`${EVENTS.length} events`);
    const order = await entries(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-event')));
    const days = order.map((id) => EVENTS.find((event) => event.id === id)?.date ?? '');
    expect(days).toEqual(days.toSorted().reverse());
    await expect(entries(page).filter({ has: page.locator('[data-source-marks] button') })).toHaveCount(
      EVENTS.length,
    );
    const opening = eventEntry(page, 'araz-opening-2024');
    await expect(opening).toContainText('19 May 2024 · summit');
    await expect(opening).toContainText('Ilham Aliyev');
  });

  test('events are narrowed by project and by kind, and by both', async ({ page }) => {
    await page.goto('/#page=timeline');
    const filters = { project: 'khudaferin', category: 'works' } as const;
    const ofProject = EVENTS.filter(({ projects }) => projects.includes(filters.project));
    await filter(page, ENGLISH.timeline.project).selectOption(filters.project);
    await expect(entries(page)).toHaveCount(ofProject.length);
    await filter(page, ENGLISH.timeline.kind).selectOption(filters.category);
    await expect(entries(page)).toHaveCount(
      ofProject.filter(({ category }) => category === filters.category).length,
    );
    await filter(page, ENGLISH.timeline.project).selectOption('');
    await expect(entries(page)).toHaveCount(
      EVENTS.filter(({ category }) => category === filters.category).length,
    );
    await filter(page, ENGLISH.timeline.project).selectOption('ir-ardabil');
    await filter(page, ENGLISH.timeline.kind).selectOption('security');
    await expect(entries(page)).toHaveCount(0);
    await expect(pagePanel(page)).toContainText(ENGLISH.timeline.none);
  });

  test('the panel of a project leads to its events', async ({ page }) => {
    await page.goto('/#sel=khudaferin');
    const count = EVENTS.filter(({ projects }) => projects.includes('khudaferin')).length;
    await detailPanel(page)
      .getByRole('button', { name: `${count} events on the timeline` })
      .click();
    await expect(filter(page, ENGLISH.timeline.project)).toHaveValue('khudaferin');
    await expect(entries(page)).toHaveCount(count);
    await page.goBack();
    await expect(pagePanel(page)).toHaveCount(0);
    await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
  });

  test('what happened after the day shown is not there', async ({ page }) => {
    await page.goto('/#page=timeline&known=2019-12-31');
    await expect(entries(page)).toHaveCount(EVENTS.filter(({ date }) => date <= '2019-12-31').length);
    await timeControl(page).getByRole('button', { name: ENGLISH.time.reset }).click();
    await expect(entries(page)).toHaveCount(EVENTS.length);
  });

  test('a project chosen from the list marks its events, another lets them go', async ({ page }) => {
    await page.setViewportSize({ width: 1600, height: 720 });
    await page.goto('/#sel=khudaferin&page=timeline');
    await expectMarked(page, 'khudaferin');
    await page.goto('/#sel=rasht-astara-railway&page=timeline');
    await expectMarked(page, 'rasht-astara-railway');
    await page.goto('/#page=timeline');
    await expect(pagePanel(page).locator('[data-event][aria-current]')).toHaveCount(0);
  });

  test('pages open from the menu, Back closes them, and the address names them', async ({ page }) => {
    await page.goto('/');
    await openPage(page, 'timeline');
    expect(hashParts(page)).toHaveProperty('page', 'timeline');
    await openPage(page, 'sources');
    expect(hashParts(page)).toHaveProperty('page', 'sources');
    await page.goBack();
    await expect(pagePanel(page, 'timeline')).toBeVisible();
    await page.goBack();
    await expect(pagePanel(page)).toHaveCount(0);
    await expect(projectRow(page, 'khudaferin')).toBeVisible();
  });
});

function entries(page: Page): Locator {
  return pagePanel(page, 'timeline').locator('[data-event]');
}

function filter(page: Page, name: string): Locator {
  return pagePanel(page, 'timeline').getByRole('combobox', { name, exact: true });
}

function eventEntry(page: Page, id: string): Locator {
  return pagePanel(page, 'timeline').locator(`[data-event="${id}"]`);
}

/** Exactly the events of a project are marked. */
async function expectMarked(page: Page, project: string): Promise<void> {
  const expected = EVENTS.filter(({ projects }) => projects.includes(project)).map(({ id }) => id);
  await expect
    .poll(() =>
      pagePanel(page)
        .locator('[data-event][aria-current="true"]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-event') ?? '').sort()),
    )
    .toEqual(expected.toSorted());
}
