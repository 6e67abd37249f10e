import type { Locator, Page } from '@playwright/test';
import { confidenceOf } from '#ledger/claim-terms.ts';
import { detailPanel, figureRow, hashParts, notices, pagePanel, unfold } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { rowsOf, SOURCES } from './support/ledger.ts';
import { nameOf } from './support/projects.ts';
import { ENGLISH, textsOf } from './support/texts.ts';

test.use({ viewport: { width: 1280, height: 720 }, hasMap: false });

const VOLUME = 'reservoir-volume|reservoir||whole|';
/** A figure whose sources differ: 716 GWh against our 820. */
const OUTPUT = 'system-output|||both|';
const CAPACITY = 'installed-capacity|||both|';

test('a figure shows its headline with unit, day and numbered sources', async ({ page }) => {
  await page.goto('/#sel=khudaferin');
  const volume = figureRow(detailPanel(page), VOLUME);
  await expect(volume).toContainText('1,612 million m³');
  await expect(volume).toContainText('as of 29 Aug 2024');
  await expect(volume).toHaveAttribute('data-contested', 'false');
  await expect(marks(volume).first()).toHaveAccessibleName(/^Source \d+$/);

  for (const row of rowsOf('khudaferin')) {
    const shown = figureRow(detailPanel(page), row.key);
    await expect(shown.locator('[data-claim]'), row.key).toHaveAttribute(
      'data-claim',
      row.headline?.id ?? '',
    );
    await expect(marks(shown), row.key).not.toHaveCount(0);
    await expect(shown, row.key).toHaveAttribute('data-contested', String(row.contested.length > 0));
    await expect(shown.locator('button[aria-expanded]'), row.key).toContainText(
      row.claims.length === 1 ? '1 claim' : `${row.claims.length} claims`,
    );
  }
});

test('where sources disagree the figure says so at once, and shows how far they are apart', async ({
  page,
}) => {
  await page.goto('/#sel=khudaferin');
  const output = figureRow(detailPanel(page), OUTPUT);
  await expect(output).toContainText('716 GWh');
  await expect(output).toContainText('A sum worked out by the atlas differs · 716–820 GWh');
  await expect(figureRow(detailPanel(page), 'system-output|||azerbaijan|')).toContainText(
    '2 sources disagree · 358–368 GWh',
  );
  const contested = rowsOf('khudaferin').filter((row) => row.contested.length > 0);
  expect(contested.length).toBeGreaterThan(3);
  await expect(detailPanel(page).locator('[data-contested="true"]')).toHaveCount(contested.length);
});

test('an unfolded figure lists every claim: value, who says so, when, how sure, and why the headline leads', async ({
  page,
}) => {
  await page.goto('/#sel=khudaferin');
  const output = figureRow(detailPanel(page), OUTPUT);
  await unfold(output);
  const row = rowsOf('khudaferin').find(({ key }) => key === OUTPUT);
  const claims = output.locator('li[data-claim]');
  await expect(claims).toHaveCount(row?.claims.length ?? 0);
  for (const [i, claim] of (row?.claims ?? []).entries()) {
    const entry = claims.nth(i);
    const publisher = SOURCES.find(({ id }) => id === claim.source)?.publisher ?? '';
    await expect(entry).toHaveAttribute('data-claim', claim.id);
    await expect(entry).toContainText(`${claim.value} GWh`);
    await expect(entry).toContainText(publisher);
    await expect(entry).toContainText(
      `confidence ${ENGLISH.ledger.confidence[confidenceOf(claim)]}: ${ENGLISH.basis[claim.basis]}`,
    );
    await expect(entry).toContainText(/as of \d+ \w+ \d{4}.*known since \d+ \w+ \d{4}/);
    await expect(marks(entry)).toHaveCount(1);
    await expect(entry.getByText(ENGLISH.ledger.headline, { exact: true })).toHaveCount(
      claim === row?.headline ? 1 : 0,
    );
  }
  await expect(output).toContainText(ENGLISH.ledger.rule.fixed.replace('{confidence}', 'medium'));
  await output.locator('button[aria-expanded]').click();
  await expect(claims).toHaveCount(0);
});

test('all claims of a figure lie on one axis, each where its value belongs', async ({ page }) => {
  await page.goto('/#sel=khudaferin');
  for (const key of [OUTPUT, CAPACITY, 'stored-volume|reservoir||whole|']) {
    const row = figureRow(detailPanel(page), key);
    await unfold(row);
    const valueAt = await axisOf(row);
    for (const claim of await placedClaims(row))
      expect(valueAt(claim.percent), key).toBeCloseTo(claim.value, 1);
  }
});

test('a claim that is not counted is kept, with the reason', async ({ page }) => {
  await page.goto('/#sel=khudaferin');
  const capacity = figureRow(detailPanel(page), CAPACITY);
  await unfold(capacity);
  const rejected = capacity.locator('li[data-standing="rejected"]');
  await expect(rejected).toHaveAttribute('data-claim', 'capacity-280-alone');
  await expect(rejected).toContainText('280 MW');
  await expect(rejected).toContainText(`${ENGLISH.panel.rejected}: ${ENGLISH.rejection['other-facility']}`);
  await expect(capacity.locator('[data-claim="capacity-both"]').first()).toContainText('200 MW');
});

test('a source mark opens its source in place, and gives the focus back', async ({ page }) => {
  await page.goto('/#sel=khudaferin');
  const volume = figureRow(detailPanel(page), VOLUME);
  const mark = marks(volume).first();
  const source = SOURCES.find(({ id }) => id === 'water-agency-khudaferin-2024');
  await expect(mark).toHaveAttribute('data-source', 'water-agency-khudaferin-2024');
  await mark.click();
  const card = page.getByRole('dialog');
  await expect(card).toContainText(`${source?.publisher}: ${source?.title}`);
  await expect(card.getByRole('link')).toHaveAttribute('href', source?.address ?? '');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(mark).toBeFocused();
  await expect(detailPanel(page)).toBeVisible();
});

test('a number in the running text leads to its claim', async ({ page }) => {
  await page.goto('/#sel=khudaferin');
  const about = detailPanel(page).getByRole('region', { name: ENGLISH.panel.about });
  const words = about.getByRole('button', { name: /1,612/ });
  await words.click();
  await expect(figureRow(detailPanel(page), VOLUME).locator('li[aria-current="true"]')).toContainText(
    '1,612',
  );
  expect(hashParts(page).claim).toMatch(/^khudaferin\/reservoir-volume/);
  await page.goBack();
  expect(hashParts(page)).not.toHaveProperty('claim');
});

test('a link to a claim opens its figure, brings the claim into sight and marks it', async ({ page }) => {
  const links = [
    { claim: 'khudaferin/capacity-280-alone', text: '280 MW', place: detailPanel(page) },
    { claim: 'instc/rail-length-western', text: '', place: detailPanel(page) },
    { claim: 'trade/turnover-2024-tarfa', text: 'USD 580 million', place: pagePanel(page, 'trade') },
  ];
  for (const { claim, text, place } of links) {
    const [subject = '', id = ''] = claim.split('/');
    const known = rowsOf(subject).flatMap(({ claims }) => claims);
    const wanted = known.some((one) => one.id === id) ? id : (known.at(-1)?.id ?? '');
    await page.goto('about:blank');
    await page.goto(`/#claim=${subject}/${wanted}`);
    const marked = place.locator('li[data-claim][aria-current="true"]');
    await expect(marked).toHaveAttribute('data-claim', wanted);
    await expect(marked).toContainText(text);
    await expect(marked).toBeInViewport({ ratio: 0.5 });
    await expect(place.locator('button[aria-expanded="true"]')).toHaveCount(1);
    await expect.poll(() => hashParts(page)).toMatchObject({ claim: `${subject}/${wanted}` });
  }
});

test('a link to a status report brings that report into sight', async ({ page }) => {
  await page.goto('/#claim=khudaferin/status-2021-02-20');
  const report = detailPanel(page).locator('[data-claim="status-2021-02-20"]');
  await expect(report).toBeInViewport();
  await expect(report).toHaveAttribute('aria-current', 'true');
});

test('a link to a claim that does not exist opens what there is of it and says so', async ({ page }) => {
  await page.goto('/#claim=atlantis/depth');
  await expect(notices(page)).toContainText('atlantis/depth');
  await expect(detailPanel(page)).toHaveCount(0);
  await expect.poll(() => hashParts(page)).not.toHaveProperty('claim');

  await page.goto('about:blank');
  await page.goto('/#claim=khudaferin/no-such-claim');
  await expect(page.locator('#detail-title')).toHaveText(nameOf('khudaferin'));
  await expect(notices(page)).toContainText('khudaferin/no-such-claim');
  await expect.poll(() => hashParts(page)).not.toHaveProperty('claim');
});

test.describe('what can be copied', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a citation is one sentence with value, day, source and link', async ({ page }) => {
    await page.goto('/#sel=khudaferin');
    const sentence = await cite(page, OUTPUT, 'system-output-both', ENGLISH.ledger.cite);
    expect(sentence).toContain('716 GWh (as of 20 May 2024)');
    expect(sentence).toContain('Khudaferin hydro complex');
    const source = SOURCES.find(({ id }) => id === 'world-energy-araz-2024');
    expect(sentence).toContain(`${source?.publisher}`);
    expect(sentence).toContain(`${source?.address}`);
    expect(sentence).toMatch(
      /Araz Atlas, data \d{4}\.\d+\.\d+, http:\S+\/#claim=khudaferin\/system-output-both$/,
    );
    expect(sentence).not.toContain('\n');
    await expect(notices(page)).toContainText(ENGLISH.notice.copied);
  });

  test('in Persian a citation has the digits of English', async ({ page }) => {
    await page.goto('/#sel=khudaferin&lang=fa');
    const sentence = await cite(page, OUTPUT, 'system-output-both', textsOf('fa').ledger.cite);
    expect(sentence).toContain('716');
    expect(sentence).toContain('2024');
    expect(sentence).toContain('خداآفرین');
    expect(sentence).not.toMatch(/[۰-۹٠-٩]/);

    const ofWords = await cite(page, 'published-position|dam||whole|', 'position', textsOf('fa').ledger.cite);
    expect(ofWords).toContain('39°09′35″');
    expect(ofWords).not.toMatch(/[۰-۹٠-٩]/);
  });

  test('the link to a claim is nothing but the claim', async ({ page }) => {
    await page.goto('/?inspect#sel=khudaferin&theme=dark');
    const row = figureRow(detailPanel(page), OUTPUT);
    await unfold(row);
    await row
      .locator('li[data-claim="system-output-both"]')
      .getByRole('button', { name: ENGLISH.ledger.link })
      .click();
    await expect(notices(page)).toContainText(ENGLISH.notice.copied);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(new URL('/#claim=khudaferin/system-output-both', page.url()).href);
  });
});

function marks(place: Locator): Locator {
  return place.locator('[data-source-marks] button');
}

async function cite(page: Page, key: string, claim: string, label: string): Promise<string> {
  const row = figureRow(detailPanel(page), key);
  await unfold(row);
  await row.locator(`li[data-claim="${claim}"]`).getByRole('button', { name: label }).click();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The value at any place of an axis, read off two of its ticks. */
async function axisOf(row: Locator): Promise<(percent: number) => number> {
  const ticks = await row.locator('[data-axis] > span').evaluateAll((spans) =>
    spans.map((span) => ({
      value: Number((span.textContent ?? '').replaceAll(',', '')),
      percent: Number.parseFloat((span as HTMLElement).style.insetInlineStart),
    })),
  );
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (first === undefined || last === undefined || first === last)
    throw new Error('the axis has no two ticks');
  const slope = (last.value - first.value) / (last.percent - first.percent);
  return (percent) => first.value + (percent - first.percent) * slope;
}

/** The number each claim states, and where on the axis it is drawn. */
function placedClaims(row: Locator): Promise<{ value: number; percent: number }[]> {
  return row.locator('li[data-claim]:has([data-headline])').evaluateAll((entries) =>
    entries.map((entry) => ({
      value: Number((entry.querySelector('bdi')?.textContent ?? '').replaceAll(',', '').match(/[\d.]+/)?.[0]),
      percent: Number.parseFloat(
        entry.querySelector<HTMLElement>('[data-headline] > span:last-child')?.style.insetInlineStart ?? '',
      ),
    })),
  );
}
