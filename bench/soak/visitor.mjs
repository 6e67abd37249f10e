/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('../scale/random.mjs').Random} Random
 * @typedef {(page: Page, random: Random) => Promise<unknown>} Act
 */

const LANGUAGES = ['en', 'az', 'fa', 'ru'];
const PAGES = ['table', 'timeline', 'sources', 'trade', 'data'];
const TOOLS = ['measure', 'routes', 'files', 'talk'];
const DECKS = ['missing-link', 'araz'];
const WORDS = ['astara', 'khuda', 'rəşt', 'سد', 'мост', '39.2, 46.9', 'zzzz'];

/** A place on the map that no panel covers at 1280 × 800. @param {Random} random */
const placeOnMap = (random) => ({ x: random.integer(420, 820), y: random.integer(160, 620) });

/** Adds to the address what somebody would change by hand, or leaves it out. @param {Page} page @param {Record<string, string | null>} change */
function withAddress(page, change) {
  return page.evaluate((parts) => {
    const kept = location.hash
      .slice(1)
      .split('&')
      .filter((part) => part !== '' && !Object.hasOwn(parts, part.split('=')[0] ?? ''));
    const added = Object.entries(parts).flatMap(([key, value]) =>
      value === null ? [] : [`${key}=${value}`],
    );
    location.hash = [...kept, ...added].join('&');
  }, change);
}

/** @param {Page} page @param {{ x: number, y: number }} from @param {{ x: number, y: number }} to */
async function drag(page, from, to) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
}

/**
 * Chooses a file in the page itself: `setInputFiles` keeps a handle on the field, and with it the whole panel, for as long as the page lives.
 * @param {Page} page @param {string} name @param {string} text
 */
async function chooseFile(page, name, text) {
  const field = page.locator('input[type="file"]').first();
  await field.waitFor({ state: 'attached' });
  await field.evaluate(
    (input, [fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], fileName ?? '', { type: 'text/csv' }));
      /** @type {HTMLInputElement} */ (input).files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [name, text],
  );
}

/** Gives a talk, from its first step, with these keys. @param {Page} page @param {string | undefined} deck @param {readonly (string | undefined)[]} presses */
async function talk(page, deck, presses) {
  await withAddress(page, { story: deck ?? null, step: '1' });
  await page.locator('[data-step]').waitFor();
  for (const press of presses) {
    await page.keyboard.press(press ?? 'PageDown');
    await page.waitForTimeout(300);
  }
  await withAddress(page, { story: null, step: null });
  await page.locator('[data-step]').waitFor({ state: 'detached' });
}

/** Everything somebody may do, by name. @type {Readonly<Record<string, Act>>} */
export const ACTS = {
  async 'a row of the list'(page, random) {
    const rows = page.locator('nav [data-project]');
    const count = await rows.count();
    if (count > 0) await rows.nth(random.integer(0, count - 1)).click();
  },
  'next and previous': (page, random) => page.keyboard.press(random.pick(['[', ']'])),
  Escape: (page) => page.keyboard.press('Escape'),
  async 'a click on the map'(page, random) {
    const { x, y } = placeOnMap(random);
    await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.click(x, y);
  },
  dragging: (page, random) => drag(page, placeOnMap(random), placeOnMap(random)),
  async wheel(page, random) {
    const { x, y } = placeOnMap(random);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, random.integer(-400, 400));
  },
  home: (page) => page.keyboard.press('0'),
  async search(page, random) {
    await page.keyboard.press('/');
    await page.keyboard.type(random.pick(WORDS), { delay: 20 });
    await page.keyboard.press(random.pick(['Enter', 'Escape']));
    await page.keyboard.press('Escape');
  },
  language: (page, random) => withAddress(page, { lang: random.pick(LANGUAGES) }),
  theme: (page, random) => withAddress(page, { theme: random.pick(['light', 'dark', null]) }),
  time: (page, random) =>
    withAddress(page, { known: random.pick(['2016-05-01', '2020-02-02', '2024-05-20', null]) }),
  filter: (page, random) => withAddress(page, { kind: random.pick(['dam', 'bridge', 'railway', null]) }),
  layers: (page, random) => withAddress(page, { layers: random.pick(['araz,regions', 'araz', null]) }),
  'a page': (page, random) => withAddress(page, { page: random.pick([...PAGES, null, null]) }),
  'a tool': (page, random) => withAddress(page, { tool: random.pick([...TOOLS, null, null]), page: null }),
  async measuring(page, random) {
    await withAddress(page, { tool: 'measure', page: null });
    for (let i = random.integer(1, 4); i > 0; i -= 1) {
      const { x, y } = placeOnMap(random);
      await page.mouse.move(x, y, { steps: 3 });
      await page.mouse.click(x, y);
    }
    await page.keyboard.press(random.pick(['Enter', 'Escape', 'Control+z']));
  },
  async 'a file'(page, random) {
    await withAddress(page, { tool: 'files', page: null });
    const rows = Array.from({ length: 200 }, () =>
      [random.between(38, 40), random.between(45, 49)].join(','),
    );
    await chooseFile(page, 'points.csv', `lat,lon\n${rows.join('\n')}\n`);
    const row = page.locator('[data-import]').last();
    await row.and(page.locator('[data-import-state="ready"]')).waitFor();
    // Hide, go there, remove; then how to save it.
    await row.getByRole('button').nth(2).click();
  },
  async 'a talk'(page, random) {
    const presses = Array.from({ length: random.integer(1, 3) }, () =>
      random.pick(['PageDown', 'PageDown', 'PageUp', 'b', 'w']),
    );
    await talk(page, random.pick(DECKS), presses);
  },
  'back and forward': (page, random) => page.evaluate((by) => history.go(by), random.pick([-1, -1, 1])),
};

/** How long a step of the tour stands. */
const LOOK_MS = 150;
/** A function that has run a few times is compiled anew, and better. */
const TURNS = 8;

/**
 * Opens every project and what this visitor knows of pages, tools, talks and languages, and does everything a few times. Most of what is fetched and
 * compiled when it is first wanted is in the first reading then.
 * @param {Page} page @param {Random} random
 */
export async function tour(page, random) {
  const projects = await page.locator('nav [data-project]').count();
  for (let i = 0; i < projects; i += 1) await stand(page, () => page.keyboard.press(']'));
  await page.keyboard.press('Escape');
  for (const name of PAGES) await stand(page, () => withAddress(page, { page: name }));
  for (const name of TOOLS) await stand(page, () => withAddress(page, { page: null, tool: name }));
  await withAddress(page, { tool: null });
  for (const theme of ['dark', 'light', null]) await stand(page, () => withAddress(page, { theme }));
  for (const lang of LANGUAGES.toReversed()) await stand(page, () => withAddress(page, { lang }));
  for (const deck of DECKS) await talk(page, deck, ['PageDown', 'PageDown', 'b', 'b', 'PageUp']);
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const act of Object.values(ACTS)) await act(page, random).catch(() => {});
}

/** @param {Page} page @param {() => Promise<unknown>} act */
async function stand(page, act) {
  await act();
  await page.waitForTimeout(LOOK_MS);
}

/** The same state each time, so that heaps can be compared. @param {Page} page */
export async function comeToRest(page) {
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('Escape');
  await page.evaluate(() => {
    location.hash = '#map=7/39/47&lang=en';
  });
  await page.mouse.move(5, 5);
  await page.locator('[data-map-state="idle"]').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500);
}
