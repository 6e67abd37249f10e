import type { Page } from '@playwright/test';
import { hashParts, notices } from '../support/atlas-page.ts';
import { expect, test, waitForMap } from '../support/atlas-test.ts';
import { drawnValues } from '../support/live-map.ts';
import { totalOf } from '../support/measure-panel.ts';
import { ENGLISH, textsOf } from '../support/texts.ts';

/** A browser that ends a worker, such as for want of memory, tells nobody. */
test.beforeEach(({ page }) => page.addInitScript(rememberWorkers));

test('fault: workers of the map and of measuring ended: everything is drawn again, and it is said', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect#map=8/39.16/46.93/0/0&sel=khudaferin&m=46.5,39;47,39.3&tool=measure&lang=en');
  const total = totalOf(page).first();
  const metres = await total.getAttribute('data-length-metres');
  await page.getByText(ENGLISH.measure.nearby).click();
  await expect.poll(() => hasArea(page)).toBe(true);
  await endWorker(page, 'within-worker');
  await page.getByLabel(ENGLISH.measure.within).fill('25');
  await expect.poll(() => workersStarted(page, 'within-worker')).toBe(2);
  await expect.poll(() => hasArea(page)).toBe(true);

  await endWorker(page, 'map-worker');
  await expect(notices(page)).toContainText(ENGLISH.notice.contextLost);
  await waitForMap(page);
  await expect.poll(() => drawnValues(page, 'project')).toContain('khudaferin');
  await expect(total).toHaveAttribute('data-length-metres', metres ?? '');
  expect(hashParts(page).sel).toBe('khudaferin');
});

test.describe('without a map', () => {
  test.use({ hasMap: false });

  test('fault: worker of the search ended: the text stays, it is said, and asking again brings the answer', async ({
    page,
    context,
  }) => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await context.route(/search\.json/, async (route) => {
      await released;
      await route.continue().catch(() => {});
    });
    const texts = textsOf('ru').search;
    await page.goto('/#lang=ru');
    const field = page.getByRole('combobox').first();
    await field.click();
    await page.keyboard.type('Худаферин');
    await expect.poll(() => workersStarted(page, 'search-worker')).toBe(1);
    await page.waitForFunction(async () => (await navigator.locks.query()).held?.some(isWorkerLock));
    await endWorker(page, 'search-worker');
    await expect(page.getByText(texts.failed)).toBeVisible();
    release();
    await page.getByRole('button', { name: texts.again }).click();
    await expect(page.locator('[data-option="project khudaferin"]')).toBeVisible();
    await expect(field).toHaveValue('Худаферин');

    // One that nobody waits for is missed only by the next question.
    await endWorker(page, 'search-worker');
    await field.fill('Агбенд');
    await expect(page.locator('[data-option^="project aghband"]').first()).toBeVisible();
    expect(await workersStarted(page, 'search-worker')).toBe(3);
  });

  test('fault: worker of an imported file ended: the file is read again by itself, and it is said', async ({
    page,
  }) => {
    await page.goto('/#tool=files&lang=az');
    await page.locator('input[type="file"]').setInputFiles({
      name: 'line.geojson',
      mimeType: 'application/json',
      buffer: Buffer.from(LINE),
    });
    const row = page.locator('[data-import="1"]');
    await expect(row).toHaveAttribute('data-import-state', 'ready');
    await endWorker(page, 'import-worker');
    const [before, after] = textsOf('az').notice.importReadAgain.split('{part}');
    await expect(notices(page)).toContainText(before ?? '');
    await expect(notices(page)).toContainText(after ?? '');
    await expect(row).toHaveAttribute('data-import-state', 'ready');
    await expect(row).toContainText('line.geojson');
    expect(await workersStarted(page, 'import-worker')).toBe(2);
  });
});

const LINE = JSON.stringify({
  type: 'LineString',
  coordinates: [
    [47, 38.5],
    [48.5, 38.9],
  ],
});

interface StartedWorker {
  readonly address: string;
  end(): void;
}

/** Runs in the page, before anything else: keeps hold of every worker that is started. */
function rememberWorkers(): void {
  const started: StartedWorker[] = [];
  Reflect.set(window, 'startedWorkers', started);
  Reflect.set(window, 'isWorkerLock', ({ name }: LockInfo) => name?.startsWith('araz-atlas/worker/'));
  const { Worker } = window;
  window.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      started.push({ address: String(address), end: () => super.terminate() });
    }
  };
}

declare function isWorkerLock(lock: LockInfo): boolean;

function endWorker(page: Page, name: string): Promise<void> {
  return page.evaluate((part) => {
    const started: StartedWorker[] = Reflect.get(window, 'startedWorkers');
    const named = started.filter(({ address }) => address.includes(part));
    if (named.length === 0) throw new Error(`no worker "${part}" has been started`);
    for (const worker of named) worker.end();
  }, name);
}

function workersStarted(page: Page, name: string): Promise<number> {
  return page.evaluate((part) => {
    const started: StartedWorker[] = Reflect.get(window, 'startedWorkers');
    return started.filter(({ address }) => address.includes(part)).length;
  }, name);
}

/** The area within a distance is drawn. */
function hasArea(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const drawn = window.atlas?.map.querySourceFeatures('measured') ?? [];
    return drawn.some(({ properties }) => properties.role === 'within');
  });
}
