import type { Page } from '@playwright/test';
import { editAddress, hashParts, notices, panelTitle, projectRow } from '../support/atlas-page.ts';
import { expect, test } from '../support/atlas-test.ts';
import { keptRecords } from '../support/kept-records.ts';
import { totalOf } from '../support/measure-panel.ts';
import { nameOf } from '../support/projects.ts';
import { ENGLISH, textsOf } from '../support/texts.ts';

test.use({ hasMap: false });

const FIRST = 'm=46,39;48.31,39';
const FIRST_METRES = /^200101\.62/;
const SECOND = 'm=49.58,37.28;48.87,38.43';
const SECOND_METRES = /^142114\.39/;

test('fault: storage full: it is said once, and measurements and talks stay in the page', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = refuse;
    Storage.prototype.setItem = refuse;
  });
  const { notice } = textsOf('fa');
  await page.goto(`/#${FIRST}&lang=fa`);
  await measureSecond(page, 'fa');
  await expect(notices(page)).toContainText(notice.measurementsNotKept);
  await expect(totalOf(page).first()).toHaveAttribute('data-length-metres', SECOND_METRES);
  await expect.poll(() => hashParts(page).m).toMatch(/^49\.58|^line~/);

  await page.reload();
  await expect(totalOf(page).first()).toHaveAttribute('data-length-metres', SECOND_METRES);
  await makeTalk(page, 'fa');
  await expect(notices(page)).toContainText(notice.decksNotKept);
  await expect(page.locator('[data-own-step]')).toHaveCount(1);
  await expect(page.locator('[data-save-deck]')).toBeVisible();
});

test('fault: storage that does not answer, or is denied: it is said, and measurements and talks stay in the page', async ({
  page,
  context,
}) => {
  const { notice } = textsOf('ru');
  await page.addInitScript(() => {
    indexedDB.open = () => Object.assign(new EventTarget(), {}) as IDBOpenDBRequest;
  });
  await page.goto(`/#${FIRST}&lang=ru`);
  await measureSecond(page, 'ru');
  await makeTalk(page, 'ru', 0);
  await expect(notices(page)).toContainText(notice.measurementsNotKept);
  await expect(notices(page)).toContainText(notice.decksNotKept);
  await page.locator('[data-new-deck]').click();
  await expect(page.locator('[data-own-step]')).toHaveCount(1);
  await page.getByRole('tab', { name: textsOf('ru').tools.measure }).click();
  await expect(totalOf(page).first()).toHaveAttribute('data-length-metres', SECOND_METRES);

  const denied = await context.newPage();
  await denied.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    indexedDB.open = refuse;
    Object.defineProperty(window, 'localStorage', { get: refuse });
    Object.defineProperty(window, 'sessionStorage', { get: refuse });
  });
  await denied.goto(`/#${FIRST}&lang=ru`);
  await measureSecond(denied, 'ru');
  await expect(notices(denied)).toContainText(notice.measurementsNotKept);
  await expect(totalOf(denied).first()).toHaveAttribute('data-length-metres', SECOND_METRES);
});

test('fault: storage corrupt: what cannot be read is set aside and said, what can be read is offered', async ({
  page,
}) => {
  await page.goto(`/#${FIRST}&lang=az`);
  await measureSecond(page, 'az');
  await expect.poll(async () => Object.keys(await keptRecords(page)).length).toBe(1);
  await page.evaluate(corruptStorage);
  await page.goto('about:blank');

  const { notice, recovery } = textsOf('az');
  await page.goto('/#lang=az');
  await expect(notices(page)).toContainText(notice.measurementsSetAside);
  await notices(page)
    .locator('[data-recover]')
    .getByRole('button', { name: recovery.recover, exact: true })
    .click();
  await expect(totalOf(page).first()).toHaveAttribute('data-length-metres', SECOND_METRES);
  expect(Object.keys(await keptRecords(page))).toEqual(
    expect.arrayContaining(['set-aside/page/number', 'set-aside/page/shape', 'set-aside/page/text']),
  );
  await makeTalk(page, 'az');
  await expect(notices(page)).toContainText(notice.decksSetAside);
  await expect(page.locator('[data-own-step]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.goto('/#lang=en&story=missing-link&step=2');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('fault: two tabs that measure: each keeps its own, and both are offered', async ({ page, context }) => {
  const other = await context.newPage();
  await page.goto(`/#${FIRST.replace('48.31', '48.3')}&lang=en`);
  await other.goto(`/#${FIRST}&lang=en`);
  await measure(page, FIRST);
  await expect(totalOf(page).first()).toHaveAttribute('data-length-metres', FIRST_METRES);
  await expect.poll(async () => Object.keys(await keptRecords(page)).length).toBe(1);
  await measureSecond(other, 'en');
  await expect.poll(async () => Object.keys(await keptRecords(page)).length).toBe(2);
  await other.close();

  await page.goto('about:blank');
  await page.goto('/#lang=en');
  const before = Object.keys(await keptRecords(page));
  await recover(page);
  await expect(totalOf(page).first()).toHaveAttribute('data-length-metres', SECOND_METRES);
  const third = await context.newPage();
  // The record it has taken up is replaced by its own: until then the newest is there twice.
  await expect
    .poll(async () => {
      const now = Object.keys(await keptRecords(page));
      return { count: now.length, replaced: before.filter((key) => !now.includes(key)).length };
    })
    .toEqual({ count: 2, replaced: 1 });
  await page.close();
  // What the closed page had taken up is the newest, and the address of this one brings it: so the older is offered next.
  await third.goto('/#lang=en');
  await notices(third)
    .locator('[data-recover]')
    .getByRole('button', { name: ENGLISH.recovery.dismiss })
    .click();
  await expect.poll(async () => Object.keys(await keptRecords(third)).length).toBe(1);
  await third.reload();
  await recover(third);
  await expect(totalOf(third).first()).toHaveAttribute('data-length-metres', FIRST_METRES);
});

test('fault: two tabs that edit one talk: both versions are kept, and it is said', async ({
  page,
  context,
}) => {
  await page.goto('/#tool=talk&lang=en');
  await page.locator('[data-new-deck]').click();
  const title = page.locator('[data-field="deck-title"]');
  await title.fill('Before');

  const other = await context.newPage();
  // So it hears nothing of what is saved elsewhere, as a tab that was asleep.
  await other.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
  await other.goto('/#tool=talk&lang=en');
  await other.locator('[data-own-deck]').filter({ hasText: 'Before' }).click();
  await expect(other.locator('[data-field="deck-title"]')).toHaveValue('Before');
  await title.fill('Mine');
  await expect.poll(() => keptTitles(page)).toEqual(['Mine']);
  await other.locator('[data-field="deck-title"]').fill('Yours');
  await expect(notices(other)).toContainText('Both versions are kept; yours is now “Yours (2)”');
  await expect(other.locator('[data-field="deck-title"]')).toHaveValue('Yours (2)');
  await expect(title).toHaveValue('Mine');
  await expect.poll(() => keptTitles(page)).toEqual(['Mine', 'Yours (2)']);
});

test('fault: tab frozen before it has saved, and resumed: the measurement is kept, and work goes on', async ({
  page,
  context,
}) => {
  const onlooker = await context.newPage();
  await onlooker.goto('/#lang=en');
  await page.goto(`/#${FIRST}&lang=en`);
  await expect(totalOf(page).first()).toHaveAttribute('data-length-metres', FIRST_METRES);
  const session = await context.newCDPSession(page);
  await measure(page, SECOND);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await expect.poll(async () => JSON.stringify(await keptRecords(onlooker))).toContain('49.58');
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await expect(totalOf(page).first()).toHaveAttribute('data-length-metres', SECOND_METRES);
  await page.keyboard.press('Escape');
  await projectRow(page, 'khudaferin').click();
  await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
  await page.close();
  await onlooker.reload();
  await recover(onlooker);
  await expect(totalOf(onlooker).first()).toHaveAttribute('data-length-metres', SECOND_METRES);
});

async function recover(page: Page): Promise<void> {
  const chip = notices(page).locator('[data-recover]');
  await expect(chip).toContainText('1 measurement from today');
  await chip.getByRole('button', { name: ENGLISH.recovery.recover, exact: true }).click();
}

/** Measures something else, as by a link that is opened in the page: a change, which is to be kept. */
async function measure(page: Page, m: string, lang = 'en'): Promise<void> {
  await expect(totalOf(page).first()).toBeVisible();
  await editAddress(page, `${m}&lang=${lang}`);
}

async function measureSecond(page: Page, lang: string): Promise<void> {
  await measure(page, SECOND, lang);
  await expect(totalOf(page).first()).toHaveAttribute('data-length-metres', SECOND_METRES);
}

/** Takes up the tool for talks and begins as many of them. */
async function makeTalk(page: Page, lang: 'az' | 'fa' | 'ru', count = 1): Promise<void> {
  await page.getByRole('tab', { name: textsOf(lang).tools.talk }).click();
  if (count > 0) await page.locator('[data-new-deck]').click();
}

/** Runs in the page: nonsense under every name the atlas keeps something. */
async function corruptStorage(): Promise<void> {
  const put = (name: string, store: string, records: Record<string, unknown>) =>
    new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onupgradeneeded = () => opening.result.createObjectStore(store);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const transaction = opening.result.transaction(store, 'readwrite');
        for (const [key, value] of Object.entries(records)) transaction.objectStore(store).put(value, key);
        transaction.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  const nonsense = (prefix: string) => ({
    [`${prefix}number`]: 42,
    [`${prefix}text`]: '{"version":1',
    [`${prefix}shape`]: { version: 1, savedAt: 'never', measurement: { vertices: [null] }, deck: {} },
  });
  await put('araz-atlas', 'measurements', nonsense('page/'));
  await put('araz-atlas-decks', 'decks', nonsense('deck/own-'));
  const names = ['clicker', 'presenter', 'reached-steps', 'single-keys', 'stage-look'];
  for (const name of names) localStorage.setItem(`araz-atlas-${name}`, '{"version":[');
  sessionStorage.setItem('araz-atlas-talk', '{"session":1}');
}

/** The titles of the talks in the browser's storage. */
function keptTitles(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('araz-atlas-decks');
        opening.onsuccess = () => {
          const all = opening.result.transaction('decks').objectStore('decks').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.map(({ deck }) => String(deck.title.en)).sort());
          };
        };
      }),
  );
}
