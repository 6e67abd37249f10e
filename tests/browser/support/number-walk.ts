import type { Page } from '@playwright/test';

/**
 * Everything that may show a number without a source beside it, and why. A number in any other place is about the world, and has to
 * stand in something that is marked `data-sourced` and bears a source mark, a link to its source or the name of a publisher.
 */
const EXEMPT: Readonly<Record<string, string>> = {
  '[data-axis], [aria-hidden="true"]': 'a drawing: the same claims stand below it in words',
  'select, input': 'a control: a choice, not a statement',
  '[data-source-marks]': 'the number of a source itself',
  '#detail-title, #detail-title + ul': 'the names of a project',
  '[data-project]:has(cite)': 'a row of the list, whose date is followed by its publisher',
  '[role="status"]': 'how many rows there are here',
  'summary, [data-count]': 'how many rows unfold or follow here',
  '[data-page="timeline"] h3': 'a year of the calendar, with its events below',
  '[data-measured]': 'measured on our own drawing, with its error',
  'footer, section[aria-labelledby="legend-title"]': 'the map and its signs',
  'section[aria-labelledby="sources-title"], [data-page="sources"] li[data-source]': 'the sources themselves',
  '[data-page="data"]': 'the files to take away',
};

/** Every visible number on the page that no source stands behind, with the words around it. */
export function unsourcedNumbers(page: Page, ownTexts: readonly string[] = []): Promise<string[]> {
  return page.evaluate(
    ([exempt, own]) => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const { parentElement: element, textContent } = node;
        const text = (textContent ?? '').trim();
        if (element === null || !/[0-9۰-۹٠-٩]/.test(text) || own.includes(text)) continue;
        if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(exempt) !== null)
          continue;
        const source = '[data-source-marks] button, a[href], cite';
        if (element.closest('[data-sourced]')?.querySelector(source)) continue;
        const path: string[] = [];
        for (let one: Element | null = element; one !== null && path.length < 4; one = one.parentElement)
          path.unshift(`${one.tagName.toLowerCase()}.${one.className}`);
        found.push(`${text.slice(0, 80)} <${path.join(' > ')}>`);
      }
      return found;
    },
    [Object.keys(EXEMPT).join(', '), ownTexts] as const,
  );
}

/** Unfolds every figure and everything else that is folded, in whatever is open. */
export async function unfoldEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const toggle of document.querySelectorAll<HTMLElement>('[data-row] > button[aria-expanded="false"]'))
      toggle.click();
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
