import type { Page } from '@playwright/test';
import { notices, panelTitle } from './support/atlas-page.ts';
import { test as atlasTest, expect, waitForMap } from './support/atlas-test.ts';
import { drawnValues } from './support/live-map.ts';
import { type OnlineAtlas, startOnlineAtlas } from './support/online-atlas.ts';
import { nameOf } from './support/projects.ts';
import { ENGLISH } from './support/texts.ts';

/** The atlas built for an online style; its only foreign requests are those to that style's server. */
const test = atlasTest.extend<object, { online: OnlineAtlas }>({
  online: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures used from this pattern
    async ({}, use) => {
      const online = await startOnlineAtlas();
      await use(online);
      await online.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: ({ online }, use) => use(online.url),
  expectedErrors: ({ online }, use) =>
    use([
      new RegExp(`^request to another host: ${online.styleOrigin}/`),
      new RegExp(`Failed to load resource.*${online.styleOrigin}/`),
    ]),
});

// One build serves all of them.
test.describe.configure({ mode: 'default' });

const VIEW = '/?inspect#map=8/39.1/46.9&sel=khudaferin';

test('an online map that works lies under our layers and carries on to zoom 18', async ({ page, online }) => {
  online.answer = 'works';
  await page.goto(VIEW);
  await expect.poll(() => layerIds(page)).toContain('online:streets');
  await waitForMap(page);

  const ids = await layerIds(page);
  const firstOwn = ids.findIndex((id) => !id.startsWith('online:'));
  expect(ids.slice(0, firstOwn)).toEqual(['online:background', 'online:streets']);
  expect(ids.slice(firstOwn).filter((id) => id.startsWith('online:'))).toEqual([]);
  expect(ids).toEqual(expect.arrayContaining(['araz', 'borders', 'line-operating', 'project-symbols']));
  expect(ids).not.toContain('world-land');
  expect(await page.evaluate(() => window.atlas?.map.getMaxZoom())).toBe(18);
  expect(await drawnValues(page, 'project')).toContain('khudaferin');
  await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
  await expect(notices(page)).toHaveCount(0);
});

for (const answer of ['is missing', 'hangs', 'has no tiles', 'is no style', 'is invalid'] as const) {
  test(`where the online map ${answer}, the embedded map is shown and says so`, async ({ page, online }) => {
    online.answer = answer;
    await page.goto(VIEW);
    await expect(notices(page)).toContainText(ENGLISH.notice.onlineFailed);
    await waitForMap(page);
    expect((await layerIds(page)).filter((id) => id.startsWith('online:'))).toEqual([]);
    expect(await layerIds(page)).toContain('sea');
    expect(await page.evaluate(() => window.atlas?.map.getMaxZoom())).toBe(13);
    expect(await drawnValues(page, 'project')).toContain('khudaferin');
  });
}

/** Bottom first; empty while there is no map. */
function layerIds(page: Page): Promise<string[]> {
  return page.evaluate(() => window.atlas?.map?.getStyle()?.layers.map(({ id }) => id) ?? []);
}
