import type { Locator, Page } from '@playwright/test';
import { VERDICTS } from '#core/verdict.ts';
import { detailPanel, hashParts, pagePanel, panelTitle } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { ARTICLES, claimsOf, SOURCES } from './support/ledger.ts';
import { nameOf } from './support/projects.ts';
import { ENGLISH } from './support/texts.ts';

test.use({ viewport: { width: 1280, height: 720 }, hasMap: false });

test.describe('the page of sources', () => {
  test('lists every source, newest first, and finds them by publisher, title and date', async ({ page }) => {
    await page.goto('/#page=sources');
    await expect(sources(page)).toHaveCount(SOURCES.length);
    await expect(pagePanel(page).getByRole('status')).toHaveText(`${SOURCES.length} sources`);
    const find = page.getByLabel(ENGLISH.sourcesPage.find);
    for (const words of ['IRIB News', '2025-11-29', 'unfinished Khudaferin power station']) {
      await find.fill(words);
      const expected = SOURCES.filter(({ publisher, title, date }) =>
        `${publisher} ${title} ${date}`.toLowerCase().includes(words.toLowerCase()),
      );
      expect(expected.length).toBeGreaterThan(0);
      await expect(sources(page)).toHaveCount(expected.length);
    }
    await find.fill('no publisher of this name');
    await expect(sources(page)).toHaveCount(0);
  });

  test('says of each source what it supports, and leads there', async ({ page }) => {
    await page.goto('/#page=sources');
    const id = 'irib-khudaferin-station-2025';
    const source = sources(page).and(page.locator(`[data-source="${id}"]`));
    const supported = claimsOf('khudaferin').filter((claim) => claim.source === id);
    await expect(source.locator('summary')).toContainText(/^\d+ claims/);
    await source.locator('summary').click();
    await expect(source.getByRole('button', { name: `${nameOf('khudaferin')}: ` })).toHaveCount(
      supported.length,
    );

    const index = supported.findIndex(({ quantity }) => quantity === 'years-in-use');
    await source
      .getByRole('button', { name: `${nameOf('khudaferin')}: ` })
      .nth(index)
      .click();
    await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
    const marked = detailPanel(page).locator('li[data-claim][aria-current="true"]');
    await expect(marked).toHaveAttribute('data-claim', supported[index]?.id ?? '');
    await expect(marked).toBeInViewport();
    expect(hashParts(page)).toMatchObject({ claim: `khudaferin/${supported[index]?.id}`, page: 'sources' });
  });

  test('following a claim is one step, and Back undoes it', async ({ page }) => {
    await page.goto('/#page=sources');
    const source = sources(page).and(page.locator('[data-source="irib-khudaferin-station-2025"]'));
    await source.locator('summary').click();
    const steps = await page.evaluate(() => history.length);
    await source.getByRole('button').first().click();
    await expect(panelTitle(page)).toBeVisible();
    expect(await page.evaluate(() => history.length)).toBe(steps + 1);
    await page.goBack();
    await expect(detailPanel(page)).toHaveCount(0);
    await expect(pagePanel(page, 'sources')).toBeVisible();
  });

  test('no source supports nothing', async ({ page }) => {
    await page.goto('/#page=sources');
    await expect(sources(page)).toHaveCount(SOURCES.length);
    const empty = await sources(page).evaluateAll((all) =>
      all.flatMap((one) =>
        one.querySelector('summary')?.textContent === '' ? (one.getAttribute('data-source') ?? '') : [],
      ),
    );
    expect(empty).toEqual([]);
  });
});

test.describe('the page of the articles', () => {
  test('shows every statement with its verdict, and counts the verdicts', async ({ page }) => {
    await page.goto('/#page=articles');
    await expect(pagePanel(page).locator('[data-article]')).toHaveCount(ARTICLES.length);
    for (const { file, statements } of ARTICLES) {
      const section = pagePanel(page).locator(`[data-article="${file}"]`);
      await expect(section.locator('[data-statement]')).toHaveCount(statements.length);
      for (const { id, text, verdict, comment } of statements) {
        const entry = section.locator(`[data-statement="${id}"]`);
        await expect(entry).toContainText(text.en);
        await expect(entry).toContainText(comment.en);
        await expect(entry.locator('span[data-verdict]')).toHaveText(ENGLISH.articles.verdict[verdict]);
      }
      for (const verdict of VERDICTS) {
        const count = statements.filter((statement) => statement.verdict === verdict).length;
        await expect(section.locator(`li[data-verdict="${verdict}"]`)).toHaveText(
          `${ENGLISH.articles.verdict[verdict]}: ${count}`,
        );
      }
    }
  });

  test('leads from a statement to the claims it is compared with', async ({ page }) => {
    await page.goto('/#page=articles');
    const isAboutKhudaferin = (name: string) => /^khudaferin\/(?!status)/.test(name);
    const [found] = ARTICLES.flatMap(({ file, statements }) =>
      statements.flatMap(({ id, comparedWith }) =>
        comparedWith.some(isAboutKhudaferin) ? [{ file, id, names: comparedWith }] : [],
      ),
    );
    const { file = '', id = '', names = [] } = found ?? {};
    const name = names.find(isAboutKhudaferin) ?? '';
    const entry = pagePanel(page).locator(`[data-article="${file}"] [data-statement="${id}"]`);
    const compared = entry.locator('details').last();
    await compared.locator('summary').click();
    await expect(compared.locator('li')).toHaveCount(names.length);
    await compared.locator('li').nth(names.indexOf(name)).getByRole('button').first().click();
    await expect(detailPanel(page).locator('li[data-claim][aria-current="true"]')).toHaveAttribute(
      'data-claim',
      name.split('/')[1] ?? '',
    );
  });
});

function sources(page: Page): Locator {
  return pagePanel(page, 'sources').locator('li[data-source]');
}
