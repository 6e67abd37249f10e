import type { Page } from '@playwright/test';
import { detailPanel, hashParts, panelTitle, projectRow } from './support/atlas-page.ts';
import { expect, test, waitForMap } from './support/atlas-test.ts';
import { cameraOf, expectCamera, screenPointOf } from './support/live-map.ts';
import { nameOf } from './support/projects.ts';
import { ENGLISH } from './support/texts.ts';

test('dragging the map writes the new camera over the old, without a step in the history', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect#map=8/39.1/46.9');
  const steps = await historyLength(page);
  const grabbed = { x: 600, y: 400 };
  const place = await placeUnder(page, grabbed);
  await drag(page, grabbed, { x: 500, y: 330 });
  await expect.poll(async () => (await cameraOf(page)).longitude).toBeGreaterThan(47);
  await waitForMap(page);

  const moved = await screenPointOf(page, place);
  expect(moved.x, 'the grabbed place follows the pointer').toBeCloseTo(500, -1);
  expect(moved.y, 'the grabbed place follows the pointer').toBeCloseTo(330, -1);
  const camera = await cameraOf(page);
  const [zoom, latitude, longitude, bearing, pitch] = (hashParts(page).map ?? '').split('/').map(Number);
  expect({ zoom, bearing, pitch }).toEqual({ zoom: 8, bearing: 0, pitch: 0 });
  expect(latitude).toBeCloseTo(camera.latitude, 2);
  expect(longitude).toBeCloseTo(camera.longitude, 2);
  expect(await historyLength(page)).toBe(steps);
});

test('zoom buttons and the way home move the camera and the address together', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect');
  const home = await cameraOf(page);
  await page.getByRole('button', { name: ENGLISH.map.zoomIn }).click();
  await expectCamera(page, { zoom: home.zoom + 1 });
  await expect.poll(() => Number(hashParts(page).map?.split('/')[0])).toBeCloseTo(home.zoom + 1, 1);
  await page.getByRole('button', { name: ENGLISH.map.home }).click();
  await expectCamera(page, { zoom: home.zoom, latitude: home.latitude, longitude: home.longitude }, 1);
});

test('a zoom beyond the embedded map opens at zoom 13, says why, and address and map agree', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect#map=20/39.16/46.93');
  await expectCamera(page, { zoom: 13 });
  await expect(page.getByText(ENGLISH.map.maxZoom)).toBeVisible();
  await expect(page.getByRole('button', { name: ENGLISH.map.zoomIn })).toBeDisabled();
  expect(hashParts(page).map).toMatch(/^13\//);
});

test('zooming in to the end of the embedded map says why it ends', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#map=12.5/39.16/46.93');
  await expect(page.getByText(ENGLISH.map.maxZoom)).toHaveCount(0);
  await page.getByRole('button', { name: ENGLISH.map.zoomIn }).click();
  await expectCamera(page, { zoom: 13 });
  await expect(page.getByText(ENGLISH.map.maxZoom)).toBeVisible();
  await page.getByRole('button', { name: ENGLISH.map.zoomOut }).click();
  await expect(page.getByText(ENGLISH.map.maxZoom)).toHaveCount(0);
});

test('the wheel zooms the map at the pointer, and over the list scrolls the list', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect#map=8/39.1/46.9');
  const pointer = { x: 700, y: 250 };
  const place = await placeUnder(page, pointer);
  await page.mouse.move(pointer.x, pointer.y);
  await page.mouse.wheel(0, -300);
  await expect.poll(async () => (await cameraOf(page)).zoom).toBeGreaterThan(8.3);
  await waitForMap(page);
  const after = await screenPointOf(page, place);
  expect(after.x).toBeCloseTo(pointer.x, -1);
  expect(after.y).toBeCloseTo(pointer.y, -1);

  const { zoom } = await cameraOf(page);
  await projectRow(page, 'aras-dam').hover();
  await page.mouse.wheel(0, 4000);
  await expect(projectRow(page, 'ir-west-azerbaijan')).toBeInViewport();
  expect((await cameraOf(page)).zoom).toBe(zoom);
});

test('a visitor who likes motion is flown to a project and can interrupt the flight', async ({
  page,
  openAtlas,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openAtlas('?inspect');
  await projectRow(page, 'khudaferin').click();
  await expectCamera(page, { zoom: 11.5, latitude: 39.156 }, 2);
  await waitForMap(page);

  // Heard, not asked for again and again: a short flight may be over before the next question.
  const takesOff = page.evaluate(
    () => new Promise<void>((resolve) => window.atlas?.map.once('movestart', () => resolve())),
  );
  await detailPanel(page)
    .getByRole('button', { name: nameOf('giz-galasi') })
    .click();
  await takesOff;
  await drag(page, { x: 300, y: 300 }, { x: 330, y: 330 });
  await waitForMap(page);
  const camera = await cameraOf(page);
  await expect.poll(() => Number(hashParts(page).map?.split('/')[0])).toBeCloseTo(camera.zoom, 1);
  await expect(panelTitle(page)).toHaveText(nameOf('giz-galasi'));
});

function historyLength(page: Page): Promise<number> {
  return page.evaluate(() => history.length);
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

function placeUnder(page: Page, point: { x: number; y: number }): Promise<[number, number]> {
  return page.evaluate(({ x, y }) => {
    const place = window.atlas?.map.unproject([x, y]);
    if (place === undefined) throw new Error('open the atlas with ?inspect');
    return [place.lng, place.lat];
  }, point);
}
