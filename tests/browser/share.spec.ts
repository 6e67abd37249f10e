import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { detailPanel, panelTitle } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { nameOf } from './support/projects.ts';
import { ENGLISH, textsOf } from './support/texts.ts';

const { share, embed, print } = ENGLISH;

/** Pictures and paper are measured in the pixels of the screen. */
test.use({ deviceScaleFactor: 1 });

async function openShare(page: Page, tab: keyof typeof share.tab): Promise<void> {
  await page.getByRole('button', { name: share.title }).click();
  await page.getByRole('tab', { name: share.tab[tab] }).click();
}

test.describe('the dialog', () => {
  // It is the same without a map, and much sooner there.
  test.use({ hasMap: false });

  test('the link to the present view can be copied, and so can the page of the chosen project', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const link = '/#map=9/39.1/46.9/0/0&sel=khudaferin&lang=en';
    await page.goto(link);
    await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
    await openShare(page, 'link');
    await page.getByRole('button', { name: `${share.copy}: ${share.viewLink}` }).click();
    await expect(page.getByText(share.copied, { exact: true })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.replace(/&v=2026\.\d+\.\d+$/, '')).toBe(new URL(link, page.url()).href);
    await expect(page.getByLabel(share.pageLink, { exact: true })).toHaveValue(/\/p\/khudaferin\/en\.html$/);
    const address = await page.getByLabel(share.pageLink, { exact: true }).inputValue();
    expect((await page.request.get(address)).status()).toBe(200);
  });

  test('the dialog is sound for everyone, opens with the keyboard and gives the focus back', async ({
    page,
  }) => {
    await page.goto('/#sel=khudaferin');
    await page.getByRole('button', { name: share.title }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: share.title });
    for (const tab of ['link', 'picture', 'embed', 'print'] as const) {
      await dialog.getByRole('tab', { name: share.tab[tab] }).click();
      const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
      expect(violations.map(({ id, nodes }) => `${tab} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name: share.title })).toBeFocused();
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`the QR code is black on white with four modules of white around it in ${theme} colours`, async ({
      page,
    }) => {
      await page.goto(`/#theme=${theme}`);
      await openShare(page, 'link');
      const code = page.getByRole('img', { name: share.qr });
      const { size, path } = await code.evaluate((svg) => ({
        size: Number(svg.getAttribute('viewBox')?.split(' ')[2]),
        path: svg.querySelector('path')?.getAttribute('d') ?? '',
      }));
      const modules = [...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
      const places = modules.flat();
      expect(Math.min(...places)).toBe(4);
      expect(Math.max(...places)).toBe(size - 5);
      await expect(code.locator('rect')).toHaveAttribute('fill', '#ffffff');
      await expect(code.locator('path')).toHaveAttribute('fill', '#000000');
    });
  }

  test('the code of a frame follows what is chosen about it', async ({ page }) => {
    await page.goto('/#sel=khudaferin');
    await openShare(page, 'embed');
    const dialog = page.getByRole('dialog', { name: share.title });
    const code = dialog.getByRole('textbox', { name: embed.code, exact: true });
    await expect(code).toHaveValue(/embed\.html#sel=khudaferin&amp;lang=en"/);
    await dialog.getByRole('combobox', { name: embed.project }).selectOption('giz-galasi');
    await dialog.getByRole('combobox', { name: ENGLISH.bar.language }).selectOption('fa');
    await dialog.getByRole('combobox', { name: ENGLISH.bar.theme }).selectOption('dark');
    await dialog.getByLabel(embed.panel).uncheck();
    await dialog.getByLabel(embed.height).fill('600');
    await dialog.getByLabel(embed.origin).fill('https://example.org');
    await expect(code).toHaveValue(
      /embed\.html\?panel=no&amp;origin=https%3A%2F%2Fexample\.org#sel=giz-galasi&amp;theme=dark&amp;lang=fa"/,
    );
    await expect(code).toHaveValue(/height="600"/);
    await dialog.getByLabel(embed.origin).fill('https://*.org/');
    await expect(page.getByText(embed.originWrong)).toBeVisible();
    await expect(code).not.toHaveValue(/origin=/);
  });

  test('the dialog asks the browser to print', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.goto('/');
    await openShare(page, 'print');
    await page.getByRole('button', { name: print.print }).click();
    await expect(page.locator('[data-printed]')).toBeAttached();
  });

  test('the dialog says that there is no picture, in words', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('[data-map-state="failed"]')).toBeAttached();
    await openShare(page, 'picture');
    await expect(page.getByText(share.picture.noMap)).toBeVisible();
  });
});

/** What a picture is like where title, map and legend ought to be, in the shares of its height. */
interface Examined {
  readonly width: number;
  readonly height: number;
  readonly inked: Readonly<Record<'title' | 'map' | 'legend', number>>;
}

async function savePicture(page: Page, scale: string, texts = ENGLISH): Promise<[string, Examined]> {
  const arriving = page.waitForEvent('download');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`${scale}×`) })
    .click();
  const download = await arriving;
  const saved = texts.share.picture.saved.replace('{name}', download.suggestedFilename());
  await expect(page.getByText(saved)).toBeVisible();
  const bytes = (await readFile(await download.path())).toString('base64');
  return [download.suggestedFilename(), await page.evaluate(examine, bytes)];
}

/** Runs in the page: how many pixels differ from the first of the picture, which is paper. */
async function examine(base64: string): Promise<Examined> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = picture;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(picture, 0, 0);
  const paper = context.getImageData(0, 0, 1, 1).data;
  const scale = width / innerWidth;
  const count = (top: number, bottom: number) => {
    const { data } = context.getImageData(0, top, width, bottom - top);
    let inked = 0;
    for (let i = 0; i < data.length; i += 4)
      if ([0, 1, 2].some((channel) => Math.abs((data[i + channel] ?? 0) - (paper[channel] ?? 0)) > 24))
        inked += 1;
    return inked / (data.length / 4);
  };
  const mapTop = 80 * scale;
  const mapBottom = mapTop + innerHeight * scale;
  return {
    width,
    height,
    inked: {
      title: count(10, Math.round(60 * scale)),
      map: count(Math.round(mapTop + 40), Math.round(mapBottom - 40 * scale)),
      legend: count(Math.round(mapBottom + 16 * scale), height),
    },
  };
}

test('a picture holds title, map and legend, as large as the map and twice as large', async ({
  page,
  openAtlas,
}) => {
  test.setTimeout(120_000);
  await openAtlas('#map=9/39.1/46.9/0/0&sel=khudaferin&theme=light');
  await openShare(page, 'picture');
  const [name, single] = await savePicture(page, '1');
  expect(name).toMatch(/^araz-atlas-khudaferin-\d{4}-\d\d-\d\d-1x\.png$/);
  expect(single.width).toBe(1024);
  expect(single.height).toBeGreaterThan(640 + 100);
  const [, double] = await savePicture(page, '2');
  expect([double.width, double.height]).toEqual([2 * single.width, 2 * single.height]);
  for (const { inked } of [single, double]) {
    expect(inked.title).toBeGreaterThan(0.005);
    expect(inked.map).toBeGreaterThan(0.2);
    expect(inked.legend).toBeGreaterThan(0.01);
  }
  // The map is left as it was.
  expect(await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width)).toBe(1024);
});

test('a picture in Persian and dark colours is written from the right', async ({ page, openAtlas }) => {
  await openAtlas('#map=9/39.1/46.9/0/0&sel=khudaferin&theme=dark&lang=fa');
  const persian = textsOf('fa');
  await page.getByRole('button', { name: persian.share.title }).click();
  await page.getByRole('tab', { name: persian.share.tab.picture }).click();
  const [name, { inked }] = await savePicture(page, '۱', persian);
  expect(name).toMatch(/^[a-z0-9.-]+$/);
  expect(inked.title).toBeGreaterThan(0.005);
  expect(inked.legend).toBeGreaterThan(0.01);
});

test('on paper there are the map, every figure and the addresses of the sources, and nothing to press', async ({
  page,
  openAtlas,
}) => {
  test.setTimeout(120_000);
  await openAtlas('#sel=marazad-hpp');
  await expect(panelTitle(page)).toHaveText(nameOf('marazad-hpp'));
  const paper = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  const pages = paper.match(/\/Type \/Page\b(?!s)/g) ?? [];
  expect(pages.length).toBeGreaterThanOrEqual(2);
  expect(pages.length).toBeLessThanOrEqual(8);
  expect(paper).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  // The map: a picture as wide as the canvas.
  expect(paper).toMatch(/\/Subtype \/Image\s+\/Width 1024/);

  await page.emulateMedia({ media: 'print' });
  await expect(detailPanel(page)).toContainText(ENGLISH.panel.sources);
  await expect(page.getByRole('button', { name: share.title })).toBeHidden();
  await expect(page.getByRole('button', { name: ENGLISH.map.zoomIn })).toBeHidden();
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('link', { name: ENGLISH.map.contributors })).toBeVisible();
  const source = detailPanel(page).locator('section[aria-labelledby="sources-title"] a').first();
  expect(await source.evaluate((link) => getComputedStyle(link, '::after').content)).toContain('http');
  const isCut = await detailPanel(page).evaluate((panel) => panel.scrollHeight > panel.clientHeight + 1);
  expect(isCut).toBe(false);
});
