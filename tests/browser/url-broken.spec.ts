import type { Page } from '@playwright/test';
import {
  boxOf,
  detailPanel,
  editAddress,
  hashParts,
  notices,
  panelTitle,
  projectList,
} from './support/atlas-page.ts';
import { expect, test, waitForMap } from './support/atlas-test.ts';
import { expectCamera } from './support/live-map.ts';
import { nameOf } from './support/projects.ts';
import { ENGLISH } from './support/texts.ts';

test('parts of the address that cannot be read are named and left out, all others are kept', async ({
  page,
}) => {
  await page.goto('/#map=abc&sel=khudaferin&layers=xyz&theme=pink&lang=xx&foo=1');
  await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
  for (const part of ['map=abc', 'layers=xyz', 'theme=pink', 'lang=xx'])
    await expect(notice(page, ENGLISH.notice.brokenUrl, part)).toBeVisible();
  await expect.poll(() => hashParts(page)).toMatchObject({ sel: 'khudaferin', foo: '1' });
  await page.getByRole('button', { name: ENGLISH.notice.dismiss }).first().click();
  await expect(notice(page, ENGLISH.notice.brokenUrl, 'map=abc')).toHaveCount(0);
  await expect(notice(page, ENGLISH.notice.brokenUrl, 'lang=xx')).toBeVisible();
});

test('a camera outside the earth, too many numbers and bad escapes are told apart from what is right', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect#map=8/39.1/46.9');
  for (const broken of [
    'map=8/99/46',
    'map=8/39/400',
    'map=1/2',
    'map=1/2/3/4/5/6',
    'map=NaN/39/46',
    'map=8/1e3/46',
  ]) {
    await editAddress(page, `#${broken}`);
    await expect(notice(page, ENGLISH.notice.brokenUrl, broken)).toBeVisible();
    await clearNotices(page);
  }
  await editAddress(page, '#lang=%E0%A4%A&map=9/39.2/47');
  await expect(notice(page, ENGLISH.notice.brokenUrl, 'lang=%E0%A4%A')).toBeVisible();
  await expectCamera(page, { zoom: 9, latitude: 39.2, longitude: 47 });
  await waitForMap(page);
});

test('a project the atlas does not have opens the atlas without it and says so', async ({ page }) => {
  await page.goto('/#sel=nope&map=7/39/47');
  await expect(notice(page, ENGLISH.notice.unknownProject, 'nope')).toBeVisible();
  await expect(detailPanel(page)).toHaveCount(0);
  await expect.poll(() => hashParts(page)).toEqual({ map: '7/39/47/0/0', lang: 'en' });
});

test('a project the atlas does not have is no trap for the Back button', async ({ page }) => {
  await page.goto('about:blank');
  const steps = await page.evaluate(() => history.length);
  await page.goto('/#sel=nope');
  await expect(notice(page, ENGLISH.notice.unknownProject, 'nope')).toBeVisible();
  await expect.poll(() => hashParts(page)).not.toHaveProperty('sel');
  expect(await page.evaluate(() => history.length)).toBe(steps + 1);
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});

test('a part a project does not have selects the whole project and says so', async ({ page }) => {
  await page.goto('/#sel=khudaferin/moon');
  await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
  await expect(notice(page, ENGLISH.notice.brokenUrl, 'sel=khudaferin/moon')).toBeVisible();
  await expect.poll(() => hashParts(page)).toHaveProperty('sel', 'khudaferin');
});

test('markup in an address is shown as text and never becomes part of the page', async ({ page }) => {
  const markup = '<img src=x onerror="document.title=1">';
  const script = '"><script>document.title=2</script>';
  await page.goto(
    `/#sel=${encodeURIComponent(markup)}&lang=${encodeURIComponent(script)}&${markup.replaceAll(' ', '')}=1`,
  );
  const title = await page.title();
  await expect(notice(page, ENGLISH.notice.brokenUrl, `sel=${markup}`)).toBeVisible();
  await expect(notice(page, ENGLISH.notice.brokenUrl, `lang=${script}`)).toBeVisible();
  await expect(notices(page).locator('img, script')).toHaveCount(0);
  expect(title).toBe(ENGLISH.app.title);
});

test('a very long part of an address leaves the page usable', async ({ page }) => {
  await page.goto(`/#sel=${'x'.repeat(20_000)}`);
  await expect(notices(page)).toContainText('sel=xxx');
  const box = await boxOf(notices(page));
  expect(box.height, 'the notice stays a notice').toBeLessThan(640 / 3);
  await projectList(page)
    .getByRole('button', { name: nameOf('aras-dam') })
    .click();
  await expect(panelTitle(page)).toHaveText(nameOf('aras-dam'));
});

function notice(page: Page, template: string, part: string) {
  return notices(page).getByText(template.replace('{part}', part), { exact: true });
}

async function clearNotices(page: Page): Promise<void> {
  await notices(page).getByRole('button', { name: ENGLISH.notice.dismiss }).click();
  await expect(notices(page)).toHaveCount(0);
}
