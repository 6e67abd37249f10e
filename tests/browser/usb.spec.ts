import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { detailPanel, editAddress } from './support/atlas-page.ts';
import { expect, test, waitForMap } from './support/atlas-test.ts';
import { ENGLISH } from './support/texts.ts';

const EDITION = join(import.meta.dirname, '../../dist-usb/araz-atlas.html');
const DECK = 'missing-link';

/** From the disk: no server, no service worker, nothing beside the file. */
test('the edition in one file opens from a disk with map, documents, search, talk and presenter window', async ({
  page,
  context,
}) => {
  test.slow();
  if (!existsSync(EDITION)) throw new Error('There is no edition in one file. Make one: npm run build:usb');
  const edition = pathToFileURL(EDITION).href;
  const asked: string[] = [];
  context.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) asked.push(request.url());
  });

  await page.goto(`${edition}#lang=en&sel=khudaferin`);
  await waitForMap(page);
  await expect(detailPanel(page).locator('[data-row]').first()).toBeVisible();

  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: ENGLISH.search.label }).fill('astara');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');

  await editAddress(page, `story=${DECK}&step=2`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect.poll(() => new URL(page.url()).hash).toContain('step=3');

  const opened = context.waitForEvent('page');
  await page.keyboard.press('s');
  const presenter = await opened;
  await expect(presenter.getByRole('heading').first()).toBeVisible();
  await presenter.keyboard.press('PageDown');
  await expect.poll(() => new URL(page.url()).hash).toContain('step=4');
  expect(asked).toEqual([]);
});
