import type { Page } from '@playwright/test';
import { LAYER_GROUPS } from '#core/layer-group.ts';
import {
  detailPanel,
  editAddress,
  hashParts,
  layerSwitch,
  legend,
  panelTitle,
} from './support/atlas-page.ts';
import { expect, test, waitForMap } from './support/atlas-test.ts';
import { drawnValues, expectCamera } from './support/live-map.ts';
import { nameOf } from './support/projects.ts';
import { ENGLISH } from './support/texts.ts';

test('opens with the camera the address names, turned and tilted', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#map=9.25/39.1/46.9/20/30');
  await expectCamera(page, { zoom: 9.25, latitude: 39.1, longitude: 46.9, bearing: 20, pitch: 30 });
  expect(hashParts(page).map).toBe('9.25/39.1/46.9/20/30');
});

test('layers, colours and language of the address are what opens', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#layers=araz,regions&theme=dark&lang=fa');
  expect(await drawnValues(page, 'group')).toEqual(['araz', 'regions']);
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(root).toHaveAttribute('lang', 'fa');
  await expect(root).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(18, 24, 29)');
  expect(hashParts(page)).toEqual({ layers: 'araz,regions', theme: 'dark', lang: 'fa' });
});

test('an address can switch every layer off', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#layers=none');
  expect(await drawnValues(page, 'group')).toEqual([]);
  await expect(legend(page).getByRole('switch', { checked: false })).toHaveText(
    LAYER_GROUPS.map((group) => ENGLISH.group[group]),
  );
});

test('parts of the address that are not ours survive every change', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#utm=a%20b&sel=khudaferin&x&w=1=2');
  await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
  await detailPanel(page).getByRole('button', { name: ENGLISH.panel.close }).click();
  await layerSwitch(page, 'araz').click();
  await chooseFrom(page, ENGLISH.bar.theme, ENGLISH.bar.themeDark);
  await page.getByRole('button', { name: ENGLISH.map.zoomOut }).click();
  await expect.poll(() => hashParts(page)).toHaveProperty('map');
  expect(new URL(page.url()).hash).toMatch(
    /^#map=[^&]+&layers=aghband,astarachay,rasht-astara,international,irrigation,regions&theme=dark&lang=en&utm=a%20b&x&w=1=2$/,
  );
});

test('only choosing a project adds a step to the history', async ({ page }) => {
  await page.goto('/');
  const steps = await historyLength(page);
  await layerSwitch(page, 'regions').click();
  await chooseFrom(page, ENGLISH.bar.theme, ENGLISH.bar.themeDark);
  await chooseFrom(page, ENGLISH.bar.language, 'Русский');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  expect(await historyLength(page)).toBe(steps);
  await page.locator('[data-project="khudaferin"]').click();
  await expect(detailPanel(page)).toBeVisible();
  expect(await historyLength(page)).toBe(steps + 1);
});

test('an address can name one part of a project', async ({ page }) => {
  await page.goto('/#sel=khudaferin/power-station-iran');
  await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
  await expect(detailPanel(page).locator('[data-part][aria-current="true"]')).toHaveText(
    /^Power station, Iranian side/,
  );
  expect(hashParts(page)).toHaveProperty('sel', 'khudaferin/power-station-iran');
});

test('an address edited by hand is followed while the atlas is open', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#lang=en');
  await editAddress(
    page,
    '#map=10/38.44/48.87&sel=astarachay-road-bridge&theme=dark&layers=astarachay&lang=az&y=1',
  );
  await expect(panelTitle(page)).toHaveText('Astaraçay avtomobil körpüsü');
  await expectCamera(page, { zoom: 10, latitude: 38.44, longitude: 48.87 });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await waitForMap(page);
  await expect.poll(() => drawnValues(page, 'group')).toEqual(['astarachay']);
  expect(hashParts(page)).toMatchObject({ sel: 'astarachay-road-bridge', layers: 'astarachay', y: '1' });

  await page.goBack();
  await expect(detailPanel(page)).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

function historyLength(page: Page): Promise<number> {
  return page.evaluate(() => history.length);
}

async function chooseFrom(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitemradio', { name: item }).click();
}
