import {
  chooser,
  detailPanel,
  hashParts,
  panelTitle,
  projectList,
  projectRow,
} from './support/atlas-page.ts';
import { expect, test, waitForMap } from './support/atlas-test.ts';
import { cameraOf, projectsInState, screenPointOf, symbolPointOf } from './support/live-map.ts';
import { nameOf } from './support/projects.ts';

/** Open sea, between the coast and the routes across it. */
const OPEN_SEA = [49.6, 39.1] as const;
/** A bend of the trans-Caspian route, far from everything else. */
const CASPIAN_CROSSING = [50.3, 38.6] as const;
/** The two bridges and the terminal of Astara on top of each other. */
const ASTARA_FROM_AFAR = '#map=8/38.44/48.87';

test('a click on a symbol opens its project, as does one 10 pixels beside it, but not one 32 pixels away', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect#map=8/39.09/45');
  const symbol = await symbolPointOf(page, 'aras-dam');
  await page.mouse.click(symbol.x - 32, symbol.y);
  await page.mouse.move(symbol.x, symbol.y);
  await expect(projectRow(page, 'aras-dam')).toHaveAttribute('data-hovered', 'true');
  await expect(detailPanel(page)).toHaveCount(0);

  await page.mouse.click(symbol.x - 8, symbol.y + 6);
  await expect(panelTitle(page)).toHaveText(nameOf('aras-dam'));
  expect(hashParts(page)).toHaveProperty('sel', 'aras-dam');
  await page.goBack();
  await expect(detailPanel(page)).toHaveCount(0);
  await waitForMap(page);

  const onSymbol = await symbolPointOf(page, 'aras-dam');
  await page.mouse.click(onSymbol.x, onSymbol.y);
  await expect(panelTitle(page)).toHaveText(nameOf('aras-dam'));
});

test('a click on a line opens what it belongs to', async ({ page, openAtlas }) => {
  const [longitude, latitude] = CASPIAN_CROSSING;
  await openAtlas(`?inspect#map=9/${latitude}/${longitude}`);
  const point = await screenPointOf(page, CASPIAN_CROSSING);
  await page.mouse.click(point.x, point.y);
  await expect(panelTitle(page)).toHaveText(nameOf('instc'));
});

test('where several projects lie on top of each other, a click asks which one is meant', async ({
  page,
  openAtlas,
}) => {
  await openAtlas(`?inspect${ASTARA_FROM_AFAR}`);
  const point = await symbolPointOf(page, 'astarachay-rail-bridge');
  await page.mouse.click(point.x, point.y);
  await expect(chooser(page)).toBeVisible();
  await expect(detailPanel(page)).toHaveCount(0);
  for (const id of ['astarachay-rail-bridge', 'astarachay-road-bridge'])
    await expect(chooser(page).getByRole('button', { name: nameOf(id) })).toBeVisible();

  await page.mouse.click(point.x + 60, point.y - 250);
  await expect(chooser(page)).toHaveCount(0);
  await expect(detailPanel(page)).toHaveCount(0);

  await page.mouse.click(point.x, point.y);
  await chooser(page)
    .getByRole('button', { name: nameOf('astarachay-road-bridge') })
    .click();
  await expect(chooser(page)).toHaveCount(0);
  await expect(panelTitle(page)).toHaveText(nameOf('astarachay-road-bridge'));
  await expect.poll(() => projectsInState(page, 'isSelected')).toEqual(['astarachay-road-bridge']);
});

test('a click on the empty map closes the panel', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#map=7/39/50.5&sel=aras-dam');
  await expect(panelTitle(page)).toHaveText(nameOf('aras-dam'));
  const sea = await screenPointOf(page, OPEN_SEA);
  await page.mouse.click(sea.x, sea.y);
  await expect(detailPanel(page)).toHaveCount(0);
  expect(hashParts(page)).not.toHaveProperty('sel');
  await expect.poll(() => projectsInState(page, 'isSelected')).toEqual([]);
});

test('pointing at a symbol marks its row, and pointing at a row marks its features', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect');
  const symbol = await symbolPointOf(page, 'aras-dam');
  await page.mouse.move(symbol.x, symbol.y);
  await expect(projectRow(page, 'aras-dam')).toHaveAttribute('data-hovered', 'true');
  await expect(page.getByRole('contentinfo')).toContainText(/39\.\d{4}° N, 45\.\d{4}° E/);

  await projectList(page).getByRole('heading', { level: 2 }).hover();
  await expect(projectRow(page, 'aras-dam')).toHaveAttribute('data-hovered', 'false');
  await projectRow(page, 'khudaferin').hover();
  await expect.poll(() => projectsInState(page, 'isHovered')).toEqual(['khudaferin']);
  await projectList(page).getByRole('heading', { level: 2 }).hover();
  await expect.poll(() => projectsInState(page, 'isHovered')).toEqual([]);
});

test('a pointer that jumps from the map straight onto a row marks what the row names', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect');
  const symbol = await symbolPointOf(page, 'aras-dam');
  await page.mouse.move(symbol.x, symbol.y);
  await expect(projectRow(page, 'aras-dam')).toHaveAttribute('data-hovered', 'true');
  await projectRow(page, 'khudaferin').hover();
  await expect.poll(() => projectsInState(page, 'isHovered')).toEqual(['khudaferin']);
});

test('dragging the map by a symbol moves the map and opens nothing', async ({ page, openAtlas }) => {
  await openAtlas('?inspect');
  const before = await cameraOf(page);
  const symbol = await symbolPointOf(page, 'aras-dam');
  await page.mouse.move(symbol.x, symbol.y);
  await page.mouse.down();
  await page.mouse.move(symbol.x + 60, symbol.y + 40, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await cameraOf(page)).longitude).toBeLessThan(before.longitude);
  await waitForMap(page);
  await expect(detailPanel(page)).toHaveCount(0);
});
