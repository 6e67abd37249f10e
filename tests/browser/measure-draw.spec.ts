import type { Page } from '@playwright/test';
import type { Position } from '#core/position.ts';
import { expect, test } from './support/atlas-test.ts';
import { cameraOf, screenPointOf } from './support/live-map.ts';

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

test('a line is drawn with the keyboard alone', async ({ page, openAtlas }) => {
  await openAtlas(VIEW);
  await openTool(page);
  await page.locator('canvas.maplibregl-canvas').focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.draw-crosshair')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => drawn(page, 'vertex')).toBe(1);
  const before = await cameraOf(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await cameraOf(page)).longitude).toBeGreaterThan(before.longitude + 0.2);
  await page.keyboard.press('Enter');
  await expect.poll(() => drawn(page, 'length')).toBe(1);
  await page.keyboard.press('Backspace');
  await expect.poll(() => drawn(page, 'vertex')).toBe(1);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a button puts points down where the crosshair stands', async ({ page, openAtlas }) => {
    await openAtlas(`${VIEW}&m=49.4,38.2;49.7,37.8`);
    await openTool(page);
    await expect.poll(() => drawn(page, 'vertex')).toBe(2);
    await expect(page.locator('.draw-crosshair')).toBeVisible();
  });
});

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
