import {
  editAddress,
  hashParts,
  notices,
  panelTitle,
  projectList,
  projectRow,
} from '../support/atlas-page.ts';
import { expect, test, waitForMap } from '../support/atlas-test.ts';
import { rowsOf } from '../support/ledger.ts';
import { totalOf } from '../support/measure-panel.ts';
import { nameOf, PROJECTS } from '../support/projects.ts';
import { ENGLISH, textsOf } from '../support/texts.ts';

/** The page of the host, asked for past every copy, to see which version it has. */
const NEWEST = /index\.html\?newest$/;
const MEASURED = 'm=46,39;48.31,39';

test.use({
  expectedErrors: [
    /Failed to load resource|Failed to fetch dynamically imported module|ERR_CONNECTION_RESET/,
  ],
});

test('fault: fonts and a file of the map missing: names are drawn in other letters, it is said, and the page works', async ({
  page,
  openAtlas,
}) => {
  await page.route('**/*.woff2', (route) => route.fulfill({ status: 404 }));
  await page.route('**/assets/rivers-*.geojson', (route) => route.abort('connectionreset'));
  await openAtlas('?inspect#map=8/39.16/46.93/0/0&sel=khudaferin&lang=en');
  await expect(notices(page)).toContainText(ENGLISH.notice.partMissing);
  await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));

  await page.unroute('**/*.woff2');
  await page.unroute('**/assets/rivers-*.geojson');
  await notices(page).getByRole('button', { name: ENGLISH.notice.loadAgain }).click();
  await waitForMap(page);
  await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
  await expect(notices(page)).toHaveCount(0);
});

test.describe('without a map', () => {
  test.use({ hasMap: false });

  test('fault: code missing after a new deployment: it says that a newer version is there; address and measurement stay', async ({
    page,
  }) => {
    const { notice } = textsOf('az');
    await page.goto(`/#${MEASURED}&sel=khudaferin&lang=az`);
    await expect(totalOf(page).first()).toBeVisible();
    await page.route('**/assets/table-page-*.js', (route) => route.fulfill({ status: 404 }));
    await page.route(NEWEST, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({ response, body: html.replace(/index-[\w-]+\.js/, 'index-another.js') });
    });
    await page.keyboard.press('t');
    await expect(notices(page)).toContainText(notice.newVersion);
    await expect(totalOf(page).first()).toHaveAttribute('data-length-metres', /^200101\.62/);

    await page.unroute('**/assets/table-page-*.js');
    await notices(page).getByRole('button', { name: notice.loadAgain }).click();
    await expect(page.locator('[data-page="table"] tbody tr').first()).toBeVisible();
    await expect(totalOf(page).first()).toHaveAttribute('data-length-metres', /^200101\.62/);
    expect(hashParts(page)).toMatchObject({ sel: 'khudaferin', page: 'table', lang: 'az' });
  });

  test('fault: code of the interface missing: the page itself says so, and loading again brings it', async ({
    page,
  }) => {
    await page.route('**/assets/interface-*.js', (route) => route.fulfill({ status: 404 }));
    await page.goto('/#sel=khudaferin&lang=ru');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Данные атласа не загрузились. Проверьте соединение');
    await page.unroute('**/assets/interface-*.js');
    await alert.getByRole('button', { name: 'Загрузить снова' }).click();
    await expect(panelTitle(page)).toBeVisible();
    expect(hashParts(page).sel).toBe('khudaferin');
  });

  test('fault: server gone while the page is used: each place says so, what is there works, and its return is enough', async ({
    page,
  }) => {
    await page.goto('/#lang=en');
    await expect(projectList(page)).toContainText('24 projects');
    await page.route('**/*', (route) => route.abort('connectionreset'));
    await projectRow(page, 'khudaferin').click();
    await expect(page.getByRole('alert')).toContainText(ENGLISH.ledger.loadFailed);
    await page.keyboard.press('d');
    await expect(notices(page)).toContainText(ENGLISH.notice.partMissing);
    // The list stands where the tool would.
    await expect(page.locator('[data-project="aras-dam"]')).toBeVisible();
    await page.keyboard.press('Escape');

    await page.unroute('**/*');
    // Half of a document is none.
    const document = '**/subject/khudaferin.json';
    await page.route(document, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).slice(0, 500) });
    });
    const isAnswered = page.waitForResponse(document);
    await page.getByRole('button', { name: ENGLISH.ledger.tryAgain }).click();
    await isAnswered;
    await expect(page.getByRole('alert')).toContainText(ENGLISH.ledger.loadFailed);
    await page.unroute(document);
    await page.getByRole('button', { name: ENGLISH.ledger.tryAgain }).click();
    await expect(page.locator('[data-row]')).toHaveCount(rowsOf('khudaferin').length);
    await page.keyboard.press('d');
    await expect(page.locator('[data-tool="measure"]')).toBeVisible();
  });

  test('fault: language missing: the page stays whole in the one before, and it is said', async ({
    page,
  }) => {
    await page.goto('/#sel=khudaferin&lang=en');
    await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
    await page.route('**/assets/atlas-fa-*.geojson', (route) => route.abort('connectionreset'));
    await editAddress(page, 'sel=khudaferin&lang=fa');
    await expect(notices(page)).toContainText(ENGLISH.notice.partMissing);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.unroute('**/assets/atlas-fa-*.geojson');
    await editAddress(page, 'sel=khudaferin&lang=fa');
    await expect(page.locator('html')).toHaveAttribute('lang', 'fa');
  });
});

test('fault: slow line: the page says that it is on its way, the list comes before the map and works', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  // What browsers offer as "slow 3G".
  const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
  await session.send('Network.emulateNetworkConditions', slow);
  await page.goto('/#lang=az', { waitUntil: 'commit' });
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          getComputedStyle(document.querySelector('.first-panel') ?? document.body, '::after').visibility +
          getComputedStyle(document.querySelector('.first-panel') ?? document.body, '::after').content,
      ),
    )
    .toBe('visible"Atlas yüklənir…"');
  const list = page.locator('[data-project]');
  await expect(list).toHaveCount(PROJECTS.length, { timeout: 60_000 });
  await expect(page.locator('[data-map-state="loading"]')).toBeAttached();
  await expect(page.locator('[data-map-pending]')).toContainText(textsOf('az').map.pending, {
    timeout: 20_000,
  });
  await page.locator('[data-project="khudaferin"]').click();
  await expect(panelTitle(page)).toBeVisible();
  await session.send('Network.emulateNetworkConditions', {
    ...slow,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  await waitForMap(page);
  await expect(page.locator('[data-map-pending]')).toHaveCount(0);
});
