import type { Page } from '@playwright/test';
import {
  boxOf,
  detailPanel,
  editAddress,
  hashParts,
  notices,
  pagePanel,
  panelTitle,
  projectRow,
  timeControl,
} from './support/atlas-page.ts';
import { expect, test, waitForMap } from './support/atlas-test.ts';
import { EVENTS, rowsOf, statusOn } from './support/ledger.ts';
import { symbolStatuses } from './support/live-map.ts';
import { nameOf, PROJECTS } from './support/projects.ts';
import { ENGLISH } from './support/texts.ts';

test.use({ viewport: { width: 1280, height: 720 } });

const FIRST_DAY = Date.parse('2015-01-01');
const DAY = 86_400_000;

test('turned back to 20 May 2024, list, panel and map show Khudaferin as it was known then', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect#known=2024-05-20&sel=khudaferin&map=9/39.16/46.93');
  await expect(timeControl(page)).toContainText('As known on 20 May 2024');
  await expectKhudaferin(page, 'operating', 'last confirmed 19 May 2024');
  await expect(detailPanel(page).locator('[data-row="years-in-use|dam||whole|"]')).toHaveCount(0);
  await expectRowsOf(page, '2024-05-20');

  const slider = timeControl(page).getByRole('slider');
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', '18 May 2024');
  await expectKhudaferin(page, 'under-construction', '');
  await expect.poll(() => hashParts(page)).toHaveProperty('known', '2024-05-18');

  await timeControl(page).getByRole('button', { name: ENGLISH.time.reset }).click();
  await expect(timeControl(page)).toContainText(ENGLISH.time.today);
  await expectKhudaferin(page, 'operating', 'last confirmed 29 Nov 2025');
  await expect(detailPanel(page).locator('[data-row="years-in-use|dam||whole|"]')).toContainText('15 years');
  await expect.poll(() => hashParts(page)).not.toHaveProperty('known');
});

test('on any day list and map agree about every project', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#known=2016-01-01');
  for (const day of ['2016-01-01', '2020-01-01', '2024-05-20']) {
    await editAddress(page, `#known=${day}`);
    await expect(timeControl(page).getByRole('slider')).toHaveValue(String(dayNumber(day)));
    for (const { id, kind } of PROJECTS.filter((project) => project.kind !== 'region'))
      await expect(projectRow(page, id), `${kind} on ${day}`).toContainText(
        ENGLISH.status[statusOn(id, day)],
      );
    await expect
      .poll(async () => {
        const drawn = await symbolStatuses(page);
        return Object.entries(drawn).filter(
          ([id, status]) => !id.startsWith('ir-') && status !== statusOn(id, day),
        );
      }, day)
      .toEqual([]);
    expect(Object.keys(await symbolStatuses(page)).length).toBeGreaterThan(8);
  }
});

test.describe('with no need of the map', () => {
  test.use({ hasMap: false });

  test('the slider follows the mouse and the keys, and panel and address follow the slider', async ({
    page,
  }) => {
    await page.goto('/#sel=khudaferin');
    await page.getByRole('button', { name: ENGLISH.time.today }).click();
    const slider = timeControl(page).getByRole('slider');
    await expect(slider).toHaveAttribute('aria-valuetext', /2\d/);
    const box = await boxOf(slider);
    await page.mouse.move(box.right - 10, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 6 });
    await page.mouse.up();
    const share = Number(await slider.inputValue()) / Number(await slider.getAttribute('max'));
    expect(share).toBeGreaterThan(0.57);
    expect(share).toBeLessThan(0.63);
    const day = new Date(FIRST_DAY + Number(await slider.inputValue()) * DAY).toISOString().slice(0, 10);
    await expect.poll(() => hashParts(page).known).toBe(day);
    await expectRowsOf(page, day);

    await slider.focus();
    await page.keyboard.press('Home');
    await expect(timeControl(page)).toContainText('As known on 1 Jan 2015');
    await expect.poll(() => hashParts(page).known).toBe('2015-01-01');
    await expect(projectRow(page, 'astarachay-road-bridge')).toContainText(ENGLISH.status.unknown);
    await page.keyboard.press('End');
    await expect(timeControl(page)).toContainText(ENGLISH.time.today);
    await expect.poll(() => hashParts(page)).not.toHaveProperty('known');
  });

  test('what is hidden because it was said later is counted', async ({ page }) => {
    await page.goto('/#sel=khudaferin&known=2024-05-20');
    const all = rowsOf('khudaferin').flatMap(({ claims }) => claims);
    const later = all.filter(({ knownSince }) => knownSince > '2024-05-20').length;
    await expect(detailPanel(page)).toContainText(`${later} claims made after the day shown are hidden.`);
  });

  test('turning time is no step of its own; Back returns to the day of the step before', async ({ page }) => {
    await page.goto('/#known=2020-06-01');
    await projectRow(page, 'khudaferin').click();
    await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
    const steps = await page.evaluate(() => history.length);
    await timeControl(page).getByRole('slider').focus();
    await page.keyboard.press('Home');
    await expect.poll(() => hashParts(page)).toMatchObject({ known: '2015-01-01', sel: 'khudaferin' });
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await page.goBack();
    await expect(detailPanel(page)).toHaveCount(0);
    await expect(timeControl(page)).toContainText('As known on 1 Jun 2020');
    await page.goForward();
    await expect(timeControl(page)).toContainText('As known on 1 Jan 2015');
    await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
  });

  test('the control never says "today" while the atlas shows another day', async ({ page }) => {
    await page.goto('/#known=2020-06-01');
    await projectRow(page, 'khudaferin').click();
    await timeControl(page).getByRole('button', { name: ENGLISH.time.close }).click();
    await expect(timeControl(page)).toHaveCount(0);
    const closed = page.getByRole('button', { name: 'As known on 1 Jun 2020' });
    await expect(closed).toBeVisible();
    expect(hashParts(page)).toHaveProperty('known', '2020-06-01');
    await closed.click();
    await timeControl(page).getByRole('button', { name: ENGLISH.time.reset }).click();
    await timeControl(page).getByRole('button', { name: ENGLISH.time.close }).click();
    await expect(page.getByRole('button', { name: ENGLISH.time.today })).toBeVisible();
    await expect.poll(() => hashParts(page)).not.toHaveProperty('known');

    await page.goBack();
    await expect.poll(() => hashParts(page)).toHaveProperty('known', '2020-06-01');
    await expect(page.getByRole('button', { name: ENGLISH.time.today })).toHaveCount(0);
    await expect(timeControl(page)).toContainText('As known on 1 Jun 2020');
  });

  test('buttons go from event to event, and the newest event leads to the timeline of that day', async ({
    page,
  }) => {
    await page.goto('/#known=2024-05-20');
    const control = timeControl(page);
    const opening = EVENTS.find(({ id }) => id === 'rasht-caspian-opening-2024');
    await control.getByRole('button', { name: ENGLISH.time.next }).click();
    await expect(control).toContainText('As known on 21 May 2024');
    await control.getByRole('button', { name: ENGLISH.time.next }).click();
    await expect(control).toContainText('As known on 20 Jun 2024');
    await expect(control).toContainText(opening?.title.en ?? '');
    await expect(projectRow(page, 'rasht-caspian-railway')).toContainText(ENGLISH.status.operating);
    await control.getByRole('button', { name: ENGLISH.time.previous }).click();
    await control.getByRole('button', { name: ENGLISH.time.previous }).click();
    await expect(control).toContainText('As known on 19 May 2024');

    await control.getByRole('button', { name: /^19 May 2024: / }).click();
    const entries = pagePanel(page, 'timeline').locator('[data-event]');
    await expect(entries).toHaveCount(
      EVENTS.filter(({ date }) => `${date}-01-01`.slice(0, 10) <= '2024-05-19').length,
    );
    await expect(pagePanel(page).locator('[data-event="araz-opening-2024"]')).toBeVisible();
    await expect(pagePanel(page).locator('[data-event="rasht-caspian-opening-2024"]')).toHaveCount(0);
  });

  test('a day that cannot be read is said, and a day to come is today', async ({ page }) => {
    for (const broken of ['2024-02-31', '2024-05', 'yesterday']) {
      await page.goto('about:blank');
      await page.goto(`/#known=${broken}`);
      await expect(notices(page)).toContainText(`known=${broken}`);
      await expect(page.getByRole('button', { name: ENGLISH.time.today })).toBeVisible();
    }
    await page.goto('about:blank');
    await page.goto('/#known=2999-01-01&sel=khudaferin');
    await expect(detailPanel(page)).toContainText('last confirmed 29 Nov 2025');
    await expect.poll(() => hashParts(page)).not.toHaveProperty('known');
  });
});

/** List, panel and map say the same of Khudaferin. */
async function expectKhudaferin(page: Page, status: 'operating' | 'under-construction', day: string) {
  const inPanel = detailPanel(page).getByRole('region', { name: ENGLISH.panel.statusSince });
  for (const place of [inPanel.locator('strong'), projectRow(page, 'khudaferin')])
    await expect(place).toContainText(ENGLISH.status[status]);
  for (const place of [inPanel, projectRow(page, 'khudaferin')]) await expect(place).toContainText(day);
  await expect.poll(async () => (await symbolStatuses(page)).khudaferin).toBe(status);
  await waitForMap(page);
}

async function expectRowsOf(page: Page, day: string): Promise<void> {
  const rows = rowsOf('khudaferin', day);
  await expect(detailPanel(page).locator('[data-row]')).toHaveCount(rows.length);
  const shown = await detailPanel(page)
    .locator('[data-row]')
    .evaluateAll((all) => all.map((row) => row.getAttribute('data-row')));
  expect(shown.toSorted()).toEqual(rows.map(({ key }) => key).toSorted());
}

function dayNumber(day: string): number {
  return (Date.parse(day) - FIRST_DAY) / DAY;
}
