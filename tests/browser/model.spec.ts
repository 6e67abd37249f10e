import type { Page } from '@playwright/test';
import { LANGUAGES, type Language } from '#core/language.ts';
import { LAYER_GROUPS } from '#core/layer-group.ts';
import { createRandom } from '../../bench/scale/random.mjs';
import { chooser, editAddress, hashParts } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { PROJECTS, projectOf } from './support/projects.ts';
import { type SeenSelection, watchSelection } from './support/seen-selection.ts';
import { ENGLISH, textsOf } from './support/texts.ts';

const OPERATIONS = 40;
const SEED = 20261130;
const DAYS = ['2016-01-01', '2020-06-15', '2024-05-20'];

const random = createRandom(SEED);
const DRAWN = PROJECTS.map(({ id }) => id).sort();

/** Wide enough for list, panel and legend beside each other. */
test.use({ viewport: { width: 1440, height: 800 } });

/** What somebody who keeps count would say is chosen, and in which language. */
interface Model {
  selected: string | null;
  language: Language;
  /** What was chosen at each entry of the history that has been seen, by its place. */
  readonly entries: Map<number, { selected: string | null; language: Language }>;
}

/** Does one thing as a visitor would; the model then says what has to be chosen. False where it could not be done now. */
type Operation = (page: Page, model: Model) => Promise<boolean>;

const clickRow: Operation = async (page, model) => {
  const shown = await page
    .locator('nav [data-project]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-project') ?? ''));
  if (shown.length === 0) return false;
  const id = random.pick(shown);
  const row = page.locator(`nav [data-project="${id}"]`);
  if (!(await row.isVisible())) return false;
  await row.click();
  model.selected = id;
  return true;
};

/** Where symbols are that nothing covers. */
async function clickableSymbols(page: Page): Promise<{ id: string; x: number; y: number }[]> {
  return page.evaluate(async () => {
    const map = window.atlas?.map;
    if (map === undefined) throw new Error('open the atlas with ?inspect');
    // Whatever was chosen before may still be on its way into view.
    await new Promise<void>((resolve) => {
      map.once('idle', () => resolve());
      map.triggerRepaint();
    });
    return map.queryRenderedFeatures({ layers: ['project-symbols'] }).flatMap(({ properties, geometry }) => {
      if (geometry.type !== 'Point') return [];
      const { x, y } = map.project([geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0]);
      const isFree = document.elementFromPoint(x, y) === map.getCanvas();
      return isFree ? [{ id: String(properties.project), x, y }] : [];
    });
  });
}

const clickSymbol: Operation = async (page, model) => {
  const symbols = (await clickableSymbols(page)).filter(({ id }) => id !== model.selected);
  if (symbols.length === 0) return false;
  const { id, x, y } = random.pick(symbols.toSorted((a, b) => a.id.localeCompare(b.id) || a.x - b.x));
  await page.mouse.click(x, y);
  const { chooseTitle } = textsOf(model.language).map;
  const question = page.getByRole('dialog', { name: chooseTitle });
  const isDecided = async () =>
    (await question.isVisible()) || (hashParts(page).sel?.split('/')[0] ?? null) !== model.selected;
  await expect.poll(isDecided, { message: `a click on the symbol of ${id}` }).toBe(true);
  if (await question.isVisible()) {
    await question.locator(`[data-project="${id}"]`).click();
    await expect(question).toHaveCount(0);
  }
  model.selected = id;
  return true;
};

const travel =
  (by: -1 | 1): Operation =>
  async (page, model) => {
    const index = await entryIndex(page);
    const there = model.entries.get(index + by);
    if (there === undefined) return false;
    await page.evaluate((delta) => history.go(delta), by);
    await expect.poll(() => entryIndex(page)).toBe(index + by);
    Object.assign(model, there);
    return true;
  };

/** From a part Escape leads to its project, from a project to nothing. */
const pressEscape: Operation = async (page, model) => {
  const isPart = hashParts(page).sel?.includes('/') === true;
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.keyboard.press('Escape');
  if (!isPart) model.selected = null;
  return true;
};

const search: Operation = async (page, model) => {
  const id = random.pick(DRAWN);
  const field = page.getByRole('combobox', { name: textsOf(model.language).search.label });
  await field.fill(projectOf(id).name[model.language]);
  const option = page.locator(`[role="option"][data-option="project ${id}"]`);
  await expect(option).toBeVisible();
  // Others may bear the name within a longer one.
  while ((await option.getAttribute('data-highlighted')) === null) await field.press('ArrowDown');
  await field.press('Enter');
  model.selected = id;
  return true;
};

const editHash: Operation = async (page, model) => {
  const id = random.pick([...DRAWN, 'no-such-project']);
  await editAddress(page, `#sel=${id}&lang=${model.language}`);
  model.selected = id === 'no-such-project' ? null : id;
  return true;
};

const switchLanguage: Operation = async (page, model) => {
  const next = random.pick(LANGUAGES.filter((language) => language !== model.language));
  await page.getByRole('button', { name: textsOf(model.language).bar.language, exact: true }).click();
  await page.getByRole('menuitemradio', { name: ENGLISH.language[next] }).click();
  model.language = next;
  return true;
};

/** The present address with another day in it, by hand; then a day further with the slider. */
const moveTime: Operation = async (page) => {
  const rest = new URL(page.url()).hash
    .slice(1)
    .split('&')
    .filter((part) => !part.startsWith('known='));
  await editAddress(page, `#${[...rest, `known=${random.pick(DAYS)}`].join('&')}`);
  const slider = page.locator('input[type="range"]');
  await slider.focus();
  await slider.press('ArrowLeft');
  return true;
};

const filter: Operation = async (page) => {
  const group = random.pick(LAYER_GROUPS);
  const layer = page.getByRole('switch').and(page.locator(`[data-group="${group}"]`));
  if (!(await layer.isVisible())) return false;
  // A panel that has just opened may be about to fold the legend.
  return layer.click({ timeout: 2000 }).then(
    () => true,
    () => false,
  );
};

const OPERATIONS_BY_WEIGHT: readonly [name: string, operation: Operation][] = [
  ['a row', clickRow],
  ['a row', clickRow],
  ['a symbol', clickSymbol],
  ['a symbol', clickSymbol],
  ['back', travel(-1)],
  ['back', travel(-1)],
  ['forward', travel(1)],
  ['Escape', pressEscape],
  ['search', search],
  ['the address', editHash],
  ['language', switchLanguage],
  ['time', moveTime],
  ['a layer', filter],
];

function entryIndex(page: Page): Promise<number> {
  return page.evaluate(
    () => (Reflect.get(window, 'navigation') as { currentEntry: { index: number } }).currentEntry.index,
  );
}

function expected({ selected, language }: Model): SeenSelection {
  return {
    address: selected,
    title: selected === null ? null : projectOf(selected).name[language],
    list: 'agrees',
    map: selected === null ? [] : [selected],
    language,
  };
}

test('address, panel, list and map agree on what is chosen, whatever is done', async ({
  page,
  openAtlas,
}, info) => {
  test.setTimeout(180_000);
  page.setDefaultTimeout(15_000);
  await openAtlas('?inspect#map=7/39/47&lang=en');
  const seen = await watchSelection(page);
  const model: Model = { selected: null, language: 'en', entries: new Map() };
  const done: string[] = [];
  const remember = async () => {
    const index = await entryIndex(page);
    for (const later of model.entries.keys())
      if (later > index && !isTravel(done.at(-1))) model.entries.delete(later);
    model.entries.set(index, { selected: model.selected, language: model.language });
  };
  await remember();
  while (done.length < OPERATIONS) {
    const [name, operation] = random.pick(OPERATIONS_BY_WEIGHT);
    if (!(await operation(page, model))) continue;
    done.push(name);
    await expect
      .poll(seen, { message: `after ${done.length} operations: …${done.slice(-6).join(', ')}` })
      .toEqual(expected(model));
    await remember();
  }
  info.annotations.push({ type: 'operations', description: String(done.length) });
  await expect(chooser(page)).toHaveCount(0);
});

function isTravel(name: string | undefined): boolean {
  return name === 'back' || name === 'forward';
}
