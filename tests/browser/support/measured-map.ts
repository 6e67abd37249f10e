import type { Locator, Page } from '@playwright/test';
import type { Position } from '#core/position.ts';
import { expect } from './atlas-test.ts';
import { cameraOf, screenPointOf } from './live-map.ts';

/** What would be put down, and how far it is, beside the pointer. */
export function pointerLabel(page: Page): Locator {
  return page.locator('.pointer-label');
}

/** Snapping and figures at the pointer have come with the tool. */
export async function expectReadyToDraw(page: Page): Promise<void> {
  await expect(page.locator('[data-tool="measure"]')).toBeVisible();
  await expect(pointerLabel(page)).toBeAttached();
}

export async function hoverAt(page: Page, position: Position): Promise<void> {
  const { x, y } = await screenPointOf(page, position);
  await page.mouse.move(x, y, { steps: 3 });
}

/** Clicks only once the words beside the pointer say what the click will be put on. */
export async function clickOn(page: Page, position: Position, words: string | RegExp): Promise<void> {
  await hoverAt(page, position);
  await expect(pointerLabel(page)).toContainText(words);
  const before = await vertexCount(page);
  const { x, y } = await screenPointOf(page, position);
  await page.mouse.click(x, y);
  await expect.poll(() => vertexCount(page)).toBe(before + 1);
}

/** Turns the wheel over a place until the map has come to rest at about a zoom, so far as it goes. */
export async function wheelTo(page: Page, position: Position, zoom: number): Promise<void> {
  await hoverAt(page, position);
  const start = await cameraOf(page);
  const isIn = zoom > start.zoom;
  await expect
    .poll(
      async () => {
        const now = await cameraOf(page);
        if (isIn ? now.zoom >= zoom : now.zoom <= zoom) return true;
        await page.mouse.wheel(0, isIn ? -1500 : 1500);
        return false;
      },
      { timeout: 60_000, intervals: [100] },
    )
    .toBe(true);
  await expect.poll(() => page.evaluate(() => window.atlas?.map.isMoving())).toBe(false);
}

/** How many vertices the map draws. */
export function vertexCount(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const source = window.atlas?.map.getSource('measured');
    if (source === undefined || !('getData' in source) || typeof source.getData !== 'function') return 0;
    const { features } = await source.getData();
    return features.filter(({ properties }: { properties: { role: string } }) => properties.role === 'vertex')
      .length;
  });
}
