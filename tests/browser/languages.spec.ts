import type { Page } from '@playwright/test';
import { LANGUAGES, type Language } from '#core/language.ts';
import { boxOf, hashParts, panelTitle } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { cameraOf, projectsInState } from './support/live-map.ts';
import { PROJECTS, projectOf } from './support/projects.ts';
import { ENGLISH, englishOnlyTexts, textsOf } from './support/texts.ts';

test.use({ viewport: { width: 1280, height: 720 } });

/** Every language but English, Persian last. */
const TRANSLATED = ['az', 'ru', 'fa'] as const;
const VIEW = '#map=9/39.16/46.93&sel=khudaferin';
/** The selected project bears beneath its name what it is called on the two banks. */
const LABELS: Readonly<Record<Language, string>> = {
  en: 'Khudaferin hydro complex\nXudafərin hidroqovşağı\nسد خداآفرین',
  az: 'Xudafərin hidroqovşağı\nسد خداآفرین',
  fa: 'سد خداآفرین\nXudafərin hidroqovşağı',
  ru: 'Гидроузел «Худаферин»\nXudafərin hidroqovşağı\nسد خداآفرین',
};

for (const language of TRANSLATED) {
  test(`an address in "${language}" opens without a word of English in the frame`, async ({
    page,
    openAtlas,
  }) => {
    await openAtlas(`?inspect${VIEW}&lang=${language}`);
    const texts = textsOf(language);
    await expect(panelTitle(page)).toHaveText(projectOf('khudaferin').name[language]);
    await expect(page.getByRole('navigation', { name: texts.bar.showList })).toContainText(texts.list.title);
    await expect(page).toHaveTitle(`${projectOf('khudaferin').name[language]} · ${texts.app.name}`);
    expect(await wordsLeftInEnglish(page, language)).toEqual([]);
    await expect.poll(() => labelOnMap(page, 'khudaferin')).toBe(LABELS[language]);
  });
}

test('switching the language keeps camera, selection and history, and leaves no English behind', async ({
  page,
  openAtlas,
}) => {
  await openAtlas(`?inspect${VIEW}&lang=en`);
  const before = await cameraOf(page);
  let shown: Language = 'en';
  for (const next of [...TRANSLATED, 'en'] as const) {
    await page.getByRole('button', { name: textsOf(shown).bar.language, exact: true }).click();
    await page.getByRole('menuitemradio', { name: ENGLISH.language[next] }).click();
    await expect(panelTitle(page)).toHaveText(projectOf('khudaferin').name[next]);
    await expect(page.locator('html')).toHaveAttribute('lang', next);
    await expect.poll(() => labelOnMap(page, 'khudaferin')).toBe(LABELS[next]);
    expect(await cameraOf(page)).toEqual(before);
    expect(hashParts(page)).toMatchObject({ sel: 'khudaferin', lang: next });
    await expect.poll(() => projectsInState(page, 'isSelected')).toEqual(['khudaferin']);
    if (next !== 'en')
      expect.soft(await wordsLeftInEnglish(page, next), `after switching to ${next}`).toEqual([]);
    shown = next;
  }
});

test('only the selected thing bears its local name', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#map=9/39.16/46.93&lang=en');
  await expect.poll(() => labelOnMap(page, 'khudaferin')).toBe('Khudaferin hydro complex');
  await page.locator('[data-project="khudaferin"]').click();
  await expect.poll(() => labelOnMap(page, 'khudaferin')).toBe(LABELS.en);
  await expect.poll(() => labelOnMap(page, 'giz-galasi')).toBe('Giz Galasi hydro complex');
  await page
    .getByRole('complementary')
    .getByRole('button', { name: ENGLISH.panel.close, exact: true })
    .click();
  await expect.poll(() => labelOnMap(page, 'khudaferin')).toBe('Khudaferin hydro complex');
});

test('Persian mirrors the frame but not the map, and writes its own digits', async ({ page, openAtlas }) => {
  await openAtlas('?inspect#sel=khudaferin&lang=fa');
  const texts = textsOf('fa');
  const list = page.getByRole('navigation', { name: texts.bar.showList });
  const panel = page.getByRole('complementary');
  expect((await boxOf(list)).right, 'the list hugs the right edge').toBe(1280 - 12);
  expect((await boxOf(panel)).x, 'the panel hugs the left edge').toBe(12);
  await expect(list).toContainText('۲۴ پروژه');
  await expect(panel).toContainText('۲۰۲۵');
  await expect(page.locator('.maplibregl-canvas-container')).toHaveCSS('direction', 'ltr');
  await expect(page.locator('html')).toHaveCSS('direction', 'rtl');
});

test('in Persian each source of the map keeps its name in one piece', async ({ page, openAtlas }) => {
  await openAtlas('#lang=fa');
  const pieces = await page
    .getByRole('contentinfo')
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => {
        const text = document.createRange();
        text.selectNodeContents(link);
        const boxes = [...text.getClientRects()];
        const left = Math.min(...boxes.map((box) => box.left));
        const right = Math.max(...boxes.map((box) => box.right));
        const width = boxes.reduce((sum, box) => sum + box.width, 0);
        return {
          name: link.textContent,
          isOnOneLine: new Set(boxes.map((box) => Math.round(box.top / 8))).size === 1,
          gap: Math.round(right - left - width),
        };
      }),
    );
  expect(pieces.filter(({ gap, isOnOneLine }) => isOnOneLine && gap > 2)).toEqual([]);
});

test('a browser in one of the four languages gets it unasked, any other gets English', async ({
  browser,
  baseURL,
}) => {
  const expected = { 'ru-RU': 'ru', 'az-Latn-AZ': 'az', 'fa-IR': 'fa', 'de-DE': 'en' } as const;
  for (const [locale, language] of Object.entries(expected)) {
    const context = await browser.newContext({ locale, ...(baseURL === undefined ? {} : { baseURL }) });
    const page = await context.newPage();
    await page.route('**/assets/map-view-*.js', (route) => route.abort());
    await page.goto('/');
    await expect(page.locator('html'), locale).toHaveAttribute('lang', language);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(textsOf(language).app.name);
    await context.close();
  }
  expect(LANGUAGES).toHaveLength(4);
});

/** Texts of the page, labels of controls included, that belong to the English interface or dataset. */
async function wordsLeftInEnglish(page: Page, language: Language): Promise<string[]> {
  const english = englishOnlyTexts(language);
  for (const { name } of PROJECTS) if (name.en !== name[language]) english.add(name.en);
  const said = await page.evaluate((own) => {
    const found: string[] = [document.title];
    const isOurs = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') === own;
    for (const element of document.querySelectorAll('body, body *')) {
      if (!isOurs(element)) continue;
      found.push(
        ...['aria-label', 'title', 'alt', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
      );
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) found.push((node.textContent ?? '').trim());
    }
    return found;
  }, language);
  return [...new Set(said.filter((text) => english.has(text)))];
}

/** The name the map writes beside the symbol of a project. */
function labelOnMap(page: Page, projectId: string): Promise<string | undefined> {
  return page.evaluate((id) => {
    const features = window.atlas?.map.queryRenderedFeatures({ layers: ['project-symbols'] }) ?? [];
    const symbol = features.find((feature) => feature.properties.project === id);
    const layout: unknown = symbol?.layer.layout;
    const text: unknown = layout && Reflect.get(layout, 'text-field');
    if (text === undefined || text === null) return undefined;
    const sections: unknown = Reflect.get(Object(text), 'sections');
    return Array.isArray(sections) ? sections.map((section) => section.text).join('') : String(text);
  }, projectId);
}
