import type { Locator, Page } from '@playwright/test';
import type { LayerGroup } from '#core/layer-group.ts';
import type { Page as PageName } from '#core/page.ts';
import { nameOf } from './projects.ts';
import { ENGLISH } from './texts.ts';

/** The parts of the page as a visitor finds them; names are the English ones. */
export function projectList(page: Page): Locator {
  return page.getByRole('navigation', { name: ENGLISH.bar.showList });
}

export function projectRow(page: Page, id: string): Locator {
  return projectList(page).getByRole('button', { name: nameOf(id) });
}

export function detailPanel(page: Page): Locator {
  return page.getByRole('complementary');
}

/** The name of the project the panel speaks of. Until it has come, a phone shows the headings of list and legend in the same place. */
export function panelTitle(page: Page): Locator {
  return detailPanel(page).locator('#detail-title');
}

/** A figure of a panel or page; its key is quantity, part, item, scope and period. */
export function figureRow(place: Page | Locator, key: string): Locator {
  return place.locator(`[data-row="${key}"]`);
}

/** Opens a figure to everything that is claimed of it. */
export async function unfold(row: Locator): Promise<void> {
  const toggle = row.locator('button[aria-expanded]');
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  await row.locator('li[data-claim]').first().waitFor();
}

/** "As known on", opened. */
export function timeControl(page: Page): Locator {
  return page.getByRole('region', { name: ENGLISH.time.title });
}

/** The page to read that lies over the map. */
export function pagePanel(page: Page, name?: PageName): Locator {
  return page.locator(name === undefined ? '[data-page]' : `[data-page="${name}"]`);
}

/** Opens a page the way a visitor does. */
export async function openPage(page: Page, name: PageName): Promise<void> {
  await page.getByRole('button', { name: ENGLISH.bar.pages }).click();
  await page.getByRole('menuitem', { name: ENGLISH.page[name], exact: true }).click();
  await pagePanel(page, name).waitFor();
}

export function legend(page: Page): Locator {
  return page.locator('section', { has: page.locator('#legend-title') });
}

export function layerSwitch(page: Page, group: LayerGroup): Locator {
  return page.getByRole('switch', { name: ENGLISH.group[group], exact: true });
}

/** The switches of one half of the legend: the layers, or the statuses. */
export function legendSwitches(page: Page, kind: 'group' | 'status'): Locator {
  return legend(page)
    .getByRole('switch')
    .and(page.locator(`[data-${kind}]`));
}

export function chooser(page: Page): Locator {
  return page.getByRole('dialog', { name: ENGLISH.map.chooseTitle });
}

/** The quiet messages on top of the map. */
export function notices(page: Page): Locator {
  return page.getByRole('status').filter({ has: page.locator('button') });
}

/** As if the address were edited by hand, or a link opened in the page: it is not loaded again. */
export async function editAddress(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
}

/** The parts of the hash, decoded; those without a value have an empty one. */
export function hashParts(page: Page): Record<string, string> {
  const parts = new URL(page.url()).hash.slice(1).split('&').filter(Boolean);
  return Object.fromEntries(
    parts.map((part) => {
      const [key = '', ...rest] = part.split('=');
      return [key, decodeURIComponent(rest.join('='))];
    }),
  );
}

export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator} is not on the page`);
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}
