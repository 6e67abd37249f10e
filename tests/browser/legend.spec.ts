import { LAYER_GROUPS } from '#core/layer-group.ts';
import { STATUSES } from '#core/status.ts';
import {
  detailPanel,
  hashParts,
  layerSwitch,
  legend,
  legendSwitches,
  panelTitle,
} from './support/atlas-page.ts';
import { expect, test, waitForMap } from './support/atlas-test.ts';
import { drawnStatuses, drawnValues } from './support/live-map.ts';
import { nameOf } from './support/projects.ts';
import { ENGLISH } from './support/texts.ts';

/** Mountains of Georgia, where the atlas has nothing. */
const EMPTY_PLACE = '#map=9/42.6/42.2';
const ALL_GROUPS = [...LAYER_GROUPS].sort();

test('the region view shows every layer and every status, each with a switch that is on', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect');
  expect(await drawnValues(page, 'group')).toEqual(ALL_GROUPS);
  expect(await drawnStatuses(page)).toEqual([...STATUSES].sort());
  await expect(legendSwitches(page, 'group')).toHaveText(LAYER_GROUPS.map((group) => ENGLISH.group[group]));
  await expect(legendSwitches(page, 'status')).toHaveText(STATUSES.map((status) => ENGLISH.status[status]));
  await expect(legend(page).getByRole('switch', { checked: false })).toHaveCount(0);
});

test('a switch takes its layer off the map and stays as the way to bring it back', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect');
  await layerSwitch(page, 'international').click();
  await expect
    .poll(() => drawnValues(page, 'group'))
    .toEqual(ALL_GROUPS.filter((group) => group !== 'international'));
  await expect(layerSwitch(page, 'international')).not.toBeChecked();
  await expect(legend(page)).toContainText('1 row is switched off');
  expect(hashParts(page).layers).toBe('araz,aghband,astarachay,rasht-astara,irrigation,regions');

  await layerSwitch(page, 'araz').click();
  await expect.poll(() => drawnValues(page, 'group')).not.toContain('araz');
  await expect(legend(page)).toContainText('2 rows are switched off');
  await waitForMap(page);
  await expect(layerSwitch(page, 'araz')).toBeVisible();

  await layerSwitch(page, 'araz').click();
  await expect.poll(() => drawnValues(page, 'group')).toContain('araz');
  await legend(page).getByRole('button', { name: ENGLISH.legend.showAll }).click();
  await expect.poll(() => drawnValues(page, 'group')).toEqual(ALL_GROUPS);
  await expect(legendSwitches(page, 'group').and(page.getByRole('switch', { checked: true }))).toHaveCount(7);
  expect(hashParts(page)).not.toHaveProperty('layers');
});

test('a switch takes a status off the map, and the address remembers it', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#status=operating,planned');
  expect(await drawnStatuses(page)).toEqual(['operating', 'planned']);
  const planned = legend(page).getByRole('switch', { name: ENGLISH.status.planned });
  await planned.click();
  await expect.poll(() => drawnStatuses(page)).toEqual(['operating']);
  await expect(planned).not.toBeChecked();
  expect(hashParts(page).status).toBe('operating');
  await legend(page).getByRole('button', { name: ENGLISH.legend.showAll }).click();
  await expect.poll(() => drawnStatuses(page)).toEqual([...STATUSES].sort());
  expect(hashParts(page)).not.toHaveProperty('status');
});

test('the legend speaks only of what is in view', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#map=10/38.44/48.87');
  const groups = await drawnValues(page, 'group');
  const statuses = await drawnStatuses(page);
  expect(groups).toContain('astarachay');
  expect(groups).not.toContain('araz');
  expect(statuses).not.toContain('built');
  await expect(legendSwitches(page, 'group')).toHaveText(
    LAYER_GROUPS.filter((group) => groups.includes(group)).map((group) => ENGLISH.group[group]),
  );
  await expect(legendSwitches(page, 'status')).toHaveText(
    STATUSES.filter((status) => statuses.includes(status)).map((status) => ENGLISH.status[status]),
  );
});

test('over an empty place the legend says that nothing is in view, and keeps the switches that are off', async ({
  page,
  openAtlas,
}) => {
  await openAtlas(`?inspect${EMPTY_PLACE}`);
  expect(await drawnValues(page, 'project')).toEqual([]);
  await expect(legend(page)).toContainText(ENGLISH.legend.empty);
  await expect(legend(page).getByRole('switch')).toHaveCount(0);

  await openAtlas(`${EMPTY_PLACE}&layers=araz,regions&status=planned`);
  await expect(legend(page).getByRole('switch', { checked: true })).toHaveCount(0);
  await expect(legend(page).getByRole('switch', { checked: false })).toHaveCount(5 + 5);
});

test('choosing a project of a layer that is off switches the layer on', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#layers=araz&sel=giz-galasi');
  await expect.poll(() => drawnValues(page, 'group')).toEqual(['araz']);
  await detailPanel(page)
    .getByRole('button', { name: nameOf('araz-irrigation') })
    .click();
  await expect(panelTitle(page)).toHaveText(nameOf('araz-irrigation'));
  expect(hashParts(page).layers).toBe('araz,irrigation');
  await expect.poll(() => drawnValues(page, 'project')).toContain('araz-irrigation');
});

test('an address that names a project of a layer that is off shows that project all the same', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect#layers=regions&sel=giz-galasi');
  await expect(panelTitle(page)).toHaveText(nameOf('giz-galasi'));
  await expect.poll(() => drawnValues(page, 'project')).toContain('giz-galasi');
  await expect.poll(() => hashParts(page).layers).toBe('araz,regions');
});

test('every row of the legend can be scrolled into sight, none stays under the attribution', async ({
  page,
  openAtlas,
}) => {
  await openAtlas();
  for (const row of await legend(page).getByRole('listitem').all()) {
    await row.scrollIntoViewIfNeeded();
    const covered = await row.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const inset = [
        [left + 30, top + 4],
        [(left + right) / 2, (top + bottom) / 2],
        [left + 30, bottom - 4],
      ] as const;
      return inset.some(([x, y]) => document.elementFromPoint(x, y)?.closest('footer') !== null);
    });
    expect.soft(covered, `${await row.textContent()} is covered`).toBe(false);
  }
});

test('the legend folds away and comes back', async ({ page }) => {
  await page.goto('/');
  await legend(page).getByRole('button', { name: ENGLISH.legend.close }).click();
  await expect(legend(page).getByRole('switch')).toHaveCount(0);
  await legend(page).getByRole('button', { name: ENGLISH.legend.open }).click();
  await expect(legendSwitches(page, 'group')).toHaveCount(7);
});
