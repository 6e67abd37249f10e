import type { Locator, Page } from '@playwright/test';
import type { Position } from '#core/position.ts';
import { boxOf } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { cameraOf, type ScreenPoint, screenPointOf } from './support/live-map.ts';
import { ENGLISH } from './support/texts.ts';
import { dragByTouch } from './support/touch.ts';

/** The sea off Gilan: nothing lies near to snap to. */
const VIEW = '?inspect#map=8/38/49.6';
const [A, B, C] = [
  [49.4, 38.2],
  [49.7, 37.8],
  [50, 38.2],
] as const satisfies Position[];

test('a line is drawn, finished, moved and thinned out with the mouse', async ({ page, openAtlas }) => {
  await openAtlas(VIEW);
  await openTool(page);
  await clickAt(page, A);
  await clickAt(page, B);
  await expect.poll(() => drawn(page, 'vertex')).toBe(2);
  const end = await screenPointOf(page, C);
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await expect(page.locator('.pointer-label')).toContainText('km');
  const before = await cameraOf(page);
  await page.mouse.dblclick(end.x, end.y);
  await expect.poll(() => drawn(page, 'vertex'), 'a double click adds one vertex').toBe(3);
  await expect.poll(() => drawn(page, 'length')).toBe(2);

  await page.mouse.move(end.x, end.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y + 40, { steps: 6 });
  await page.mouse.up();
  await expect.poll(async () => (await vertexAt(page, 2))?.[1]).toBeLessThan(C[1] - 0.02);
  expect(await cameraOf(page), 'neither the double click nor the drag has moved the map').toEqual(before);

  await page.keyboard.down('Alt');
  await page.mouse.click(end.x, end.y + 40);
  await page.keyboard.up('Alt');
  await expect.poll(() => drawn(page, 'vertex')).toBe(2);
});

test('a line whose ends are put on one railway follows it, and Alt frees the pointer at once', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect#map=8/37.9/49.3');
  await openTool(page);
  const [first, last] = await endsOfRailway(page);
  const label = page.locator('.pointer-label');
  await page.mouse.move(first.x, first.y, { steps: 2 });
  await expect(label, 'the name stands there before the click').toContainText('Rasht–Astara railway');
  await page.mouse.click(first.x, first.y);
  await expect.poll(() => drawn(page, 'vertex')).toBe(1);
  await page.mouse.move(last.x, last.y, { steps: 2 });
  await expect(label).toContainText('along Rasht–Astara railway');
  await page.keyboard.down('Alt');
  await expect(label).not.toContainText('Rasht–Astara');
  await page.keyboard.up('Alt');
  await expect(label).toContainText('along Rasht–Astara railway');
  await page.mouse.click(last.x, last.y);
  await expect.poll(() => drawn(page, 'length')).toBe(1);
  expect((await featuresOf(page, 'line'))[0]?.flat().length, 'it bends with the railway').toBeGreaterThan(4);
  await page.mouse.click(last.x, last.y + 60, { button: 'right' });
  await expect(panelFinish(page), 'the second button finishes').toBeDisabled();
  await expect.poll(() => drawn(page, 'vertex')).toBe(2);
});

test('a line is drawn, finished and given up with the keyboard alone', async ({ page, openAtlas }) => {
  await openAtlas(VIEW);
  await openTool(page);
  await page.locator('canvas.maplibregl-canvas').focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.draw-crosshair')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => drawn(page, 'vertex')).toBe(1);
  await expect(said(page, 'Point 1 put down')).toBeAttached();
  const before = await cameraOf(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await cameraOf(page)).longitude).toBeGreaterThan(before.longitude + 0.2);
  await page.keyboard.press('Enter');
  await expect.poll(() => drawn(page, 'length')).toBe(1);
  await page.keyboard.press('Backspace');
  await expect.poll(() => drawn(page, 'vertex')).toBe(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => drawn(page, 'vertex')).toBe(2);
  await page.keyboard.press('Enter');
  await expect(said(page, 'Measured'), 'Enter in the same place finishes').toBeAttached();
  await expect(panelFinish(page)).toBeDisabled();
  expect(await drawn(page, 'vertex')).toBe(2);

  await page.keyboard.press('Escape');
  await expect(page.locator('[data-tool="measure"]'), 'what is finished is kept').toHaveCount(0);
  await expect.poll(() => drawn(page, 'line')).toBe(1);
  await expect.poll(() => drawn(page, 'vertex')).toBe(0);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a button puts points down where the crosshair stands, and finishes on the last', async ({
    page,
    openAtlas,
  }) => {
    await openAtlas(`${VIEW}&tool=measure`);
    await openTool(page);
    const add = page.getByRole('button', { name: ENGLISH.draw.add, exact: true });
    const crosshair = await boxOf(page.locator('.draw-crosshair'));
    await add.tap();
    await expect.poll(() => drawn(page, 'vertex')).toBe(1);
    const [longitude = 0, latitude = 0] = (await vertexAt(page, 0)) ?? [];
    const { x, y } = await screenPointOf(page, [longitude, latitude]);
    expect(Math.hypot(x - crosshair.x - 22, y - crosshair.y - 22)).toBeLessThan(2);
    const finger = { x: 190, y: 260 };
    await dragByTouch(page, finger, { x: finger.x - 90, y: finger.y - 60 });
    await add.tap();
    await expect.poll(() => drawn(page, 'length')).toBe(1);
    await page.getByRole('button', { name: ENGLISH.draw.finish, exact: true }).tap();
    await expect(add, 'nothing more is added').toHaveCount(0);
    await expect(page.locator('.draw-crosshair')).toBeHidden();
    expect(await drawn(page, 'vertex')).toBe(2);
  });
});

/** Two places that Rasht–Astara runs through, on the screen. */
async function endsOfRailway(page: Page): Promise<[ScreenPoint, ScreenPoint]> {
  const points = await page.evaluate(() => {
    const map = window.atlas?.map;
    const lines = map?.queryRenderedFeatures().filter(({ properties, geometry }) => {
      return properties.project === 'rasht-astara-railway' && geometry.type === 'LineString';
    });
    const positions = lines?.flatMap(({ geometry }) =>
      geometry.type === 'LineString' ? geometry.coordinates : [],
    );
    return positions?.map(([longitude = 0, latitude = 0]) => {
      const { x, y } = map?.project([longitude, latitude]) ?? { x: 0, y: 0 };
      return { x, y };
    });
  });
  const inView = (points ?? []).filter(({ x, y }) => x > 360 && x < 900 && y > 120 && y < 560);
  const sorted = inView.sort((a, b) => a.y - b.y);
  const [north, south] = [sorted[0], sorted.at(-1)];
  if (north === undefined || south === undefined) throw new Error('the railway is not in view');
  return [south, north];
}

function panelFinish(page: Page): Locator {
  return page.locator('[data-tool="measure"]').getByRole('button', { name: ENGLISH.measure.finish });
}

/** What screen readers are told. */
function said(page: Page, words: string): Locator {
  return page.locator('[data-announcer]').filter({ hasText: words });
}

async function openTool(page: Page): Promise<void> {
  if ((await page.locator('[data-tool="measure"]').count()) === 0) await page.keyboard.press('d');
  await expect(page.locator('[data-tool="measure"]')).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => window.atlas?.map.getSource('measured') !== undefined))
    .toBe(true);
  await expect(page.locator('.pointer-label')).toBeAttached();
}

async function clickAt(page: Page, position: Position): Promise<void> {
  const { x, y } = await screenPointOf(page, position);
  await page.mouse.click(x, y);
}

/** How many features of a role the map holds of what is measured. */
async function drawn(page: Page, role: string): Promise<number> {
  return (await featuresOf(page, role)).length;
}

async function vertexAt(page: Page, at: number): Promise<number[] | undefined> {
  return (await featuresOf(page, 'vertex'))[at];
}

function featuresOf(page: Page, role: string): Promise<number[][]> {
  return page.evaluate(async (wanted) => {
    const source = window.atlas?.map.getSource('measured');
    if (source === undefined || !('getData' in source) || typeof source.getData !== 'function') return [];
    const { features } = await source.getData();
    return features
      .filter(({ properties }: { properties: { role: string } }) => properties.role === wanted)
      .map(({ geometry }: { geometry: { coordinates: number[] } }) => geometry.coordinates);
  }, role);
}
