/** @typedef {import('@playwright/test').Page} Page */

/** Tens of thousands of features drawn by the processor take their time. */
const IDLE_LIMIT_MS = 240_000;
/** So many frames in a row are in time once nothing is left to be drawn. */
const SMOOTH_FRAMES = 4;
/** A machine that has other work as well is never that smooth. */
const REST_LIMIT_MS = 3000;

/** The map has come to rest, or there is none. @param {Page} page */
export async function mapIdle(page) {
  await page.waitForSelector('#map-region:is([data-map-state="idle"], [data-map-state="failed"])', {
    state: 'attached',
    timeout: IDLE_LIMIT_MS,
  });
}

/**
 * What has just been done may set the map going in one of the next frames; then it has to come to rest. What it has asked the
 * graphics for is drawn later still: the page is at rest once its frames follow each other.
 * @param {Page} page
 */
export async function mapSettled(page) {
  await nextFrames(page);
  await mapIdle(page);
  await pageSettled(page);
  // Highlights and local names are asked for some frames after a panel.
  await mapIdle(page);
}

/** The frames of the page follow each other. @param {Page} page */
export async function pageSettled(page) {
  await page.evaluate(framesFollow, { smooth: SMOOTH_FRAMES, limitMs: REST_LIMIT_MS });
}

/** Runs in the page: changes one pixel with every frame until some frames in a row were in time. @param {{ smooth: number, limitMs: number }} options */
async function framesFollow({ smooth, limitMs }) {
  const IN_TIME_MS = 40;
  const pixel = document.body.appendChild(document.createElement('i'));
  pixel.setAttribute('aria-hidden', 'true');
  pixel.style.cssText = 'position: fixed; inset: 0 auto auto 0; inline-size: 1px; block-size: 1px';
  const nextFrame = () =>
    new Promise((/** @type {(time: number) => void} */ done) => requestAnimationFrame(done));
  const startedAt = performance.now();
  let last = await nextFrame();
  for (let inTime = 0; inTime < smooth && last - startedAt < limitMs; ) {
    pixel.style.background = inTime % 2 === 0 ? '#777' : '#888';
    const time = await nextFrame();
    inTime = time - last <= IN_TIME_MS ? inTime + 1 : 0;
    last = time;
  }
  pixel.remove();
}

/** @param {Page} page */
export async function nextFrames(page) {
  for (let i = 0; i < 3; i += 1)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

/** What the page's probe has measured since it was asked last. @param {Page} page */
export const takeSamples = (page) => page.evaluate(() => window.paintProbe.take());
