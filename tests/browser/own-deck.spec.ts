import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { editAddress, hashParts, notices } from './support/atlas-page.ts';
import { expect, test, waitForMap } from './support/atlas-test.ts';
import { ENGLISH, textsOf } from './support/texts.ts';

const { authoring, deckFile, decks, bar } = ENGLISH;

test('a talk is made, changed, given, saved and opened again without writing a line of code', async ({
  page,
  openAtlas,
}) => {
  test.setTimeout(120_000);
  await openAtlas('#sel=khudaferin&lang=en');
  await page.keyboard.press('k');
  await expect(chip(page)).toContainText('Step 1 added to “\u2068My talk\u2069”');
  await lookAt(page, '#sel=rasht-astara-railway&lang=en');
  await page.keyboard.press('k');
  await expect(chip(page)).toContainText('Step 2');
  await lookAt(page, '#map=7/39/47/0/0&known=2025-01-01&lang=en');
  await page.keyboard.press('k');
  await expect(chip(page)).toContainText('Step 3');
  await chip(page).getByRole('button', { name: authoring.undo }).click();
  await expect(chip(page)).toHaveCount(0);
  await page.keyboard.press('k');
  await chip(page).getByRole('button', { name: authoring.edit }).click();
  await expectTitles(page, ['Khudaferin hydro complex', 'Rasht–Astara railway', 'View 3']);

  // Into another order by button, and by the keys of the handle.
  await page.getByRole('button', { name: 'Move step 1 down' }).click();
  await expectTitles(page, ['Rasht–Astara railway', 'Khudaferin hydro complex', 'View 3']);
  await page.getByRole('button', { name: 'Drag step 3' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Step 3 taken.')).toBeAttached();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('Place 2 of 3.')).toBeAttached();
  await page.keyboard.press('Space');
  await expectTitles(page, ['Rasht–Astara railway', 'View 3', 'Khudaferin hydro complex']);

  // Words, a figure of the atlas, another view.
  await openRow(page, 0);
  await field(page, 'title').fill('The missing link');
  await field(page, 'text').fill('Not built yet:');
  await field(page, 'notes').fill('Pause here.');
  await page.getByLabel(authoring.flight).fill('3');
  await page.getByText(authoring.figures).click();
  const length = page.locator('[data-figure^="rasht-astara-railway/"]').filter({ hasText: 'Length' }).first();
  await length.getByRole('button', { name: authoring.putInText }).click();
  await expect(field(page, 'text')).toHaveValue(/^Not built yet: \[.+\]\(rasht-astara-railway\/.+\)$/);
  await length.getByRole('button', { name: authoring.showLarge }).click();
  await page.locator('[data-language="fa"]').click();
  await field(page, 'title').fill('حلقهٔ گمشده');
  await expectTitles(page, ['The missing link', 'View 3', 'Khudaferin hydro complex']);

  await page.locator('[data-duplicate]').click();
  await expect(rows(page)).toHaveCount(4);
  await page.locator('[data-delete]').click();
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).getByRole('button', { expanded: true })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(4);
  await page.getByRole('button', { name: authoring.undoEdit }).click();
  await expect(rows(page)).toHaveCount(3);

  // Kept without a button to save.
  await expect
    .poll(() => keptTitles(page))
    .toEqual(['The missing link', 'View 3', 'Khudaferin hydro complex']);
  await page.reload();
  await waitForMap(page);
  await page.keyboard.press('p');
  await page.locator('[data-edit-deck]').click();
  await expectTitles(page, ['The missing link', 'View 3', 'Khudaferin hydro complex']);

  // On stage with a clicker, and back at the step that was shown last.
  await page.locator('[data-play]').click();
  await expect(page.locator('[data-step]')).toContainText('The missing link');
  await expect(page.locator('[data-step]')).toContainText(ENGLISH.present.ownWords);
  await expect(page.locator('[data-step] [data-sourced]')).toHaveCount(2);
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-step-count]')).toHaveText('2 / 3');
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-step]')).toContainText('Khudaferin');
  await page.keyboard.press('Escape');
  await expect(rows(page).nth(2).getByRole('button', { expanded: true })).toBeVisible();
  await expect.poll(() => hashParts(page).tool).toBe('talk');

  // Away as a file, and here again beside the one that has changed since.
  const downloading = page.waitForEvent('download');
  await page.locator('[data-save-deck]').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('My-talk.araz-deck.json');
  const saved = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(saved)).toMatchObject({
    format: 'araz-atlas-deck-1',
    title: { en: 'My talk' },
    steps: [
      {
        title: { en: 'The missing link', fa: 'حلقهٔ گمشده' },
        notes: { en: 'Pause here.' },
        flightSeconds: 3,
        frame: BOX,
      },
      { shows: { known: '2025-01-01' }, frame: BOX },
      { shows: { sel: 'khudaferin' }, frame: BOX },
    ],
  });
  await page.locator('[data-field="deck-title"]').fill('Another title');
  await page.getByRole('button', { name: authoring.all }).click();
  await openFile(page, 'My-talk.araz-deck.json', saved);
  await expect(page.locator('[data-field="deck-title"]')).toHaveValue('My talk');
  await page.getByRole('button', { name: authoring.all }).click();
  await expect(page.locator('[data-own-deck]')).toHaveText([/My talk/, /Another title/]);
});

test.describe('with no need of the map', () => {
  test.use({ hasMap: false });

  test('a file that is no talk says what is wrong with it, and changes nothing', async ({ page }) => {
    await page.goto('/#tool=talk&lang=en');
    await page.locator('[data-new-deck]').click();
    await expect(rows(page)).toHaveCount(1);
    await page.getByRole('button', { name: authoring.all }).click();
    const broken = { ...DECK, steps: [{ ...DECK.steps[0], seconds: 'long', title: { en: '' } }] };
    await openFile(page, 'broken.json', JSON.stringify(broken));
    const refused = page.locator('[data-refused-deck]');
    await expect(refused).toContainText('“\u2068broken.json\u2069”');
    await expect(refused.getByRole('listitem')).toHaveText([
      `Step 1 · title · ${ENGLISH.language.en} ${deckFile.fault.empty}`,
      `Step 1 · seconds ${deckFile.fault.wrongKind}`,
    ]);
    await expect(page.locator('[data-own-deck]')).toHaveText([/My talk/]);
    await openFile(page, 'map.geojson', '{"type":"FeatureCollection","features":[]}');
    await expect(refused).toContainText(deckFile.fault.foreign);
    await openFile(page, 'mine.json', JSON.stringify(DECK));
    await expect(refused).toHaveCount(0);
    // What it names that is not here is said, and stays in it; markup is text.
    await expect(page.locator('[data-losses]')).toContainText('no-such-project');
    await expectTitles(page, ['<b>First</b>']);
    expect(await graveFindings(page)).toEqual([]);
  });

  test('a link carries a talk to another device, which keeps it only if asked', async ({ page, browser }) => {
    await page.goto('/#tool=talk&lang=en');
    await openFile(page, 'mine.json', JSON.stringify(DECK));
    await page.locator('[data-link-deck]').click();
    const link = await page.getByLabel(authoring.linkLabel).first().inputValue();
    expect(link.length).toBeLessThanOrEqual(2000);
    await field(page, 'notes').fill(randomWords(5000));
    await expect(page.locator('[data-too-long]')).toContainText('2,000');

    const other = await browser.newContext();
    const elsewhere = await other.newPage();
    await elsewhere.goto(link);
    await expect(elsewhere.getByRole('heading', { name: authoring.fromLink })).toBeVisible();
    const linked = elsewhere.locator('[data-deck="link"]');
    await expect(linked).toContainText('A talk of mine');
    await linked.getByRole('button', { name: decks.start }).click();
    await expect(elsewhere.locator('[data-step]')).toContainText('<b>First</b>');
    await elsewhere.reload();
    await expect(elsewhere.locator('[data-step]')).toContainText('<b>First</b>');
    await elsewhere.keyboard.press('Escape');
    await elsewhere.getByRole('button', { name: bar.present }).click();
    await expect(elsewhere.locator('[data-edit-deck]')).toHaveCount(0);
    await elsewhere.locator('[data-keep-deck]').click();
    await expectTitles(elsewhere, ['<b>First</b>']);

    await elsewhere.goto('about:blank');
    await elsewhere.goto(`${link.slice(0, -9)}`);
    await expect(elsewhere.locator('[data-broken-link]')).toBeVisible();
    await expect(elsewhere.locator('[data-edit-deck]')).toHaveCount(1);
    await other.close();
  });

  test('the second window shows a talk of one’s own, and Persian has its own words for it', async ({
    page,
    context,
  }) => {
    await page.goto('/#tool=talk&lang=fa');
    await openFile(page, 'mine.json', JSON.stringify(DECK));
    expect(await graveFindings(page)).toEqual([]);
    await page.getByRole('button', { name: textsOf('fa').authoring.play }).click();
    await expect(page.locator('[data-step]')).toContainText('<b>First</b>');
    const opened = context.waitForEvent('page');
    await page.keyboard.press('s');
    const presenter = await opened;
    await expect(presenter.locator('[data-step-title]')).toContainText('<b>First</b>');
    await expect(presenter.getByText('Say hello.')).toBeVisible();
  });
});

const BOX = [expect.any(Number), expect.any(Number), expect.any(Number), expect.any(Number)];

const DECK = {
  format: 'araz-atlas-deck-1',
  id: 'own-elsewhere',
  title: { en: 'A talk of mine' },
  steps: [
    {
      id: 'first',
      title: { en: '<b>First</b>' },
      notes: { en: 'Say hello.' },
      seconds: 30,
      shows: { sel: 'no-such-project' },
    },
  ],
};

function chip(page: Page) {
  return notices(page).locator('[data-captured]');
}

function rows(page: Page) {
  return page.locator('[data-own-step]');
}

function field(page: Page, name: string) {
  return page.locator(`[data-field="${name}"]`);
}

async function openRow(page: Page, at: number): Promise<void> {
  const toggle = rows(page).nth(at).locator('[aria-expanded]').first();
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
}

async function expectTitles(page: Page, titles: readonly string[]): Promise<void> {
  await expect(rows(page).locator('[aria-expanded]:has([aria-hidden])')).toHaveText(
    titles.map((title, i) => `${i + 1}${title}`),
  );
}

/** Another view of the atlas, as by a link that is opened in it. */
async function lookAt(page: Page, hash: string): Promise<void> {
  await editAddress(page, hash);
  await waitForMap(page);
}

async function openFile(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('[data-deck-file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** Words that no packing makes short. */
function randomWords(length: number): string {
  let seed = 7;
  let words = '';
  while (words.length < length) {
    seed = (seed * 48_271) % 2_147_483_647;
    words += `${seed.toString(36)} `;
  }
  return words.slice(0, length).trim();
}

async function graveFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** The titles of the steps in the browser's storage. */
function keptTitles(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('araz-atlas-decks');
        opening.onerror = () => resolve([]);
        opening.onsuccess = () => {
          const all = opening.result.transaction('decks').objectStore('decks').getAll();
          all.onsuccess = () =>
            resolve(
              all.result.flatMap(({ deck }: { deck: { steps: { title: { en: string } }[] } }) =>
                deck.steps.map(({ title }) => title.en),
              ),
            );
        };
      }),
  );
}
