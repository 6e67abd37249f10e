import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import jsQR from 'jsqr';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Language } from '#core/language.ts';
import { plainText } from '#dataset/cited-text.ts';
import type { Deck } from '#dataset/deck-schema.ts';
import { expect } from './support/atlas-test.ts';
import { claimsOf, DATA_VERSION, SOURCES } from './support/ledger.ts';
import { test, waitUntilKept } from './support/own-site.ts';
import { ENGLISH } from './support/texts.ts';

/** A dozen large pictures of the map, drawn without a graphics card. */
const DRAWING = 240_000;

const LEAST_SOURCES_ON_A_PAGE = 16;

/** The dialog of the system is nobody's to close here: what it would print is asked for as PDF. */
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {};
  });
});

const HANDOUTS = [
  { deckId: 'missing-link', form: 'audience', language: 'en', paper: 'a4' },
  { deckId: 'two-countries', form: 'notes', language: 'fa', paper: 'letter' },
] as const;

for (const { deckId, form, language, paper } of HANDOUTS) {
  test(`a handout (${form}, ${language}, ${paper}) has one page for each step, without the host`, async ({
    page,
    site,
    openAtlas,
  }) => {
    test.setTimeout(DRAWING);
    const deck = readDeck(deckId);
    await openAtlas();
    await waitUntilKept(page);
    await site.stop();
    await take(page, deckId, form, { language, size: paper });
    const sheets = page.locator('[data-handout]');
    await expect(sheets.locator('[data-ready]')).toBeVisible({ timeout: DRAWING });
    await expect(sheets.locator('[data-step]')).toHaveCount(deck.steps.length);

    const pages = await pagesOf(page);
    // A cover, the steps, and the sources on as many pages as they take.
    const sourcePages = pages.slice(1 + deck.steps.length);
    const listed = await sheets.locator('[data-all-sources] [data-source]').allTextContents();
    expect(sourcePages.map((text) => /\d|[۰-۹]/.test(text))).not.toContain(false);
    const last = letters(sourcePages.at(-1) ?? '');
    expect(listed.filter((source) => last.includes(latinLetters(source)))).not.toEqual([]);
    expect(sourcePages.length).toBeLessThanOrEqual(Math.ceil(listed.length / LEAST_SOURCES_ON_A_PAGE));
    for (const [i, step] of deck.steps.entries()) {
      const text = letters(pages[1 + i] ?? '');
      if (language === 'en') expect(text).toContain(letters(step.title.en ?? ''));
      if (form === 'notes') expect(text.length).toBeGreaterThan(letters(step.notes?.[language] ?? '').length);
      for (const { publisher, title } of sourcesOfFigures(step.figures ?? [])) {
        expect(text).toContain(letters(publisher));
        expect(text).toContain(letters(title));
      }
    }
    const step = 3;
    const link = sheets.locator(`[data-step="${deck.steps[step - 1]?.id}"] [data-address]`);
    const address = `${site.url}/#lang=${language}&story=${deckId}&step=${step}`;
    await expect(link).toHaveAttribute('data-address', address);
    expect(await decoded(page, link.locator('svg'))).toBe(address);
    expect(site.missed).toEqual([]);
  });
}

test('slides are stopped or saved, and read again they hold titles, text, sources, notes and sharp maps', async ({
  page,
  site,
  openAtlas,
}) => {
  test.setTimeout(DRAWING);
  const deck = readDeck('two-countries');
  await openAtlas();
  await waitUntilKept(page);
  await site.stop();
  await take(page, deck.id, 'slides', { language: 'en', size: 'classic' });
  await page.getByRole('button', { name: ENGLISH.handout.cancel }).click();
  await expect(page.locator('[data-take-away-state="cancelled"]')).toBeVisible();

  const saved = page.waitForEvent('download', { timeout: DRAWING });
  await page.getByRole('button', { name: ENGLISH.handout.saveSlides }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe(`two-countries-en-${DATA_VERSION}.pptx`);
  const files = unzipSync(await readFile(await download.path()));
  const part = (name: string) => parsed(strFromU8(files[name] ?? new Uint8Array()));
  const textsIn = (name: string) =>
    [...part(name).getElementsByTagName('a:t')].map(({ textContent }) => textContent ?? '');
  for (const name of Object.keys(files).filter((file) => /\.(xml|rels)$/.test(file)))
    expect(() => part(name), name).not.toThrow();
  for (const [i, step] of deck.steps.entries()) {
    // The first slide is the cover.
    const slide = textsIn(`ppt/slides/slide${i + 2}.xml`);
    expect(slide[0]).toBe(step.title.en);
    expect(letters(slide.join(''))).toContain(letters(plainText(step.text?.en ?? '')).slice(0, 12));
    for (const { publisher } of sourcesOfFigures(step.figures ?? []))
      expect(slide.join(' ')).toContain(publisher);
    const notes = textsIn(`ppt/notesSlides/notesSlide${i + 2}.xml`).join(' ');
    expect(letters(notes)).toContain(letters(plainText(step.notes?.en ?? '')));
  }
  const widths = Object.entries(files)
    .filter(([name]) => /\.jpe?g$/.test(name))
    .map(([, bytes]) => jpegWidth(bytes));
  expect(widths.length).toBeGreaterThanOrEqual(5);
  for (const width of widths) expect(width).toBe(2 * 583);
  expect(site.missed).toEqual([]);
});

async function take(
  page: Page,
  deckId: string,
  form: 'audience' | 'notes' | 'slides',
  { language, size }: { readonly language: Language; readonly size: string },
): Promise<void> {
  await page.getByRole('button', { name: ENGLISH.bar.present }).click();
  await page.locator(`[data-deck="${deckId}"] [data-take-away]`).click();
  await page.locator(`input[value="${form}"]`).check();
  const choices = page.locator('[data-take-away-state] select');
  await choices.nth(0).selectOption(language);
  await choices.nth(1).selectOption(size);
  await page.locator('[data-take-away-state] button[type="submit"]').click();
}

/** The text of each page of the printed page. */
async function pagesOf(page: Page): Promise<string[]> {
  const file = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)));
  return text;
}

/** What a QR code on the screen says. */
async function decoded(page: Page, code: Locator): Promise<string | undefined> {
  await code.scrollIntoViewIfNeeded();
  const shot = (await code.screenshot()).toString('base64');
  const { pixels, width, height } = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const drawn = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    return { pixels: [...drawn], width: image.width, height: image.height };
  }, shot);
  return jsQR(Uint8ClampedArray.from(pixels), width, height)?.data;
}

function readDeck(id: string): Deck {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../../geodata/decks/${id}.json`), 'utf8'));
}

function sourcesOfFigures(figures: readonly string[]) {
  return figures.flatMap((figure) => {
    const [subject = '', id] = figure.split('/');
    const claim = claimsOf(subject).find((known) => known.id === id);
    return SOURCES.filter((source) => source.id === claim?.source);
  });
}

/** Without what a printer or a line break adds. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2066-\u2069-]/g, '');
}

/** The longest run of Latin letters: a printed Persian line comes back in another order. */
function latinLetters(text: string): string {
  const runs = text.match(/[A-Za-z]{4,}/g) ?? [];
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

function parsed(text: string) {
  return new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  }).parseFromString(text, 'text/xml');
}

/** The width of a JPEG in pixels, as its frame header says it. */
function jpegWidth(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at < bytes.length) {
    const marker = view.getUint16(at);
    if (marker >= 0xffc0 && marker <= 0xffc2) return view.getUint16(at + 7);
    at += 2 + view.getUint16(at + 2);
  }
  throw new Error('the picture has no frame');
}
