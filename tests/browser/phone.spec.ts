import type { Locator, Page } from '@playwright/test';
import { PAGES } from '#core/page.ts';
import { FACETS } from '#store/filter.ts';
import {
  boxOf,
  detailPanel,
  editAddress,
  hashParts,
  pagePanel,
  panelTitle,
  timeControl,
} from './support/atlas-page.ts';
import { expect, test, waitForMap } from './support/atlas-test.ts';
import { cameraOf, symbolPointOf } from './support/live-map.ts';
import { nameOf, PROJECTS } from './support/projects.ts';
import { ENGLISH } from './support/texts.ts';
import { dragByTouch } from './support/touch.ts';

const WIDTH = 390;
const HEIGHT = 844;
/** Where the upper edge of the sheet lies at its three stops. */
const SHEET_TOP = { peek: HEIGHT - 96, half: HEIGHT * 0.5, full: HEIGHT * 0.08 };

test.use({ viewport: { width: WIDTH, height: HEIGHT }, hasTouch: true, isMobile: true });

test('a filter that leaves nothing offers the nearest match on the one line of a sheet that is down', async ({
  page,
}) => {
  await page.goto('/#kind=bridge&status=suspended');
  await expectSheetAt(page, 'peek');
  const offer = sheet(page).locator('[data-offer]');
  await expect(offer).toBeInViewport();
  expect((await boxOf(offer)).height).toBeGreaterThanOrEqual(44);
  await offer.tap();
  await expect(sheet(page).locator('[data-project]').first()).toBeAttached();
  await expect(offer).toHaveCount(0);
});

test('a phone opens with the sheet small, the map above it and its sources in sight', async ({
  page,
  openAtlas,
}) => {
  await openAtlas();
  await expectSheetAt(page, 'peek');
  await expect(sheet(page).getByRole('heading', { name: ENGLISH.list.title })).toBeInViewport();
  const attribution = page.getByRole('contentinfo');
  await expect(attribution).toContainText('© OpenStreetMap contributors');
  const box = await boxOf(attribution);
  expect(box.bottom).toBeLessThanOrEqual(SHEET_TOP.peek);
  expect(box.y).toBeGreaterThan(0);
});

test('the handle takes the sheet to half, to full and back to small', async ({ page }) => {
  await page.goto('/');
  for (const stop of ['half', 'full', 'peek'] as const) {
    await handle(page).tap();
    await expectSheetAt(page, stop);
  }
  await expect(handle(page)).toHaveAccessibleName('Resize the panel: half');
});

test('a finger pulls the sheet up and pushes it down again', async ({ page }) => {
  await page.goto('/');
  await expectSheetAt(page, 'peek');
  const grip = await middleOf(handle(page));
  await dragByTouch(page, grip, { x: grip.x, y: SHEET_TOP.half + 14 });
  await expectSheetAt(page, 'half');
  await dragByTouch(page, { x: grip.x, y: SHEET_TOP.half + 14 }, { x: grip.x, y: SHEET_TOP.full + 14 });
  await expectSheetAt(page, 'full');
  await dragByTouch(page, { x: grip.x, y: SHEET_TOP.full + 14 }, grip);
  await expectSheetAt(page, 'peek');
});

test('a project chosen from the list opens at half height, its place visible above', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect');
  await handle(page).tap();
  await expectSheetAt(page, 'half');
  await expect(sheet(page).locator('[data-project]')).toHaveCount(PROJECTS.length);
  await sheet(page)
    .getByRole('button', { name: nameOf('khudaferin') })
    .tap();

  await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
  await expect(detailPanel(page)).toHaveAccessibleName(nameOf('khudaferin'));
  await expectSheetAt(page, 'half');
  await expect.poll(() => hashParts(page)).toMatchObject({ sel: 'khudaferin', map: /^1\d/ });
  await waitForMap(page);
  const symbol = await symbolPointOf(page, 'khudaferin');
  expect(symbol.y).toBeGreaterThan((await boxOf(page.getByRole('banner'))).bottom);
  expect(symbol.y).toBeLessThan((await boxOf(page.getByRole('contentinfo'))).y);
  expect(symbol.x).toBeGreaterThan(0);
  expect(symbol.x).toBeLessThan(WIDTH);

  await detailPanel(page).getByRole('button', { name: ENGLISH.panel.close }).tap();
  await expectSheetAt(page, 'peek');
  await expect(sheet(page).getByRole('heading', { name: ENGLISH.list.title })).toBeInViewport();
});

test('a tap reaches further than a click: 32 pixels beside a symbol open the project', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect#map=8/39.09/45.4');
  const symbol = await symbolPointOf(page, 'aras-dam');
  await page.touchscreen.tap(symbol.x - 32, symbol.y);
  await expect(panelTitle(page)).toHaveText(nameOf('aras-dam'));
  await expectSheetAt(page, 'half');
});

test('a screen that becomes wide or narrow keeps the project that is open', async ({ page }) => {
  await page.goto('/#sel=khudaferin');
  await expectSheetAt(page, 'half');
  await page.setViewportSize({ width: 1024, height: 640 });
  await expect(handle(page)).toHaveCount(0);
  await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
  await page.setViewportSize({ width: WIDTH, height: HEIGHT });
  await expectSheetAt(page, 'half');
  await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
});

test('one finger moves the map beside the sheet', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#map=8/39.2/46.9');
  await dragByTouch(page, { x: 200, y: 400 }, { x: 120, y: 330 });
  await expect.poll(async () => (await cameraOf(page)).longitude).toBeGreaterThan(46.9);
  await waitForMap(page);
  await expect(detailPanel(page).getByRole('heading', { name: ENGLISH.list.title })).toBeVisible();
  expect(hashParts(page).map).toMatch(/^8\/39\.0\d+\/47\.1\d*\/0\/0$/);
});

test('buttons and rows a finger has to hit are at least 44 pixels high and wide', async ({ page }) => {
  await page.goto('/');
  const bar = page.getByRole('banner').getByRole('button');
  const controls = page.getByRole('button', { name: /^(Zoom|Show the whole)/ });
  const rows = sheet(page).getByRole('listitem').getByRole('button');
  await expect(rows).toHaveCount(FACETS.length + PROJECTS.length);
  await expect(sheet(page).getByRole('switch')).toHaveCount(7 + 6);
  await expect(controls).toHaveCount(3);
  const targets = bar.or(controls).or(rows).or(sheet(page).getByRole('switch'));
  const sizes = await targets.evaluateAll((elements) =>
    elements.map((element) => {
      const { width, height } = element.getBoundingClientRect();
      return { name: element.getAttribute('aria-label') ?? element.textContent, width, height };
    }),
  );
  expect(sizes.length).toBe(5 + 3 + FACETS.length + PROJECTS.length + 7 + 6);
  const small = sizes.filter(({ width, height }) => width < 44 || height < 44);
  expect(small).toEqual([]);
});

test.describe('with no need of the map', () => {
  test.use({ hasMap: false });

  test('the narrowest screen, 320 pixels, needs no sideways scrolling', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const pages = PAGES.map((name) => `#lang=ru&page=${name}`);
    await page.goto('/');
    for (const hash of ['', '#sel=astarachay-road-bridge', '#lang=ru&sel=instc&known=2024-05-20', ...pages]) {
      await editAddress(page, hash);
      if (hash.includes('page='))
        await expect(pagePanel(page).locator('ol, ul, [data-keeping]').first()).toBeVisible();
      else if (hash.includes('sel=')) await expect(page.locator('#sources-title')).toBeAttached();
      else await expect(sheet(page)).toBeVisible();
      expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(320);
      expect(await wideElements(page), hash).toEqual([]);
    }
  });

  test('a page takes the whole screen, and closes back to the sheet', async ({ page }) => {
    await page.goto('/');
    for (const name of ['timeline', 'trade', 'articles'] as const) {
      await page.getByRole('button', { name: ENGLISH.bar.pages }).tap();
      await page.getByRole('menuitem', { name: ENGLISH.page[name], exact: true }).tap();
      await expect(pagePanel(page, name).locator('ol, ul').first()).toBeVisible();
      const box = await boxOf(pagePanel(page, name));
      expect({ x: box.x, y: box.y, width: box.width, height: box.height }).toEqual({
        x: 0,
        y: 0,
        width: WIDTH,
        height: HEIGHT,
      });
      expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(WIDTH);
      expect(await wideElements(page), name).toEqual([]);
      await pagePanel(page).getByRole('button', { name: ENGLISH.page.close }).tap();
      await expect(pagePanel(page)).toHaveCount(0);
    }
    await expect(sheet(page)).toBeVisible();
  });

  test('the claim behind a source or a project of an event is not left under the page', async ({ page }) => {
    await page.goto('/#page=timeline');
    const event = pagePanel(page).locator('[data-event="araz-opening-2024"]');
    await event.getByRole('button', { name: nameOf('khudaferin'), exact: true }).tap();
    await expect(pagePanel(page)).toHaveCount(0);
    await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));

    await page.goto('/#page=sources');
    const source = pagePanel(page).locator('[data-source="irib-khudaferin-station-2025"]');
    await source.locator('summary').tap();
    await source.getByRole('button', { name: `${nameOf('khudaferin')}: Years in use` }).tap();
    const marked = sheet(page).locator('[aria-current="true"][data-claim]');
    await expect(marked).toBeInViewport();
    await expect.poll(() => isOnTop(marked)).toBe(true);
  });

  test('time is turned from the menu, and the sheet follows', async ({ page }) => {
    await page.goto('/#sel=khudaferin');
    await expect(page.getByRole('button', { name: ENGLISH.time.today })).toHaveCount(0);
    await page.getByRole('button', { name: ENGLISH.bar.pages }).tap();
    await page.getByRole('menuitem', { name: ENGLISH.time.title }).tap();
    const slider = timeControl(page).getByRole('slider');
    await slider.fill('0');
    await expect(timeControl(page)).toContainText('As known on 1 Jan 2015');
    await expect.poll(() => hashParts(page)).toHaveProperty('known', '2015-01-01');
    await expect(sheet(page).locator('[data-row="years-in-use|dam||whole|"]')).toHaveCount(0);
    const box = await boxOf(timeControl(page));
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(WIDTH);
    await timeControl(page).getByRole('button', { name: ENGLISH.time.reset }).tap();
    await timeControl(page).getByRole('button', { name: ENGLISH.time.close }).tap();
    await expect(timeControl(page)).toHaveCount(0);
    await expect(sheet(page).locator('[data-row="years-in-use|dam||whole|"]')).toHaveCount(1);
  });

  test('buttons of panel, pages and time control are large enough for a finger', async ({ page }) => {
    await page.goto('/#sel=khudaferin&known=2024-05-20');
    await expect(sheet(page).locator('[data-row]').first()).toBeAttached();
    const targets = sheet(page)
      .locator('button[aria-expanded], [data-project]')
      .or(timeControl(page).getByRole('button'))
      .or(timeControl(page).getByRole('slider'));
    const small = await targets.evaluateAll((elements) =>
      elements
        .map((element) => {
          const { width, height } = element.getBoundingClientRect();
          return {
            name: element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40),
            width,
            height,
          };
        })
        .filter(({ width, height }) => width > 0 && (width < 44 || height < 44)),
    );
    expect(small).toEqual([]);
  });
});

/** Whether the middle of an element is what a finger there would touch. */
function isOnTop(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
}

function sheet(page: Page): Locator {
  return detailPanel(page);
}

function handle(page: Page): Locator {
  return page.getByRole('button', { name: ENGLISH.sheet.handle });
}

/** A sheet that takes the place of the panel at the side is not on the page for a moment: then it is at no height. */
async function expectSheetAt(page: Page, stop: keyof typeof SHEET_TOP): Promise<void> {
  await expect
    .poll(
      async () => {
        const box = await sheet(page).boundingBox();
        return box === null ? Number.POSITIVE_INFINITY : Math.abs(box.y - SHEET_TOP[stop]);
      },
      { message: `the sheet is at ${stop}` },
    )
    .toBeLessThan(2);
}

async function middleOf(locator: Locator) {
  const box = await boxOf(locator);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Visible parts of the frame that stick out of the screen sideways. */
function wideElements(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, a, h1, h2, h3, p, li, dt, dd, footer, header')]
      .filter((element) => element.closest('.maplibregl-map') === null)
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && (box.left < -1 || box.right > innerWidth + 1);
      })
      .map(
        (element) =>
          `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}`,
      ),
  );
}
