import type { Page } from '@playwright/test';
import { LAYER_GROUPS } from '#core/layer-group.ts';
import { PAGES } from '#core/page.ts';
import {
  chooser,
  detailPanel,
  layerSwitch,
  pagePanel,
  panelTitle,
  projectRow,
  timeControl,
} from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { cameraOf, symbolPointOf } from './support/live-map.ts';
import { nameOf, PROJECTS } from './support/projects.ts';
import { ENGLISH } from './support/texts.ts';

test('Tab reaches everything there is to press, in the order of the page, and shows where it is', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/#sel=marazad-hpp');
  await expect(panelTitle(page)).toHaveText(nameOf('marazad-hpp'));
  const stops = await tabThrough(page);
  const names = stops.map(({ name }) => name);
  const { bar, map, legend, panel } = ENGLISH;
  expectInOrder(names, [
    bar.pages,
    ENGLISH.share.title,
    bar.theme,
    bar.language,
    bar.hideList,
    ENGLISH.search.label,
    nameOf('khudaferin'),
    nameOf('ir-west-azerbaijan'),
    `${legend.title}: ${legend.close}`,
    ENGLISH.group.araz,
    panel.close,
    'Source 1',
    ENGLISH.time.today,
    map.zoomIn,
    '© OpenStreetMap contributors',
    ENGLISH.app.mapTitle,
  ]);
  for (const project of PROJECTS) expect(names).toContain(project.name.en);
  expect(stops.filter(({ isOutlined }) => !isOutlined).map(({ name }) => name)).toEqual([]);
});

test('a project is chosen, read and closed with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  await projectRow(page, 'khudaferin').focus();
  await page.keyboard.press('Enter');
  await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
  await tabTo(page, ENGLISH.panel.close);
  await page.keyboard.press('Enter');
  await expect(detailPanel(page)).toHaveCount(0);
  await tabTo(page, nameOf('khudaferin'));
});

for (const width of [1440, 1024]) {
  test(`on ${width} pixels the focus goes back to the row a panel was opened from`, async ({ page }) => {
    await page.setViewportSize({ width, height: 768 });
    await page.goto('/');
    await projectRow(page, 'khudaferin').focus();
    await page.keyboard.press('Enter');
    await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
    await tabTo(page, ENGLISH.panel.close);
    await page.keyboard.press('Enter');
    await expect(projectRow(page, 'khudaferin')).toBeFocused();
  });
}

test('a layer is switched with the space bar', async ({ page }) => {
  await page.goto('/');
  const [first] = LAYER_GROUPS;
  await layerSwitch(page, first).focus();
  await page.keyboard.press('Space');
  await expect(layerSwitch(page, first)).not.toBeChecked();
  await expect(layerSwitch(page, first)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(layerSwitch(page, first)).toBeChecked();
});

test('arrow keys move the focused map, plus and minus zoom it', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#map=8/39.2/46.9');
  await page.locator('canvas').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await cameraOf(page)).longitude).toBeGreaterThan(47);
  await page.keyboard.press('Equal');
  await expect.poll(async () => (await cameraOf(page)).zoom).toBeCloseTo(9, 5);
});

test('the question which one is meant is dismissed with Escape and answered with the keyboard', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect#map=8/38.44/48.87');
  const point = await symbolPointOf(page, 'astarachay-rail-bridge');
  await page.mouse.click(point.x, point.y);
  await expect(chooser(page).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(chooser(page)).toHaveCount(0);
  await expect(detailPanel(page)).toHaveCount(0);
  await expect(page.locator('canvas')).toBeFocused();

  await page.mouse.click(point.x, point.y);
  await expect(chooser(page).getByRole('button').first()).toBeFocused();
  await tabTo(page, nameOf('astarachay-road-bridge'));
  await page.keyboard.press('Enter');
  await expect(panelTitle(page)).toHaveText(nameOf('astarachay-road-bridge'));
});

test('a page is opened from the menu, read and closed with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, ENGLISH.bar.pages);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  for (let i = 0; i < PAGES.indexOf('trade'); i += 1) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: ENGLISH.page.trade })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(pagePanel(page, 'trade')).toBeFocused();
  await tabTo(page, ENGLISH.page.close);
  await page.keyboard.press('Escape');
  await expect(pagePanel(page)).toHaveCount(0);
});

test('a figure is unfolded, a source opened and closed, and time turned with the keyboard alone', async ({
  page,
}) => {
  await page.goto('/#sel=marazad-hpp');
  const row = detailPanel(page).locator('[data-row]').first();
  await row.locator('button[aria-expanded]').focus();
  await page.keyboard.press('Enter');
  await expect(row.locator('li[data-claim]').first()).toBeVisible();
  const mark = row.locator('[data-source-marks] button').first();
  await page.keyboard.press('Tab');
  await expect(mark).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(mark).toBeFocused();

  await page.getByRole('button', { name: ENGLISH.time.today }).focus();
  await page.keyboard.press('Enter');
  await tabTo(page, ENGLISH.time.title);
  await page.keyboard.press('Home');
  await expect(timeControl(page)).toContainText('As known on 1 Jan 2015');
});

test('menus open, move and choose with the keyboard', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: ENGLISH.bar.theme }).focus();
  await page.keyboard.press('Enter');
  const choices = page.getByRole('menuitemradio');
  await expect(choices.first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(choices.last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: ENGLISH.bar.theme })).toBeFocused();
});

interface Stop {
  readonly name: string;
  readonly isOutlined: boolean;
}

test('a page that had the focus is let go once it is closed', async ({ page, openAtlas }) => {
  await openAtlas();
  const nodesAtFirst = await liveNodes(page);
  await page.evaluate(() => {
    location.hash = '#page=sources';
  });
  const sources = pagePanel(page, 'sources');
  await sources.getByRole('link').last().focus();
  const withSources = await liveNodes(page);
  await page.keyboard.press('Escape');
  await expect(sources).toHaveCount(0);
  // React keeps what was there last until it next draws; the focus stays where it is.
  await page.evaluate(() => {
    location.hash = '#theme=dark';
  });
  await expect.poll(() => liveNodes(page)).toBeLessThan(nodesAtFirst + (withSources - nodesAtFirst) / 4);
});

/** How many nodes are alive, whether they are on the page or only held by something. */
async function liveNodes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return nodes;
}

/** Presses Tab until the focus leaves the page. */
async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await focusedStop(page);
    if (stop === null || stops.length > 500) return stops;
    stops.push(stop);
  }
}

async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await focusedStop(page);
    if (stop?.name === name) return;
    passed.push(stop?.name ?? '(the page)');
  }
  throw new Error(`80 presses of Tab did not reach "${name}", only ${passed.join(', ')}`);
}

/** What has the focus, or null when the page itself has it. Rows are named by their project, without its status. */
function focusedStop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const row = element.hasAttribute('data-project') ? element.querySelector('span span') : null;
    const name = element.getAttribute('aria-label') ?? row?.textContent ?? element.textContent ?? '';
    // A field and its buttons may share one ring.
    const isOutlined = [element, element.parentElement ?? element].some((ringed) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(ringed);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    return { name: name.trim(), isOutlined };
  });
}

/** Each name comes after the one before it. */
function expectInOrder(names: readonly string[], expected: readonly string[]): void {
  const places = expected.map((name) => names.indexOf(name));
  expect(
    expected.filter((_, i) => places[i] === -1),
    'reached at all',
  ).toEqual([]);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
}
