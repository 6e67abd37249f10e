import type { Route } from '@playwright/test';
import { panelTitle, projectList, projectRow } from '../support/atlas-page.ts';
import { expect, forbidWebgl, test, waitForMap } from '../support/atlas-test.ts';
import { drawnValues } from '../support/live-map.ts';
import { nameOf } from '../support/projects.ts';
import { ENGLISH } from '../support/texts.ts';

/** Texts of last resort are no part of the catalogues, which may be what is missing. */
const DATA_FAILED = 'The data of the atlas could not be loaded.';
/** The map draws the same file, and asks for it by itself. */
const DATA = '**/assets/atlas-*.geojson';
const documentOf = (subject: string) => `**/assets/ledger-*/subject/${subject}.json`;

test.describe('faults the browser itself reports', () => {
  test.use({
    expectedErrors: [
      /Failed to load resource|Failed to fetch dynamically imported module|Cannot read properties of null/,
    ],
  });

  // A file may still be on its way through a route when all has been seen.
  test.afterEach(({ page }) => page.unrouteAll({ behavior: 'wait' }));

  test('fault: first data missing: it is said in words, and "Try again" brings the atlas', async ({
    page,
  }) => {
    await page.route(DATA, (route) => route.fulfill({ status: 404, body: 'gone' }));
    await page.goto('/?inspect#sel=khudaferin');
    await expect(page.getByRole('alert')).toContainText(DATA_FAILED);
    const refusedAgain = page.waitForResponse(DATA);
    await page.getByRole('button', { name: 'Try again' }).click();
    await refusedAgain;
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();

    await page.unroute(DATA);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
    await waitForMap(page);
    await expect.poll(() => drawnValues(page, 'project'), 'the map asks again too').toContain('khudaferin');
  });

  test('fault: document missing: it is said in its place, and "Try again" brings it', async ({ page }) => {
    const places = [
      { address: '#sel=khudaferin', document: 'subject/khudaferin', arrived: '#figures-title' },
      { address: '#page=timeline', document: 'events', arrived: '[data-event]' },
      { address: '#page=sources', document: 'sources', arrived: '[data-page] li[data-source]' },
    ];
    await page.addInitScript(forbidWebgl);
    for (const { address, document, arrived } of places) {
      const file = `**/assets/ledger-*/${document}.json`;
      await page.goto('about:blank');
      await page.route(file, (route) => route.abort());
      await page.goto(`/${address}`);
      await expect(page.getByRole('alert')).toContainText(ENGLISH.ledger.loadFailed);
      const refusedAgain = page.waitForEvent('requestfailed');
      await page.getByRole('button', { name: ENGLISH.ledger.tryAgain }).click();
      await refusedAgain;
      await expect(page.getByRole('alert')).toContainText(ENGLISH.ledger.loadFailed);

      await page.unroute(file);
      await page.getByRole('button', { name: ENGLISH.ledger.tryAgain }).click();
      await expect(page.locator(arrived).first()).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
  });

  test('fault: connection lost while the first data is fetched: it is said in words, in the language of the page', async ({
    page,
  }) => {
    await page.route(DATA, (route) => route.abort());
    await page.goto('/');
    await expect(page.getByRole('alert')).toContainText(DATA_FAILED);
    await page.goto('about:blank');
    await page.goto('/#lang=fa&sel=khudaferin');
    await expect(page.getByRole('alert')).toContainText('داده‌های اطلس بارگیری نشد.');
    await page.unroute(DATA);
    await page.getByRole('button', { name: 'تلاش دوباره' }).click();
    await expect(panelTitle(page)).toBeVisible();
  });

  test('fault: data of another version: it is refused, not misread', async ({ page }) => {
    await page.route(DATA, (route) => change(route, (atlas) => ({ ...atlas, version: 999 })));
    await page.goto('/');
    await expect(page.getByRole('alert')).toContainText(DATA_FAILED);
  });

  test('fault: page that cannot be drawn: it says so and offers a way back', async ({ page }) => {
    await page.route(documentOf('khudaferin'), (route) =>
      change(route, (document) => ({ ...document, claims: null })),
    );
    await page.goto('/#sel=khudaferin&theme=dark');
    await expect(page.getByRole('alert')).toContainText('Something went wrong in the atlas');
    await page.getByRole('button', { name: 'Load again' }).click();
    await expect(page.getByRole('alert')).toContainText('the address holds what you were looking at');

    await page.getByRole('button', { name: 'Back to the whole region' }).click();
    await expect(projectList(page)).toContainText('24 projects');
    await projectRow(page, 'aras-dam').click();
    await expect(panelTitle(page)).toHaveText(nameOf('aras-dam'));
  });

  test('fault: project that breaks the page: there is a way back', async ({ page }) => {
    await page.route(documentOf('aras-dam'), (route) =>
      change(route, (document) => ({ ...document, claims: null })),
    );
    await page.goto('/');
    await projectRow(page, 'aras-dam').click();
    await expect(page.getByRole('alert')).toContainText('Something went wrong in the atlas');
    await page.goBack();
    await page.getByRole('button', { name: 'Load again' }).click();
    await expect(projectList(page)).toContainText('24 projects');
  });
});

async function change(route: Route, changed: (content: object) => unknown): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, json: changed(await response.json()) });
}
