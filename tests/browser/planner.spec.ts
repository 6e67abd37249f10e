import type { Position } from '#core/position.ts';
import { geodesicLengthMetres } from '#geo/geodesic.ts';
import { detailPanel, figureRow, unfold } from './support/atlas-page.ts';
import { expect, forbidWebgl, test } from './support/atlas-test.ts';
import {
  clipboard,
  expectRange,
  metresOf,
  pointField,
  savedAs,
  sumOfCountries,
  totalOf,
  typePoint,
} from './support/measure-panel.ts';
import {
  clickOn,
  expectReadyToDraw,
  hoverAt,
  pointerLabel,
  vertexCount,
  wheelTo,
} from './support/measured-map.ts';
import { textsOf } from './support/texts.ts';

const { measure: TEXTS, draw: DRAW, rejection: REJECTION, notice: NOTICE } = textsOf('fa');
const LONGEST_LINK = 2000;
const RAILWAY = 'راه‌آهن رشت–آستارا';
const BRIDGE = 'پل آغبند–کلاله';

/** Places of the drawing: the ends of lines where they meet what stands there. */
const ASTARA_TERMINAL: Position = [48.846, 38.4345];
const ON_THE_WAY: Position = [49.08, 37.6];
const RASHT: Position = [49.57, 37.205];
const HORADIZ: Position = [47.355, 39.4267];
const BRIDGE_NORTH: Position = [46.5736, 38.893];
const BRIDGE_SOUTH: Position = [46.5752, 38.8898];
const CUSTOMS: Position = [46.5769, 38.8884];
const JULFA: Position = [45.6385, 38.9426];

test.use({
  viewport: { width: 1440, height: 900 },
  permissions: ['clipboard-read', 'clipboard-write'],
  // While there is no network, browsers ask for the icon again.
  expectedErrors: [/ERR_INTERNET_DISCONNECTED.*icon\.svg/],
});

test('a planner has three numbers for a memo in five minutes, on a Persian keyboard', async ({
  page,
  browser,
  openAtlas,
}) => {
  test.slow();
  const total = totalOf(page);

  await test.step('a colleague’s link shows the same line and the same number', async () => {
    await openAtlas('?inspect#lang=fa&map=7/38.5/47.9&m=46,39;48.31,39&v=2026.05~l:203100~AZ:90000');
    await expect(total).toHaveAttribute('data-length-metres', /^200101\.62/);
    await expect(total).toHaveText('۲۰۰ کیلومتر ± ۱ کیلومتر');
    await expect.poll(() => vertexCount(page)).toBe(2);
    const notice = page.locator('[data-since]');
    await expect(notice).toContainText('2026.05');
    await expect(notice.locator('[data-changed="length"]')).toHaveText(/۲۰۳ کیلومتر.*۲۰۰ کیلومتر/);
    await notice.getByRole('button', { name: NOTICE.dismiss }).click();
  });

  await test.step('the key labelled D opens the tool, whatever it writes', async () => {
    await page.getByRole('button', { name: TEXTS.clear, exact: true }).click();
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-tool]')).toHaveCount(0);
    await page.evaluate(() => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ی', code: 'KeyD', bubbles: true }));
    });
    await expect(page.getByText(TEXTS.hint.line)).toBeVisible();
    await expectReadyToDraw(page);
  });

  await test.step('what a click will be put on stands there before it', async () => {
    await clickOn(page, ASTARA_TERMINAL, 'پایانهٔ بار آستارا');
    await expect(page.getByText(TEXTS.nextHint.line)).toBeVisible();
    await hoverAt(page, ON_THE_WAY);
    await expect(pointerLabel(page)).toContainText(`در امتداد ${RAILWAY}`);
    await expect(pointerLabel(page)).toContainText(/[۰-۹]+ کیلومتر/);
    await clickOn(page, RASHT, RAILWAY);
    await expect(pointerLabel(page)).toContainText(DRAW.finishHere);
  });

  await test.step('Enter finishes: along the railway, with what may be wrong, and by country', async () => {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: TEXTS.finish, exact: true })).toBeDisabled();
    expect(await vertexCount(page)).toBe(2);
    expect(Math.abs((await metresOf(total)) - 162_300)).toBeLessThan(1500);
    await expect(total).toContainText('۱۶۲ کیلومتر ± ۷ کیلومتر');
    await page.getByText(/^۱ پاره|^1 پاره/).click();
    await expect(page.locator('[data-leg-metres]')).toContainText(RAILWAY);
    expect(await sumOfCountries(page)).toBeCloseTo(await metresOf(total), 6);
    await expect(page.locator('[data-published="rasht-astara-railway/line"]')).toContainText(
      '۱۵۲–۱۷۰ کیلومتر',
    );
  });

  const exact = (await total.getAttribute('data-length-metres')) ?? '';

  await test.step('nautical miles and back change the labels alone', async () => {
    const unit = page.getByRole('combobox', { name: TEXTS.lengthUnit });
    await unit.selectOption('nmi');
    await expect(total).toContainText('مایل دریایی');
    await unit.selectOption('km');
    await expect(total).toContainText('۱۶۲ کیلومتر');
    await expect(total).toHaveAttribute('data-length-metres', exact);
  });

  await test.step('the figures of other tools stand beside it, each with its reason', async () => {
    await page.getByText(TEXTS.whyDifferent).click();
    const metresBy = (method: string) => metresOf(page.locator(`[data-method="${method}"]`));
    const metres = Number(exact);
    expect((await metresBy('sphere')) / metres).toBeCloseTo(1.001, 3);
    expect((await metresBy('mercator')) / metres).toBeCloseTo(1.266, 2);
    expect(Math.abs((await metresBy('straight')) - 150_680)).toBeLessThan(1500);
    await expect(page.getByText(TEXTS.alternative.sphere.why)).toBeVisible();
  });

  await test.step('the receipt has the figure in ASCII digits, and the link', async () => {
    await page.keyboard.press('Control+KeyC');
    await expect.poll(() => clipboard(page)).toContain('162');
    const receipt = await clipboard(page);
    expect(receipt).not.toMatch(/[۰-۹]/);
    expect(receipt).toContain('WGS 84');
    expect(receipt).toContain('m=line~');
  });

  await test.step('a point taken away comes back exactly, and goes again', async () => {
    await page.keyboard.press('Backspace');
    await expect(total).toHaveCount(0);
    await page.keyboard.press('Control+KeyZ');
    await expect(total).toHaveAttribute('data-length-metres', exact);
    await page.keyboard.press('Control+Shift+KeyZ');
    await expect(total).toHaveCount(0);
    await page.keyboard.press('Control+KeyZ');
    await expect(total).toHaveAttribute('data-length-metres', exact);
  });

  await test.step('a variant over the Aghband bridge and along the Araz stands beside it', async () => {
    await page.getByRole('button', { name: TEXTS.pin, exact: true }).click();
    await expect(page.locator('[data-variant="A"]')).toHaveAttribute('data-length-metres', exact);
    await clickOn(page, HORADIZ, 'آبیاری از خداآفرین');
    await wheelTo(page, BRIDGE_NORTH, 12.5);
    await clickOn(page, BRIDGE_NORTH, new RegExp(`^${BRIDGE}`));
    await clickOn(page, BRIDGE_SOUTH, `در امتداد ${BRIDGE}`);
    await clickOn(page, CUSTOMS, 'گمرک ایران');
    await wheelTo(page, CUSTOMS, 7.5);
    await clickOn(page, JULFA, 'در امتداد کریدور ارس');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: TEXTS.finish, exact: true })).toBeDisabled();
    expect(await sumOfCountries(page)).toBeCloseTo(await metresOf(total), 6);
    expect(Math.abs((await metresOf(total)) - 189_270)).toBeLessThan(1500);
    await expectRange(page, 'AZ', [18, 64]);
    await expectRange(page, 'IR', [125, 171]);
    await expect(page.locator('[data-tool]')).toContainText('OpenStreetMap');
    const difference = page.locator('[data-difference="current"]');
    expect(await metresOf(difference)).toBeCloseTo((await metresOf(total)) - Number(exact), 6);
    for (const variant of ['A', 'current'])
      await expect(
        page.locator(`[data-variant="${variant}"] [data-country-share="IR"]`),
        'the countries of both',
      ).toBeVisible();
  });

  await test.step('the capacity of Khudaferin stands among its other claims, and what it leaves out', async () => {
    await page.keyboard.press('/');
    await expect(page.locator('[data-search]:focus')).toBeVisible();
    await page.keyboard.insertText('خداآفرین');
    await expect(page.locator('[data-option]').first()).toHaveAttribute('data-option', 'project khudaferin');
    await page.keyboard.press('Enter');
    const capacity = figureRow(detailPanel(page), 'installed-capacity|||both|');
    await unfold(capacity);
    const rejected = capacity.locator('[data-claim="capacity-280-alone"]');
    await expect(rejected).toContainText('۲۸۰');
    await expect(rejected).toContainText(REJECTION['other-facility']);
    await expect(capacity.locator('[data-claim="capacity-both"]').first()).toContainText('۲۰۰');
    await expect(total, 'what is measured stays').toBeVisible();
  });

  await test.step('nothing changes while there is no network', async () => {
    const before = await total.getAttribute('data-length-metres');
    await page.context().setOffline(true);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+KeyZ');
    await expect(total).toHaveAttribute('data-length-metres', before ?? '');
    await page.context().setOffline(false);
  });

  await test.step('the files say the same, in metres and on the ellipsoid', async () => {
    const metres = await metresOf(total);
    const { features } = JSON.parse(await savedAs(page, 'geojson'));
    expect(features).toHaveLength(1);
    const [{ geometry, properties }] = features;
    expect(geodesicLengthMetres(geometry.coordinates as Position[])).toBeCloseTo(metres, 1);
    expect(properties.length_m).toBeCloseTo(metres, 2);
    expect(Object.keys(properties)).toEqual([
      'name',
      'method',
      'length_m',
      'plusminus',
      'pos_class',
      'm_AZ',
      'm_IR',
      'data_vers',
    ]);
    expect(await savedAs(page, 'csv')).toContain(String(properties.length_m));
  });

  const variant = await total.getAttribute('data-length-metres');

  await test.step('a reload brings both back', async () => {
    await page.reload();
    await expect(total).toHaveAttribute('data-length-metres', variant ?? '');
    await expect(page.locator('[data-variant="A"]')).toHaveAttribute('data-length-metres', exact);
  });

  await test.step('the link opens the same figures elsewhere', async () => {
    await page.getByRole('button', { name: TEXTS.copyLink, exact: true }).click();
    await expect.poll(() => clipboard(page)).toMatch(/^http.*m=line~/);
    const link = await clipboard(page);
    expect(link.length).toBeLessThanOrEqual(LONGEST_LINK);
    const elsewhere = await browser.newContext({ viewport: { width: 390, height: 844 } });
    await elsewhere.addInitScript(forbidWebgl);
    const opened = await elsewhere.newPage();
    await opened.goto(link);
    await expect(totalOf(opened)).toHaveAttribute('data-length-metres', variant ?? '');
    await expect(totalOf(opened)).toHaveText(await total.innerText());
    await elsewhere.close();
  });
});

test('the same by typing alone, without a map', async ({ page }) => {
  const total = totalOf(page);
  await page.addInitScript(forbidWebgl);
  await page.goto('/#lang=fa&tool=measure');

  await test.step('between two places on the railway the figure follows it, and says so', async () => {
    await typePoint(page, 0, 'rasht-astara km 10');
    await expect(pointField(page, 0)).toHaveValue(/راه‌آهن رشت.*کیلومتر ۱۰/);
    await typePoint(page, 1, 'rasht-astara km 150');
    expect(await metresOf(total)).toBeCloseTo(140_000, 0);
    await expect(total).toContainText('۱۴۰ کیلومتر ± ۹ کیلومتر');
    await page.getByText(/^۱ پاره/).click();
    await expect(page.locator('[data-leg-metres]')).toContainText(RAILWAY);
    expect(await sumOfCountries(page)).toBeCloseTo(await metresOf(total), 6);
  });

  await test.step('other tools would say otherwise', async () => {
    await page.getByText(TEXTS.whyDifferent).click();
    const metresBy = (method: string) => metresOf(page.locator(`[data-method="${method}"]`));
    expect(await metresBy('sphere')).toBeCloseTo(140_114.8, 0);
    expect(await metresBy('mercator')).toBeCloseTo(177_379.3, 0);
    expect(await metresBy('straight')).toBeCloseTo(130_772, 0);
  });

  await test.step('by way of the bridge, with what border and drawing leave open', async () => {
    await typePoint(page, 0, '39.45 N 47.34 E');
    await typePoint(page, 1, '38.95 N 45.63 E');
    await page.getByRole('button', { name: TEXTS.addVia }).click();
    await typePoint(page, 1, 'aghband-kelale bridge');
    expect(await metresOf(total)).toBeCloseTo(172_836.9, 0);
    expect(await sumOfCountries(page)).toBeCloseTo(await metresOf(total), 6);
    await expectRange(page, 'AZ', [78, 114]);
    await expectRange(page, 'IR', [26, 81]);
  });
});
