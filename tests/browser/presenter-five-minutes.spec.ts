import type { BrowserContext, Page } from '@playwright/test';
import { detailPanel, hashParts } from './support/atlas-page.ts';
import { expect, waitForMap } from './support/atlas-test.ts';
import { test, waitUntilKept } from './support/own-site.ts';
import { ENGLISH, englishOnlyTexts } from './support/texts.ts';

/** A hotel's projector. */
test.use({ viewport: { width: 1024, height: 768 } });

const DECK = 'missing-link';
const { present, decks, preflight, clicker, presenter: words } = ENGLISH;

test("a presenter's five minutes, from a bookmark without a network to the last question", async ({
  page,
  context,
  openAtlas,
  site,
}) => {
  test.setTimeout(240_000);
  const deck = page.locator(`[data-deck="${DECK}"]`);
  const card = page.locator('[data-step]');
  const stage = page.locator('main[data-idle]');

  await test.step('yesterday the page was opened; today there is no network', async () => {
    await page.goto('/');
    await waitUntilKept(page);
    await site.stop();
    await openAtlas();
    await expect(page.locator('[data-offline]')).toBeVisible();
  });

  await test.step('every step of the talk is proved', async () => {
    await page.keyboard.press('p');
    await deck.locator('[data-preflight]').click();
    await page.getByRole('button', { name: preflight.run }).click();
    await expect(page.locator('[data-preflight-state="done"]')).toBeVisible({ timeout: 90_000 });
    for (const check of ['pack', 'steps', 'requests', 'fonts'])
      await expect(page.locator(`[data-check="${check}"]`)).toHaveAttribute('data-outcome', 'passed');
    await page.getByRole('button', { name: preflight.close }).click();
  });

  await test.step('each button of the clicker is pressed once, and none of them leaves or reloads', async () => {
    await page.getByRole('button', { name: decks.clicker }).click();
    for (const key of ['PageDown', 'PageUp', '.', 'F5', 'Escape']) await page.keyboard.press(key);
    await expect(page.locator('[data-button="start"]')).toContainText('F5, then Esc');
    await page.getByRole('button', { name: clicker.finish }).click();
  });

  await page.getByRole('button', { name: ENGLISH.bar.present }).click();
  await deck.getByRole('button', { name: decks.start }).click();
  await expect(card).toBeVisible();
  const presenter = await openPresenter(context, page);

  await test.step('notes, next step and clock are for the presenter; the audience sees the map and the card', async () => {
    await expect(presenter.locator('[data-notes]')).not.toBeEmpty();
    await expect(presenter.locator('[data-next-title]')).not.toBeEmpty();
    await expect(presenter.getByRole('timer')).toBeVisible();
    await expect(page.locator('main[data-idle="true"]')).toBeVisible();
    await expect(page.getByText(words.notes, { exact: true })).toHaveCount(0);
  });

  await test.step('the card for the projector is accepted, and lines and names grow', async () => {
    await page.mouse.move(500, 300);
    await page.getByRole('button', { name: present.tools }).click();
    await page.getByRole('menuitem', { name: present.calibrate }).click();
    await page.getByRole('button', { name: ENGLISH.calibration.distinct }).click();
    await expect(page.locator('main[data-projector="true"]')).toBeVisible();
    await expect(button(presenter, words.projector)).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('two steps on, in both windows', async () => {
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await expectStep(3, page, presenter);
    await expect(presenter.locator('[data-step-title]')).toHaveText(await titleOf(page));
  });

  await test.step('black, and the next press only brings the picture back', async () => {
    await page.keyboard.press('.');
    await expect(page.locator('[data-curtain="black"]')).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(page.locator('[data-curtain]')).toHaveCount(0);
    await expectStep(3, page, presenter);
  });

  await test.step('a question is looked up unseen, and the answer is shown', async () => {
    const seen = await stage.innerText();
    await presenter.keyboard.press('h');
    await expect(presenter.locator('[data-held]')).toBeVisible();
    await presenter.getByRole('combobox', { name: ENGLISH.search.label }).click();
    await presenter.keyboard.insertText('astara rasht');
    await presenter.locator('[role="option"][data-option="project rasht-astara-railway"]').click();
    await expect(
      detailPanel(presenter).locator('[data-row]').filter({ hasText: 'km' }).first(),
    ).toBeVisible();
    expect(await stage.innerText()).toBe(seen);
    await presenter.keyboard.press('h');
    await expect(presenter.locator('[data-held]')).toHaveCount(0);
    await expect(stage).toContainText(/km/);
    await expect.poll(() => stage.innerText()).not.toBe(seen);
    await page.keyboard.press('PageDown');
    await expectStep(3, page, presenter);
    await expect.poll(() => stage.innerText()).toBe(seen);
  });

  await test.step('the Start button of the remote, pressed by mistake, loads nothing again', async () => {
    await page.evaluate(() => Reflect.set(window, 'isSamePage', true));
    await page.keyboard.press('F5');
    await page.keyboard.press('PageDown');
    await expectStep(4, page, presenter);
    expect(await page.evaluate(() => Reflect.get(window, 'isSamePage'))).toBe(true);
  });

  await test.step('the browser leaves full screen; one key takes it back, and the step has stayed', async () => {
    await expect.poll(() => isFullScreen(page)).toBe(true);
    await page.evaluate(() => document.exitFullscreen());
    await expect.poll(() => isFullScreen(page)).toBe(false);
    await expectStep(4, page, presenter);
    await page.keyboard.press('f');
    await expect.poll(() => isFullScreen(page)).toBe(true);
  });

  await test.step('a newer version is not mentioned to the audience, and the presenter sees a dot', async () => {
    await site.publishSecond();
    await noticeUpdate(page);
    await expect(presenter.locator('[data-dot]')).toBeVisible();
    await expect(page.locator('[data-dot], [data-update]')).toHaveCount(0);
    await expectStep(4, page, presenter);
  });

  await test.step('the audience is spoken to in Azerbaijani, without a word of English', async () => {
    const english = await titleOf(page);
    await presenter.getByRole('combobox', { name: words.audienceLanguage }).selectOption('az');
    await expect(page.locator('html')).toHaveAttribute('lang', 'az');
    await expect.poll(() => titleOf(page)).not.toBe(english);
    const said = new Set((await stage.innerText()).split(/\s*\n\s*/));
    expect([...englishOnlyTexts('az')].filter((text) => said.has(text))).toEqual([]);
    await expect(presenter.locator('html')).toHaveAttribute('lang', 'en');
    await expectStep(4, page, presenter);
  });

  await test.step('the lid is closed and opened: same step, the clock goes on, both in step again', async () => {
    await presenter.keyboard.press('r');
    for (const window of [page, presenter]) await setHidden(window, true);
    for (const window of [page, presenter]) await setHidden(window, false);
    await expectStep(4, page, presenter);
    await presenter.keyboard.press('PageDown');
    await expectStep(5, page, presenter);
    await expect(presenter.getByRole('timer')).not.toHaveText(/^0:00/);
    await expect(presenter.locator('[data-awake]')).toBeAttached();
  });

  expect(site.missed).toEqual([]);
});

async function openPresenter(context: BrowserContext, audience: Page): Promise<Page> {
  const opened = context.waitForEvent('page');
  await audience.keyboard.press('s');
  const presenter = await opened;
  await presenter.setViewportSize({ width: 1280, height: 720 });
  await expect(presenter.locator('[data-other="here"]')).toBeVisible({ timeout: 20_000 });
  await waitForMap(presenter);
  return presenter;
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}

function titleOf(audience: Page): Promise<string> {
  return audience.getByRole('heading', { level: 1 }).first().innerText();
}

async function expectStep(step: number, ...pages: Page[]): Promise<void> {
  for (const page of pages) await expect.poll(() => hashParts(page).step).toBe(String(step));
}

function isFullScreen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.fullscreenElement !== null);
}

/** Lets a page look for a newer version now, and waits until all of it is here. */
function noticeUpdate(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    window.dispatchEvent(new Event('online'));
    while (registration.waiting === null) await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

/** What a closed and an opened lid tell a page. */
function setHidden(page: Page, isHidden: boolean): Promise<void> {
  return page.evaluate((hidden) => {
    const state = hidden ? 'hidden' : 'visible';
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
    document.dispatchEvent(new Event('visibilitychange'));
  }, isHidden);
}
