import { test as base, expect, type Page } from '@playwright/test';
import { watchPage } from './watch-page.ts';

export { expect };

interface AtlasFixtures {
  /** Opens the atlas, at an address such as `?inspect#map=7/39/47`, and waits until the map has drawn everything. */
  readonly openAtlas: (address?: string) => Promise<void>;
  /** Errors a test provokes on purpose: those in the console that match one of these do not fail it. */
  readonly expectedErrors: readonly RegExp[];
  /** Most of what stands in panels and on pages is the same without a map, and much sooner there. */
  readonly hasMap: boolean;
  readonly watched: undefined;
  readonly mapless: undefined;
}

/**
 * The test of every browser and visual test. Besides what it states itself, each fails on a violation of the content
 * security policy, a request to another host, an uncaught error, and an error in the console.
 */
export const test = base.extend<AtlasFixtures>({
  baseURL: async ({ browserName: _ }, use) => {
    await use(servedUrl());
  },
  expectedErrors: [[], { option: true }],
  watched: [
    async ({ context, baseURL, expectedErrors }, use) => {
      const problems = await watchPage(context, baseURL ?? servedUrl());
      await use(undefined);
      const unexpected = problems.filter(
        (problem) => !expectedErrors.some((pattern) => pattern.test(problem)),
      );
      expect(unexpected, 'the page stayed free of errors, violations and foreign requests').toEqual([]);
    },
    { auto: true },
  ],
  hasMap: [true, { option: true }],
  mapless: [
    async ({ context, hasMap }, use) => {
      if (!hasMap) await context.addInitScript(forbidWebgl);
      await use(undefined);
    },
    { auto: true },
  ],
  openAtlas: async ({ page, baseURL }, use) => {
    await use((address) => openAtlas(page, baseURL ?? servedUrl(), address));
  },
});

async function openAtlas(page: Page, baseURL: string, address = ''): Promise<void> {
  // A change of the hash alone would not load the page again.
  if (page.url().startsWith(baseURL)) await page.goto('about:blank');
  await page.goto(`/${address}`);
  await waitForMap(page);
}

/** Waits until the map has drawn everything it was asked for. */
export async function waitForMap(page: Page): Promise<void> {
  await expect(page.locator('[data-map-state="idle"]')).toBeVisible({ timeout: 45_000 });
}

function servedUrl(): string {
  const { ATLAS_TEST_URL: url } = process.env;
  if (url === undefined) throw new Error('the server of serve-build.ts is not running');
  return url;
}

/** Runs in the page: a browser that has no WebGL. */
export function forbidWebgl(): void {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    type: string,
    options?: unknown,
  ) {
    return type.startsWith('webgl') ? null : Reflect.apply(original, this, [type, options]);
  } as typeof original;
}
