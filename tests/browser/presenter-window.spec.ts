import type { BrowserContext, Locator, Page } from '@playwright/test';
import { hashParts, pagePanel } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { ENGLISH } from './support/texts.ts';

// A page that is not the atlas asks the host for an icon there is not.
// What passes between two windows does not depend on whether a map is drawn in them.
test.use({ hasMap: false, expectedErrors: [/favicon\.ico/] });

const TALK = '#story=missing-link&step=2&lang=en';

async function beginTalk(page: Page): Promise<void> {
  await page.goto(`/${TALK}`);
  await expect(cardTitle(page)).toBeVisible();
}

/** Opens the second window as a presenter does, and waits until both have met. */
async function openPresenter(context: BrowserContext, audience: Page): Promise<Page> {
  const opened = context.waitForEvent('page');
  await audience.keyboard.press('s');
  const presenter = await opened;
  await presenter.setViewportSize({ width: 1024, height: 768 });
  await expect(connection(presenter)).toHaveAttribute('data-other', 'here');
  await expect(presenter.locator('[data-step-title]')).toBeVisible();
  return presenter;
}

function connection(presenter: Page): Locator {
  return presenter.locator('[data-other]');
}

function cardTitle(audience: Page): Locator {
  return audience.locator('main h1').first();
}

function cardOf(audience: Page): Locator {
  return audience.getByRole('article');
}

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

async function expectStep(step: number, ...pages: Page[]): Promise<void> {
  for (const page of pages) await expect.poll(() => hashParts(page).step).toBe(String(step));
}

test('both windows take the keys of the deck, and show the same step', async ({ page, context }) => {
  await beginTalk(page);
  const presenter = await openPresenter(context, page);
  await expect(presenter.locator('[data-notes]')).not.toBeEmpty();
  const next = await presenter.locator('[data-next-title]').innerText();
  await presenter.keyboard.press('PageDown');
  await expectStep(3, page, presenter);
  await expect(cardTitle(page)).toHaveText(next);
  await page.keyboard.press('PageDown');
  await expectStep(4, page, presenter);
  await presenter.keyboard.press('b');
  await expect(page.getByText(ENGLISH.present.curtain.black)).toBeAttached();
  await page.keyboard.press('PageDown');
  await expect(page.getByText(ENGLISH.present.curtain.black)).not.toBeAttached();
  await expectStep(4, page, presenter);
  // The address of a window that is passed on is not that window.
  expect(presenter.url()).not.toContain('window=');
});

test('a held picture stands still until it is sent; what is discarded was never seen', async ({
  page,
  context,
}) => {
  await beginTalk(page);
  const presenter = await openPresenter(context, page);
  await presenter.keyboard.press('h');
  await expect(presenter.locator('[data-held]')).toBeVisible();
  const shown = await cardOf(page).innerText();
  // The atlas is whole behind the held picture; a clicker in the hall moves only the presenter's window.
  await presenter.keyboard.press('t');
  await expect(pagePanel(presenter, 'table')).toBeVisible();
  // What was found unseen is still there when the window has been loaded again, and still unseen.
  await presenter.reload();
  await expect(presenter.locator('[data-held]')).toBeVisible();
  await expect(pagePanel(presenter, 'table')).toBeVisible();
  expect(await cardOf(page).innerText()).toBe(shown);
  // The first press comes back to the step, as from any exploring.
  await page.keyboard.press('PageDown');
  await expect(pagePanel(presenter, 'table')).not.toBeAttached();
  await page.keyboard.press('PageDown');
  await expectStep(3, presenter);
  await expectStep(2, page);
  expect(await cardOf(page).innerText()).toBe(shown);
  await button(presenter, ENGLISH.presenter.discard).click();
  await expectStep(2, page, presenter);
  await expect(presenter.locator('[data-step-title]')).toBeVisible();

  await presenter.keyboard.press('h');
  await expect(presenter.locator('[data-held]')).toBeVisible();
  await presenter.keyboard.press('PageDown');
  await presenter.keyboard.press('PageDown');
  await expectStep(3, presenter);
  await expectStep(2, page);
  await presenter.keyboard.press('h');
  await expectStep(3, page, presenter);
  await expect(presenter.locator('[data-held]')).not.toBeAttached();
});

test('either window may be loaded again or closed: the other carries on, and they find each other', async ({
  page,
  context,
}) => {
  await beginTalk(page);
  const presenter = await openPresenter(context, page);
  await presenter.keyboard.press('r');
  await presenter.keyboard.press('PageDown');
  await expectStep(3, page, presenter);

  await presenter.reload();
  await expect(connection(presenter)).toHaveAttribute('data-other', 'here');
  await presenter.keyboard.press('PageDown');
  await expectStep(4, page, presenter);
  await page.reload();
  await expect(cardTitle(page)).toBeVisible();
  await expect(connection(presenter)).toHaveAttribute('data-other', 'here');
  await page.keyboard.press('PageDown');
  await expectStep(5, page, presenter);

  await presenter.close();
  await page.keyboard.press('PageDown');
  await expectStep(6, page);
  const again = await openPresenter(context, page);
  await expectStep(6, again);
  // The clock went on meanwhile.
  await expect(again.getByRole('timer')).not.toContainText('0:00');

  await page.close();
  await expect(connection(again)).toHaveAttribute('data-other', 'lost');
  await again.keyboard.press('PageDown');
  await expectStep(7, again);
  const reopened = context.waitForEvent('page');
  await button(again, ENGLISH.presenter.openAudience).click();
  const audience = await reopened;
  await expect(connection(again)).toHaveAttribute('data-other', 'here');
  await expectStep(7, audience);
  await again.keyboard.press('PageUp');
  await expectStep(6, audience, again);
});

test('a window that the browser did not open is told of at once; one that is open is said to be there', async ({
  page,
  context,
}) => {
  await beginTalk(page);
  await page.evaluate(() => {
    const open = window.open.bind(window);
    window.open = () => {
      window.open = open;
      return null;
    };
  });
  await page.keyboard.press('s');
  const blocked = page.locator('[data-blocked]');
  await expect(blocked).toContainText(ENGLISH.presenter.windowBlocked, { timeout: 3000 });
  const opened = context.waitForEvent('page');
  await blocked.getByRole('button', { name: ENGLISH.presenter.openAgain }).click();
  const presenter = await opened;
  await expect(connection(presenter)).toHaveAttribute('data-other', 'here');
  await expect(blocked).toHaveCount(0);
  expect(await presenter.evaluate(() => window.opener)).toBeNull();
  await page.keyboard.press('s');
  await expect(page.getByText(ENGLISH.presenter.presenterThere)).toBeVisible();
  expect(context.pages()).toHaveLength(2);
});

test('the audience is spoken to in one language, the presenter reads in another', async ({
  page,
  context,
}) => {
  await beginTalk(page);
  const presenter = await openPresenter(context, page);
  await presenter.getByRole('combobox', { name: ENGLISH.presenter.audienceLanguage }).selectOption('fa');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fa');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(presenter.locator('html')).toHaveAttribute('lang', 'en');
  await presenter.getByRole('combobox', { name: ENGLISH.presenter.myLanguage }).selectOption('az');
  await expect(presenter.locator('[data-notes] [lang]')).toHaveAttribute('lang', 'az');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fa');
  await expectStep(2, page, presenter);
});

test('a second presenter looks on until it is asked to lead; strangers and nonsense change nothing', async ({
  page,
  context,
}) => {
  await beginTalk(page);
  const presenter = await openPresenter(context, page);
  const kept = await presenter.evaluate(() => sessionStorage.getItem('araz-atlas-talk') ?? '');
  const { session } = JSON.parse(kept) as { session: string };

  const second = await context.newPage();
  await second.goto(`/${TALK}&window=presenter.${session}`);
  await expect(second.getByRole('heading', { name: ENGLISH.presenter.second.title })).toBeVisible();
  await second.keyboard.press('PageDown');

  // One that knows the talk's secret name, but not its language; and one that only knows the language.
  const stranger = await context.newPage();
  await stranger.goto('/icon.svg');
  await stranger.evaluate((secret) => {
    const say = (name: string, data: unknown) => {
      const channel = new BroadcastChannel(name);
      channel.postMessage(data);
      channel.close();
    };
    const picture = {
      story: { deckId: 'missing-link', stepIndex: 8 },
      arrival: 1,
      isExploring: false,
      address: '#',
      camera: null,
    };
    const stamp = { count: 1000, by: 'f'.repeat(16) };
    const message = {
      protocol: 'araz-atlas-talk-1',
      from: 'f'.repeat(16),
      role: 'audience',
      term: 0,
      sequence: 1,
      body: { type: 'parts', parts: { picture: { value: picture, stamp } } },
    };
    for (const name of [`araz-atlas-talk.${secret}`, 'araz-atlas-talk', 'araz-atlas']) {
      say(name, { ...message, session: '0'.repeat(32) });
      say(name, { type: 'goToStep', step: 9 });
      say(name, {
        ...message,
        session: secret,
        body: { type: 'parts', parts: { picture: { value: 8, stamp } } },
      });
      say(name, null);
    }
    postMessage({ ...message, session: secret }, '*');
  }, session);

  await presenter.keyboard.press('PageDown');
  await expectStep(3, page, presenter);
  await button(second, ENGLISH.presenter.second.takeOver).click();
  await expect(presenter.getByRole('heading', { name: ENGLISH.presenter.second.title })).toBeVisible();
  await second.keyboard.press('PageDown');
  await expectStep(4, page, second);
});

test('without channels between windows the storage carries what they say', async ({ page, context }) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'BroadcastChannel');
  });
  await beginTalk(page);
  const presenter = await openPresenter(context, page);
  await presenter.keyboard.press('PageDown');
  await expectStep(3, page, presenter);
  await page.reload();
  await expect(cardTitle(page)).toBeVisible();
  await page.keyboard.press('PageDown');
  await expectStep(4, page, presenter);
});
