import type { Page } from '@playwright/test';
import {
  chooser,
  detailPanel,
  editAddress,
  hashParts,
  legend,
  pagePanel,
  panelTitle,
  projectRow,
} from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { cameraOf, moveMap, type ScreenPoint } from './support/live-map.ts';
import { nameOf } from './support/projects.ts';
import { ENGLISH, textsOf } from './support/texts.ts';

const { shortcuts } = ENGLISH;

test.use({ viewport: { width: 1280, height: 720 } });

test.describe('with no need of the map', () => {
  test.use({ hasMap: false });

  test('the slash and Ctrl+K go to the box that finds, and what is typed there is text', async ({ page }) => {
    await openKeyed(page);
    const box = page.getByRole('combobox', { name: ENGLISH.search.label });
    await page.keyboard.press('Slash');
    await expect(box).toBeFocused();
    await page.keyboard.type('l?]');
    await expect(box).toHaveValue('l?]');
    await expect(help(page)).toHaveCount(0);
    await expect(legend(page)).toHaveAttribute('data-open', 'true');

    // The results keep the rest from screen readers until they are closed.
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: ENGLISH.bar.hideList }).click();
    await expect(box).toHaveCount(0);
    await page.keyboard.press('Control+KeyK');
    await expect(box).toBeFocused();
  });

  test('brackets go through the list, L folds the legend', async ({ page }) => {
    await openKeyed(page);
    await page.keyboard.press(']');
    await expect(panelTitle(page)).toHaveText(nameOf('aras-dam'));
    await page.keyboard.press(']');
    await expect(panelTitle(page)).toHaveText(nameOf('giz-galasi'));
    await page.keyboard.press('[');
    await page.keyboard.press('[');
    await expect(panelTitle(page)).toHaveText(nameOf('ir-west-azerbaijan'));
    await page.keyboard.press('l');
    await expect(legend(page)).toHaveAttribute('data-open', 'false');
    await page.keyboard.press('l');
    await expect(legend(page)).toHaveAttribute('data-open', 'true');
  });

  test('Escape goes back one level a press: dialog, page, part, project', async ({ page }) => {
    await openKeyed(page, '#sel=khudaferin/power-station-iran&page=data');
    await page.keyboard.press('Shift+Slash');
    await expect(help(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(help(page)).toHaveCount(0);
    await expect(pagePanel(page)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(pagePanel(page)).toHaveCount(0);
    expect(hashParts(page)).toHaveProperty('sel', 'khudaferin/power-station-iran');
    await page.keyboard.press('Escape');
    await expect.poll(() => hashParts(page)).toHaveProperty('sel', 'khudaferin');
    await page.keyboard.press('Escape');
    await expect(detailPanel(page)).toHaveCount(0);
  });

  test('the list of keys has only those that work now, and switches off single characters for good', async ({
    page,
  }) => {
    await openKeyed(page);
    await page.keyboard.press('Shift+Slash');
    const rows = help(page).getByRole('term');
    await expect(rows).toHaveText([
      shortcuts.search,
      shortcuts.table,
      shortcuts.previous,
      shortcuts.next,
      shortcuts.legend,
      shortcuts.measure,
      shortcuts.present,
      shortcuts.capture,
      shortcuts.help,
    ]);
    const singleKeys = help(page).getByRole('switch', { name: shortcuts.singleKeys });
    await expect(singleKeys).toBeChecked();
    await singleKeys.click();
    await expect(rows).toHaveText([shortcuts.search]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('l');
    await page.keyboard.press('Shift+Slash');
    await page.keyboard.press('Control+KeyK');
    await expect(page.getByRole('combobox', { name: ENGLISH.search.label })).toBeFocused();
    await expect(legend(page)).toHaveAttribute('data-open', 'true');
    await expect(help(page)).toHaveCount(0);

    await page.goto('about:blank');
    await openKeyed(page);
    await page.getByRole('button', { name: ENGLISH.bar.pages }).click();
    await page.getByRole('menuitem', { name: shortcuts.title }).click();
    await expect(help(page).getByRole('switch')).not.toBeChecked();
  });

  test('keys are known by their place on a Persian keyboard', async ({ page }) => {
    await openKeyed(page, '#lang=fa');
    await pressAs(page, { key: 'م', code: 'KeyL' });
    await expect(page.locator('section[data-open]')).toHaveAttribute('data-open', 'false');
    await pressAs(page, { key: '؟', code: 'Slash', shiftKey: true });
    await expect(page.getByRole('dialog', { name: textsOf('fa').shortcuts.title })).toBeVisible();
  });

  test('what changes is told: a project, layers, time', async ({ page }) => {
    await openKeyed(page);
    await projectRow(page, 'khudaferin').click();
    await expect(announcer(page)).toHaveText('Opened. Khudaferin hydro complex: Operating');
    await page.keyboard.press('Escape');
    await expect(announcer(page)).toHaveText(ENGLISH.announce.closed);
    await page.getByRole('switch', { name: ENGLISH.group.regions }).click();
    await expect(announcer(page)).toHaveText(/^\d+ projects of 24 on the map\.$/);
    await editAddress(page, '#known=2024-05-20&lang=en');
    await expect(announcer(page)).toHaveText('As known on 20 May 2024');
  });
});

test('Alt and arrows walk from project to project, the ring shows where, Enter opens, Escape comes back', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect#map=8/39.2/46.9');
  await announcerReady(page);
  const canvas = page.locator('canvas');
  await canvas.focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(ring(page)).toBeVisible();
  await expect(announcer(page)).not.toHaveText('');
  const first = await announcer(page).textContent();
  const before = await middleOfRing(page);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(announcer(page)).not.toHaveText(first ?? '');
  expect((await middleOfRing(page)).x).toBeGreaterThan(before.x);
  expect(page.url(), 'Alt and an arrow did not leave the page').toContain('inspect');

  await page.keyboard.press('Escape');
  await expect(ring(page)).toHaveCount(0);
  expect(hashParts(page)).not.toHaveProperty('sel');

  await page.keyboard.press('Alt+ArrowLeft');
  await expect(ring(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(panelTitle(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(detailPanel(page)).toHaveCount(0);
  await expect(canvas).toBeFocused();
});

test('the ring is at its place after the map has moved without it, and follows on', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect#map=8/39.2/46.9');
  await announcerReady(page);
  const canvas = page.locator('canvas');
  await canvas.focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(ring(page)).toBeVisible();
  const stood = await middleOfRing(page);
  await canvas.blur();
  await expect(ring(page)).toHaveCount(0);
  await moveMap(page, 40, 20);
  await canvas.focus();
  await expectRingAt(page, { x: stood.x - 40, y: stood.y - 20 });
  await moveMap(page, -60, 0);
  await expectRingAt(page, { x: stood.x + 20, y: stood.y - 20 });
});

test('where several lie on one spot, walking names them all and Enter asks which one', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect#map=8/38.44/47.9');
  await announcerReady(page);
  await page.locator('canvas').focus();
  // On the way to the border lies the name of a province.
  await expect(async () => {
    await page.keyboard.press('Alt+ArrowRight');
    await expect(announcer(page)).toContainText('Enter asks which one.', { timeout: 1000 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(chooser(page).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panelTitle(page)).toBeFocused();
});

test('the view is described in words, with the map and behind a button of its own', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect');
  await announcerReady(page);
  const canvas = page.locator('canvas');
  await expect(canvas).toHaveAccessibleDescription(
    /^From .+ in the west to .+ in the east\. \d+ projects are in view\./,
  );
  await canvas.focus();
  await page.keyboard.press('Shift+Tab');
  const button = page.getByRole('button', { name: ENGLISH.describe.button });
  await expect(button).toBeFocused();
  await expect(button).toBeInViewport();
  await page.keyboard.press('Enter');
  const words = page.getByRole('dialog', { name: ENGLISH.describe.title });
  await expect(words).toContainText('Operating:');
  await words.getByRole('button', { name: nameOf('khudaferin') }).press('Enter');
  await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
  await expect(words).toHaveCount(0);
});

test('plus and zero move the camera from anywhere on the page', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#map=9/39.2/46.9');
  await announcerReady(page);
  await page.keyboard.press('+');
  await expect.poll(async () => (await cameraOf(page)).zoom).toBeCloseTo(10, 5);
  await page.keyboard.press('-');
  await expect.poll(async () => (await cameraOf(page)).zoom).toBeCloseTo(9, 5);
  await page.keyboard.press('0');
  await expect.poll(async () => (await cameraOf(page)).zoom).toBeLessThan(8);
});

async function openKeyed(page: Page, address = ''): Promise<void> {
  await page.goto(`/${address}`);
  await announcerReady(page);
}

/** The announcements come after the first view. */
async function announcerReady(page: Page): Promise<void> {
  await announcer(page).waitFor({ state: 'attached' });
}

function announcer(page: Page) {
  return page.locator('[data-announcer]');
}

function help(page: Page) {
  return page.getByRole('dialog', { name: shortcuts.title });
}

function ring(page: Page) {
  return page.locator('.walk-ring');
}

async function middleOfRing(page: Page) {
  return ring(page).evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}

async function expectRingAt(page: Page, { x, y }: ScreenPoint): Promise<void> {
  const middle = await middleOfRing(page);
  expect(middle.x).toBeCloseTo(x, 0);
  expect(middle.y).toBeCloseTo(y, 0);
}

/** A key as another layout reports it. */
async function pressAs(page: Page, init: KeyboardEventInit): Promise<void> {
  await page.locator('body').dispatchEvent('keydown', { ...init });
}
