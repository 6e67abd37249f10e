import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { detailPanel, projectList } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { ENGLISH } from './support/texts.ts';

test.use({ hasMap: false, viewport: { width: 1280, height: 720 } });

test.describe('where the system forces its colours', () => {
  test.use({ forcedColors: 'active' });

  test('panels, menus, results and what is meant in them have edges', async ({ page }) => {
    await page.goto('/#sel=khudaferin');
    await expectEdge(projectList(page));
    await expectEdge(detailPanel(page));

    await page.getByRole('button', { name: ENGLISH.bar.language }).press('Enter');
    await expectEdge(page.getByRole('menu'));
    await page.keyboard.press('ArrowDown');
    await expectEdge(page.locator('[role="menu"] [role][data-highlighted]'), 2);
    await page.keyboard.press('Escape');

    const facet = page.locator('[data-facet="status"]');
    await facet.press('Enter');
    await expectEdge(page.getByRole('menu'));
    await page.keyboard.press('Escape');
    // A menu that has only just come gives the focus back a moment after it is told to close.
    await expect(facet).toBeFocused();

    await page.keyboard.press('/');
    await page.keyboard.type('agbend');
    const results = page.locator('[data-answers="agbend"]');
    await expectEdge(results);
    await expectEdge(results.locator('[role][data-highlighted]'), 2);
  });
});

test.describe('where more contrast is asked for', () => {
  test.use({ contrast: 'more' });

  for (const theme of ['light', 'dark'])
    test(`every word stands out by 7 to 1 (${theme})`, async ({ page }) => {
      await page.goto(`/#theme=${theme}&sel=khudaferin`);
      await expect(detailPanel(page).locator('[data-row]').first()).toBeVisible();
      expect(await faintWords(page)).toEqual([]);
    });
});

async function expectEdge(place: Locator, leastPixels = 1): Promise<void> {
  await expect(place).toHaveCSS('outline-style', 'solid');
  const width = await place.evaluate((element) => Number.parseFloat(getComputedStyle(element).outlineWidth));
  expect(width).toBeGreaterThanOrEqual(leastPixels);
}

/** Words whose contrast is below the enhanced minimum of WCAG (1.4.6). */
async function faintWords(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast-enhanced']).analyze();
  return violations.flatMap(({ nodes }) =>
    nodes.map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
  );
}
