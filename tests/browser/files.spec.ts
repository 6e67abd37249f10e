import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { expect, test } from './support/atlas-test.ts';
import { screenPointOf } from './support/live-map.ts';
import { ENGLISH } from './support/texts.ts';

const HOSTILE = '<img src=x onerror="window.isHarmed=true">';
const LINE = [
  [47, 38.5],
  [48.5, 38.9],
];
const COLLECTION = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: {
        name: HOSTILE,
        ad: 'Astara–Rəşt',
        ['__proto__']: { isPolluted: true },
        picture: '<svg onload="window.isHarmed=true"><script>window.isHarmed=true</script></svg>',
        link: 'javascript:window.isHarmed=true',
        formula: '=HYPERLINK("http://example.org")',
        half: 'a\ud800b',
      },
      geometry: { type: 'LineString', coordinates: LINE },
    },
    { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [48, 95] } },
  ],
});

/** As a hand would: over the page, then let go. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], fileName ?? ''));
      return transfer;
    },
    [name, text],
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await expect(page.locator('[data-drop-veil]')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await expect(page.locator('[data-drop-veil]')).toHaveCount(0);
}

test('a dropped file is drawn, told of, read, measured and saved, and nothing in it is run', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect#map=7/38.7/47.7');
  await drop(page, `${HOSTILE}.geojson`, COLLECTION);
  const row = page.locator('[data-import="1"]');
  await expect(row).toHaveAttribute('data-import-state', 'ready');
  await expect(row).toContainText('1 line');
  await expect(row.locator('[data-left-out="outOfRange"]')).toContainText('no. 2');

  await expect
    .poll(() =>
      page.evaluate(() => {
        const map = window.atlas?.map;
        return map?.isStyleLoaded() && map.getLayer('imported-1-lines') !== undefined
          ? map.queryRenderedFeatures({ layers: ['imported-1-lines'] }).length
          : 0;
      }),
    )
    .toBeGreaterThan(0);
  await expect.poll(() => page.evaluate(() => window.atlas?.map.isMoving())).toBe(false);
  const middle = await screenPointOf(page, [47.75, 38.7]);
  await page.mouse.click(middle.x, middle.y);
  const picked = page.locator('[data-picked-feature="1"]');
  await expect(picked).toContainText(HOSTILE);
  await expect(picked).toContainText('Astara–Rəşt');
  await expect(picked).toContainText('javascript:');
  await expect(picked.locator('a, img, svg[onload], script')).toHaveCount(0);
  expect(await page.evaluate(() => [Reflect.get(window, 'isHarmed'), Reflect.get({}, 'isPolluted')])).toEqual(
    [undefined, undefined],
  );
  await expect(page.locator('img[src="x"]')).toHaveCount(0);

  const saved = page.waitForEvent('download');
  await row.getByRole('button', { name: ENGLISH.files.save, exact: true }).click();
  const file = await (await saved).path();
  const { features } = JSON.parse(await readFile(file, 'utf8'));
  expect(features[0].geometry.coordinates).toEqual(LINE);

  await picked.getByRole('button', { name: ENGLISH.files.measureThis }).click();
  await expect(page.locator('[data-tool="measure"]')).toBeVisible();
});

test('a point is put on a vertex of a file exactly, and the name stands there before the click', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect#map=9/38.6/47.5');
  await drop(page, 'survey.geojson', COLLECTION);
  await expect(page.locator('[data-import="1"]')).toHaveAttribute('data-import-state', 'ready');
  await expect
    .poll(() => page.evaluate(() => window.atlas?.map.getLayer('imported-1-lines') !== undefined))
    .toBe(true);
  await expect.poll(() => page.evaluate(() => window.atlas?.map.isMoving())).toBe(false);
  await page.keyboard.press('d');
  const end = await screenPointOf(page, [47, 38.5]);
  const near = { x: end.x + 5, y: end.y - 6 };
  await expect
    .poll(async () => {
      await page.mouse.move(near.x + 1, near.y);
      await page.mouse.move(near.x, near.y);
      return page.locator('.pointer-label').textContent();
    })
    .toContain(HOSTILE);
  await page.mouse.click(near.x, near.y);
  await expect(page.locator('[data-tool] input[role="combobox"]').first()).toHaveValue(/38\.5.*47/);
});

test.describe('without a map', () => {
  test.use({ hasMap: false });

  test('what cannot be read says why, and what was taken away comes back', async ({ page }) => {
    await page.goto('/#tool=files');
    const input = page.locator('input[type="file"]');
    await input.setInputFiles({
      name: 'a.geojson',
      mimeType: 'text/plain',
      buffer: Buffer.from('{"type": nul}'),
    });
    await expect(page.locator('[data-import-failure="notJson"]')).toContainText('1:');
    await input.setInputFiles({
      name: 'b.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('lat,lon\n38,48\n39,49\n'),
    });
    const row = page.locator('[data-import="2"]');
    await expect(row).toContainText('2 points');
    await row.getByRole('button', { name: ENGLISH.files.remove.replace('{name}', 'b.csv') }).click();
    await expect(row).toHaveCount(0);
    await page.getByRole('button', { name: ENGLISH.files.undo, exact: true }).click();
    await expect(row).toContainText('2 points');
  });

  test('files made to do harm do none, and each says in a sentence what it is', async ({ page }) => {
    await page.goto('/#tool=files');
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
    const entities = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};&e${i};">`);
    const point = '<Point><coordinates>48,38</coordinates></Point>';
    const files = {
      'bomb.zip': zipSync({ 'a.csv': new Uint8Array(32 * 1024 * 1024) }),
      'entities.kml': `<!DOCTYPE kml [<!ENTITY e0 "ha">${entities.join('')}]><kml><Placemark><name>&e20;</name>${point}</Placemark><Placemark>${point}</Placemark></kml>`,
      'deep.geojson': `{"type":"FeatureCollection","features":[{"type":"Feature","properties":${deep},"geometry":{"type":"Point","coordinates":[48,38]}}]}`,
      'formulas.csv': 'name,lat,lon\n"=cmd|\'/c calc\'!A1",38,48\n',
    };
    await page.locator('input[type="file"]').setInputFiles(
      Object.entries(files).map(([name, content]) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(content),
      })),
    );
    const row = (place: number) => page.locator(`[data-import="${place}"]`);
    await expect(row(1).locator('[data-import-failure="archiveTooLarge"]')).toBeVisible();
    await expect(row(2)).toContainText('1 point');
    await expect(row(2).locator('[data-left-out="brokenFeature"]')).toContainText('no. 1');
    await expect(row(3).locator('[data-import-failure="nothingLeft"]')).toBeVisible();
    await expect(row(4)).toContainText('1 point');
    await row(4).getByRole('combobox').selectOption('csv');
    const saved = page.waitForEvent('download');
    await row(4).getByRole('button', { name: ENGLISH.files.save, exact: true }).click();
    expect(await readFile(await (await saved).path(), 'utf8')).toContain("'=cmd|");
  });

  test('letters that were guessed wrongly are read as somebody says', async ({ page }) => {
    await page.goto('/#tool=files');
    await page.locator('input[type="file"]').setInputFiles({
      name: 'a.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([...Buffer.from('lat,lon,name\n38,48,'), 0xc0, 0xf1, 0xf2, 0xe0, 0xf0, 0xe0]),
    });
    const remark = page.locator('[data-remark="encoding"]');
    await expect(remark).toContainText('windows-1251');
    await remark.getByRole('combobox').selectOption('windows-1254');
    await expect(remark).toContainText(ENGLISH.files.remark.encoding.replace('{detail}', 'windows-1254'));
  });
});
