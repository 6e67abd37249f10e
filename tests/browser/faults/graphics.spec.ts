import type { Page } from '@playwright/test';
import { detailPanel, legend, notices, panelTitle, projectList, projectRow } from '../support/atlas-page.ts';
import { expect, forbidWebgl, test, waitForMap } from '../support/atlas-test.ts';
import { rowsOf } from '../support/ledger.ts';
import { cameraOf, drawnValues, projectsInState } from '../support/live-map.ts';
import { nameOf, PROJECTS } from '../support/projects.ts';
import { ENGLISH } from '../support/texts.ts';

const VIEW = '?inspect#map=9/39.16/46.93&sel=khudaferin&layers=araz,regions&theme=dark';

test('fault: graphics lost and restored: the map comes back as it was, by itself', async ({
  page,
  openAtlas,
}) => {
  await openAtlas(VIEW);
  const before = await cameraOf(page);
  await loseContext(page);
  await expect(page.locator('[data-map-state="loading"]')).toBeVisible();
  await page.evaluate(() => Reflect.get(window, 'lostContext').restoreContext());
  await waitForMap(page);
  await expectAsBefore(page, before);
  await expect(notices(page)).toHaveCount(0);
});

test('fault: graphics lost for good: a new map takes the place, as it was, and it is said', async ({
  page,
  openAtlas,
}) => {
  await openAtlas(VIEW);
  const before = await cameraOf(page);
  await loseContext(page);
  await expect(page.locator('[data-map-state="loading"]')).toBeVisible();
  await expect(notices(page)).toContainText(ENGLISH.notice.contextLost);
  await waitForMap(page);
  await expectAsBefore(page, before);
  await expect(page.locator('canvas.maplibregl-canvas')).toHaveCount(1);
  await expect(page.locator('[data-scale]')).toHaveCount(1);
  expect(await marks(page), 'only the first load and idle are marked').toEqual(['map-load', 'map-idle']);

  await page.getByRole('button', { name: ENGLISH.map.zoomIn }).click();
  await expect.poll(async () => (await cameraOf(page)).zoom).toBeCloseTo(10, 5);
  await waitForMap(page);
});

test('fault: no WebGL: the list, the panels and all figures work, and a notice says what is missing', async ({
  page,
}) => {
  await page.addInitScript(forbidWebgl);
  await page.goto('/');
  await expectListWithoutMap(page);
  await expect(page.getByText(ENGLISH.map.noWebgl)).toBeVisible();
});

test.describe('with errors the browser itself reports', () => {
  test.use({ expectedErrors: [/Failed to load resource|Failed to fetch dynamically imported module/] });

  test('fault: code of the map missing: the list, the panels and all figures work', async ({ page }) => {
    await page.route('**/assets/map-view-*.js', (route) => route.abort());
    await page.goto('/');
    await expectListWithoutMap(page);
  });
});

async function expectListWithoutMap(page: Page): Promise<void> {
  await expect(page.locator('[data-map-state="failed"]')).toBeVisible();
  await expect(projectList(page).locator('[data-project]')).toHaveCount(PROJECTS.length);
  await expect(legend(page)).toBeVisible();
  await projectRow(page, 'khudaferin').click();
  await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
  await expect(detailPanel(page).locator('[data-row]')).toHaveCount(rowsOf('khudaferin').length);
  await expect(page).toHaveURL(/sel=khudaferin/);
  await page.goBack();
  await expect(detailPanel(page)).toHaveCount(0);
}

async function expectAsBefore(page: Page, camera: Awaited<ReturnType<typeof cameraOf>>): Promise<void> {
  expect(await cameraOf(page)).toEqual(camera);
  await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
  await expect.poll(() => drawnValues(page, 'group')).toEqual(['araz', 'regions']);
  await expect.poll(() => projectsInState(page, 'isSelected')).toEqual(['khudaferin']);
  expect(await hasDrawnSomething(page), 'the canvas is not blank').toBe(true);
}

async function loseContext(page: Page): Promise<void> {
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
    const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    Reflect.set(window, 'lostContext', extension);
    extension?.loseContext();
  });
}

function marks(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance.getEntriesByType('mark').flatMap(({ name }) => (name.startsWith('map-') ? name : [])),
  );
}

/** Reads the picture within a frame, when its pixels are there to be read. */
function hasDrawnSomething(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const map = window.atlas?.map;
        map?.once('render', () => {
          const gl = map.getCanvas().getContext('webgl2');
          if (gl === null) return resolve(false);
          const { width, height } = map.getCanvas();
          const pixels = new Uint8Array(width * height * 4);
          gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
          resolve(new Set(new Uint32Array(pixels.buffer)).size > 100);
        });
        map?.triggerRepaint();
      }),
  );
}
