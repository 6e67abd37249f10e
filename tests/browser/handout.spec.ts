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

/** Large pictures of the map, drawn without a graphics card. */
const DRAWING = 120_000;

/** Three steps of a talk of the atlas, as a deck of somebody's own: two with a map, and between them one with a chart. */
const DECK = shortDeck('two-countries', ['total', 'course', 'border']);
const COVER = 1;

test.beforeEach(async ({ page, site, openAtlas }) => {
  test.setTimeout(2 * DRAWING);
  // The dialog of the system is nobody's to close here: what it would print is asked for as PDF.
  await page.addInitScript(() => {
    window.print = () => {};
  });
  await openAtlas();
  await waitUntilKept(page);
  await page.getByRole('button', { name: ENGLISH.bar.present, exact: true }).click();
  await page.locator('[data-deck-file]').setInputFiles({
    name: 'short.araz-deck.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(DECK)),
  });
  await expect(page.getByRole('dialog')).toBeHidden();
  await site.stop();
});

test('a handout has a cover, one page for each step and the sources, in any language, without the host', async ({
  page,
  site,
}) => {
  await take(page, 'audience', { language: 'en', size: 'a4' });
  const sheets = page.locator('[data-handout]');
  await expect(sheets.locator('[data-ready]')).toBeVisible({ timeout: DRAWING });
  const english = await pagesOf(page);
  expect(english).toHaveLength(COVER + DECK.steps.length + 1);
  for (const [i, step] of DECK.steps.entries()) {
    const text = letters(english[COVER + i] ?? '');
    expect(text).toContain(letters(step.title.en ?? ''));
    for (const { publisher, title } of sourcesOfFigures(step.figures ?? [])) {
      expect(text).toContain(letters(publisher));
      expect(text).toContain(letters(title));
    }
  }
  await page.getByRole('button', { name: ENGLISH.handout.back }).click();
  await page.getByRole('dialog').last().getByRole('button', { name: ENGLISH.handout.close }).click();
  await page.getByRole('dialog').getByRole('button', { name: ENGLISH.decks.close }).click();

  await take(page, 'notes', { language: 'fa', size: 'letter' });
  await expect(sheets.locator('[data-ready]')).toBeVisible({ timeout: DRAWING });
  await expect(sheets.locator('[data-sheet="long"]')).toHaveCount(1);
  const persian = await pagesOf(page);
  expect(persian.length).toBeGreaterThanOrEqual(COVER + DECK.steps.length + 1);
  for (const text of persian) expect(text.trim()).not.toBe('');
  for (const [i, step] of DECK.steps.entries()) {
    const notes = letters(plainText(step.notes?.fa ?? ''));
    expect(letters(persian[COVER + i] ?? '').length).toBeGreaterThan(notes.length);
    for (const { publisher } of sourcesOfFigures(step.figures ?? []))
      expect(letters(persian[COVER + i] ?? '')).toContain(letters(publisher));
  }
  // The steps of a deck that nobody else has are linked by what they show.
  const link = sheets.locator('[data-step="border"] [data-address]');
  const address = `${site.url}#sel=astarachay-road-bridge&layers=astarachay&lang=fa`;
  await expect(link).toHaveAttribute('data-address', address);
  expect(await decoded(page, link.locator('svg'))).toBe(address);
  expect(site.missed).toEqual([]);
});

test('slides are stopped or saved, and read again they hold titles, text, sources, notes and sharp maps', async ({
  page,
  site,
}) => {
  await take(page, 'slides', { language: 'en', size: 'classic' });
  await page.getByRole('button', { name: ENGLISH.handout.cancel }).click();
  await expect(page.locator('[data-take-away-state="cancelled"]')).toBeVisible();

  const saved = page.waitForEvent('download', { timeout: DRAWING });
  await page.getByRole('button', { name: ENGLISH.handout.saveSlides }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^own-[a-z0-9]+-en-[\d.]+\.pptx$/);
  expect(download.suggestedFilename()).toContain(DATA_VERSION);
  const files = unzipSync(await readFile(await download.path()));
  const part = (name: string) => parsed(strFromU8(files[name] ?? new Uint8Array()));
  const textsIn = (name: string) =>
    [...part(name).getElementsByTagName('a:t')].map(({ textContent }) => textContent ?? '');
  for (const name of Object.keys(files).filter((file) => /\.(xml|rels)$/.test(file)))
    expect(() => part(name), name).not.toThrow();
  for (const [i, step] of DECK.steps.entries()) {
    const slide = textsIn(`ppt/slides/slide${COVER + i + 1}.xml`);
    expect(slide[0]).toBe(step.title.en);
    for (const { publisher } of sourcesOfFigures(step.figures ?? []))
      expect(slide.join(' ')).toContain(publisher);
    const notes = textsIn(`ppt/notesSlides/notesSlide${COVER + i + 1}.xml`).join(' ');
    expect(letters(notes)).toContain(letters(plainText(step.notes?.en ?? '')));
  }
  const widths = Object.entries(files)
    .filter(([name]) => /\.jpe?g$/.test(name))
    .map(([, bytes]) => jpegWidth(bytes));
  expect(widths.length).toBeGreaterThanOrEqual(2);
  // 5.3 inches of a slide, as a screen draws 110 pixels to each, twice as dense.
  for (const width of widths) expect(width).toBe(2 * 583);
  expect(site.missed).toEqual([]);
});

/** Begins to take the short deck away. */
async function take(
  page: Page,
  form: 'audience' | 'notes' | 'slides',
  { language, size }: { readonly language: Language; readonly size: string },
): Promise<void> {
  await page.getByRole('button', { name: ENGLISH.bar.present, exact: true }).click();
  await page.locator('[data-deck^="own-"] [data-take-away]').click();
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
  // As near as a telephone holds itself.
  await code.evaluate((svg: SVGElement) => {
    Object.assign(svg.style, { inlineSize: '400px', blockSize: '400px' });
  });
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

function shortDeck(id: string, stepIds: readonly string[]): Deck {
  const file = join(import.meta.dirname, `../../geodata/decks/${id}.json`);
  const deck: Deck = JSON.parse(readFileSync(file, 'utf8'));
  return { ...deck, steps: deck.steps.filter((step) => stepIds.includes(step.id)) };
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
