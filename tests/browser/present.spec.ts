import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, waitForMap } from './support/atlas-test.ts';
import { cameraOf } from './support/live-map.ts';
import { ENGLISH, textsOf } from './support/texts.ts';

const { present, decks, clicker } = ENGLISH;
/** As ballrooms have them. */
const PROJECTOR = { width: 1024, height: 768 };

test.use({ viewport: PROJECTOR });

test.describe('with no need of the map', () => {
  test.use({ hasMap: false });

  test('the deck has its keys, in a language written from right to left as well', async ({ page }) => {
    await openStep(page, 'lang=fa', 2);
    await page.keyboard.press('PageDown');
    await expectStep(page, 3);
    // Many remotes send arrows: right is next in every writing direction.
    await page.keyboard.press('ArrowRight');
    await expectStep(page, 4);
    await page.keyboard.press('Shift+Space');
    await expectStep(page, 3);
    await page.keyboard.press('Home');
    await expectStep(page, 1);
    await page.keyboard.press('1');
    await page.keyboard.press('2');
    await expect(page.locator('[data-typed-step]')).toHaveText(/۱۲/);
    await page.keyboard.press('Enter');
    await expectStep(page, 12);
    await expect(card(page).getByRole('listitem').first()).toBeVisible();
    await page.reload();
    await expectStep(page, 12);
  });

  test('under a curtain, next only brings the picture back', async ({ page }) => {
    await openStep(page, '', 2);
    await page.keyboard.press('.');
    await expect(curtain(page)).toHaveAttribute('data-curtain', 'black');
    await page.keyboard.press('PageDown');
    await expect(curtain(page)).toHaveCount(0);
    await expectStep(page, 2);
    await page.keyboard.press('w');
    await expect(curtain(page)).toHaveAttribute('data-curtain', 'white');
    await page.keyboard.press('PageUp');
    await expect(curtain(page)).toHaveCount(0);
    await expectStep(page, 2);
  });

  test('all steps lie side by side, and one of them is gone to', async ({ page }) => {
    await openStep(page, '', 2);
    await page.keyboard.press('o');
    const tiles = page.locator('[data-tile]');
    await expect(tiles).toHaveCount(12);
    await expect(tiles.nth(1)).toBeFocused();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowRight');
    await expect(tiles.nth(3)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(tiles).toHaveCount(0);
    await expectStep(page, 4);
    expect(await graveFindings(page)).toEqual([]);
  });

  test('F5 and Esc from a remote neither reload nor leave', async ({ page }) => {
    await openStep(page, '', 2);
    expect(await isTaken(page, 'F5')).toBe(true);
    await page.keyboard.press('Escape');
    await expect(page.getByText(present.leaveAgain)).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(page.getByText(present.leaveAgain)).toHaveCount(0);
    await expectStep(page, 3);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: ENGLISH.bar.pages })).toBeVisible();
    expect(await isTaken(page, 'F5')).toBe(false);
  });

  test('a talk is chosen by key and left by Esc; the next time it goes on where it was left', async ({
    page,
  }) => {
    await page.goto('/');
    await page.getByRole('button', { name: ENGLISH.bar.present }).waitFor();
    await page.keyboard.press('p');
    const deck = page.locator('[data-deck="missing-link"]');
    await deck.getByRole('button', { name: decks.start }).click();
    await expectStep(page, 1);
    // A button that was clicked has no claim on the space bar.
    await page.getByRole('button', { name: present.next }).click();
    await page.keyboard.press('Space');
    await expectStep(page, 3);
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    await page.keyboard.press('p');
    await expect(deck.getByRole('button', { name: decks.again })).toBeVisible();
    await deck.getByRole('button', { name: /3/ }).click();
    await expectStep(page, 3);
  });

  test('a clicker is learned, button by button', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: ENGLISH.bar.present }).click();
    await page.getByRole('button', { name: decks.clicker }).click();
    const sends = (button: string) => page.locator(`[data-button="${button}"]`);
    await page.keyboard.press('k');
    await expect(sends('next')).toContainText('K');
    await page.keyboard.press('k');
    await expect(page.getByText(clicker.taken.replace('{button}', clicker.button.next))).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('g');
    await page.keyboard.press('F5');
    await page.keyboard.press('Escape');
    await expect(sends('start')).toContainText('F5, then Esc');
    await expect(page.getByText(clicker.done)).toBeVisible();
    await page.getByRole('button', { name: clicker.finish }).click();

    await openStep(page, '', 2);
    await page.keyboard.press('k');
    await expectStep(page, 3);
    await page.keyboard.press('j');
    await expectStep(page, 2);
    await page.keyboard.press('g');
    await expect(curtain(page)).toBeVisible();
    await page.keyboard.press('g');
    await page.keyboard.press('Escape');
    await expect(page.getByText(present.leaveAgain)).toBeVisible();
  });

  test.describe('a talk the atlas does not have', () => {
    test.use({ expectedErrors: [/deck\/no-such-talk|status of 404/] });

    test('is said, and those it has are offered', async ({ page }) => {
      await page.goto('/#story=no-such-talk&step=3');
      await expect(page.getByText('no-such-talk')).toBeVisible();
      await expect(page.locator('[data-deck]').first()).toBeVisible();
      await expect(page).not.toHaveURL(/story=/);
    });
  });

  test('on a phone a finger goes from step to step, and the card keeps within the screen', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openStep(page, 'lang=fa', 3);
    const box = await card(page).boundingBox();
    expect(box?.width).toBe(390);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
    await swipe(page, [300, 700], [120, 705]);
    await expectStep(page, 4);
    await swipe(page, [120, 700], [300, 705]);
    await expectStep(page, 3);
    expect(await graveFindings(page)).toEqual([]);
    await expect(page.getByRole('button', { name: textsOf('fa').present.next })).toBeVisible();
  });
});

test('keys never move the map; whoever moves it by hand explores, and next or a reload returns to the step', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect#lang=en&story=missing-link&step=5');
  const before = await cameraOf(page);
  await page.locator('canvas').first().focus();
  await page.keyboard.press('.');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('+');
  expect(await cameraOf(page)).toEqual(before);

  await page.mouse.move(700, 400);
  await page.mouse.down();
  await page.mouse.move(600, 480, { steps: 6 });
  await page.mouse.up();
  await expect(page.locator('[data-exploring]')).toBeVisible();
  await waitForMap(page);
  const explored = await cameraOf(page);
  expect(explored.longitude).not.toBeCloseTo(before.longitude, 3);

  // What was found is worth a step of a talk of one's own.
  await page.keyboard.press('k');
  await expect(page.locator('[data-captured]')).toContainText('Step 1 added to');
  await expect(page.locator('[data-exploring]')).toBeVisible();

  await page.reload();
  await waitForMap(page);
  await expectStep(page, 5);
  await expect(page.locator('[data-exploring]')).toHaveCount(0);
  expect((await cameraOf(page)).longitude).toBeCloseTo(before.longitude, 3);
  await page.keyboard.press('x');
  await expect(page.locator('[data-exploring]')).toBeVisible();
  await page.evaluate(() => window.atlas?.map.panBy([90, 0], { duration: 0 }));

  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-exploring]')).toHaveCount(0);
  await expectStep(page, 5);
  await expect
    .poll(async () => (await cameraOf(page)).longitude, { timeout: 15_000 })
    .toBeCloseTo(before.longitude, 3);
});

async function openStep(page: Page, address: string, step: number): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`/#${address === '' ? '' : `${address}&`}story=missing-link&step=${step}`);
  await expectStep(page, step);
}

function card(page: Page) {
  return page.locator('[data-step]');
}

function curtain(page: Page) {
  return page.locator('[data-curtain]');
}

/** The card and the address agree where the talk stands. */
async function expectStep(page: Page, step: number): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`[#&]step=${step}(&|$)`));
  const number = await page.locator('[data-step-count]').textContent();
  const digits = number?.replace(/[۰-۹]/g, (digit) => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(digit)));
  expect(digits).toContain(`${step} / `);
}

/** Whether the page keeps a key from the browser. */
function isTaken(page: Page, key: string): Promise<boolean> {
  return page.evaluate((pressed) => {
    const press = new KeyboardEvent('keydown', {
      key: pressed,
      code: pressed,
      bubbles: true,
      cancelable: true,
    });
    return !document.body.dispatchEvent(press);
  }, key);
}

/** One finger across the card, swiftly. */
function swipe(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  return page.evaluate(
    ([[fromX, fromY], [toX, toY]]) => {
      const target = document.elementFromPoint(fromX, fromY) ?? document.body;
      const touch = (clientX: number, clientY: number) =>
        new Touch({ identifier: 1, target, clientX, clientY });
      const put = touch(fromX, fromY);
      const lifted = touch(toX, toY);
      target.dispatchEvent(
        new TouchEvent('touchstart', { touches: [put], changedTouches: [put], bubbles: true }),
      );
      target.dispatchEvent(
        new TouchEvent('touchend', { touches: [], changedTouches: [lifted], bubbles: true }),
      );
    },
    [from, to] as const,
  );
}

async function graveFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
