import { expect, test, waitForMap } from './support/atlas-test.ts';
import { waitForWholeMap } from './support/live-map.ts';

test('the first load and the first idle are marked once each, in this order', async ({ page, openAtlas }) => {
  await openAtlas('#map=7/39/47');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/map=8\//);
  await waitForMap(page);
  const marks = await page.evaluate(() =>
    performance
      .getEntriesByType('mark')
      .filter(({ name }) => name.startsWith('map-'))
      .map(({ name, startTime }) => ({ name, startTime })),
  );
  expect(marks.map(({ name }) => name)).toEqual(['map-load', 'map-idle']);
  const [load, idle] = marks;
  expect(load?.startTime).toBeGreaterThan(0);
  expect(idle?.startTime).toBeGreaterThanOrEqual(load?.startTime ?? Number.POSITIVE_INFINITY);
});

test('the map is handed out only to those who ask with ?inspect', async ({ page, openAtlas }) => {
  await openAtlas();
  expect(await page.evaluate(() => typeof window.atlas)).toBe('undefined');
  await openAtlas('?inspect');
  expect(await page.evaluate(() => window.atlas?.map.getZoom())).toBeGreaterThan(5);
});

test('the map says that it is loading until it is at rest', async ({ page }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/assets/map-view-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/');
  const region = page.locator('[data-map-state]');
  await expect(region).toHaveAttribute('data-map-state', 'loading');
  letGo();
  await waitForMap(page);
});

test('the map says that it is at rest only when all it was asked for is drawn', async ({
  page,
  openAtlas,
}) => {
  await page.addInitScript(() => {
    const restful: boolean[] = [];
    Reflect.set(window, 'restful', restful);
    new MutationObserver(() => {
      if (document.querySelector('[data-map-state="idle"]') && window.atlas)
        restful.push(window.atlas.map.loaded());
    }).observe(document, { subtree: true, attributeFilter: ['data-map-state'] });
  });
  await openAtlas('?inspect');
  await waitForWholeMap(page);
  const restful: boolean[] = await page.evaluate(() => Reflect.get(window, 'restful'));
  expect(restful.length).toBeGreaterThan(0);
  expect(restful).not.toContain(false);
});
