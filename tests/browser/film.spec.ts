import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ALL_FORMATS, BufferSource, Input } from 'mediabunny';
import { expect, test, waitForMap } from './support/atlas-test.ts';
import { ENGLISH } from './support/texts.ts';

const { film, present } = ENGLISH;
/** Draws a railway for three seconds, and two bridges. */
const STEP = 8;
const TITLE_SECONDS = 4;
const DRAWING_SECONDS = 4;

test('a step that draws a line makes a film of it, on this device alone', async ({ page }) => {
  // Two hundred frames drawn in software.
  test.setTimeout(360_000);
  await page.goto(`#story=two-countries&step=${STEP}`);
  await waitForMap(page);
  await openFilm(page);
  const dialog = page.getByRole('dialog', { name: film.title });
  await dialog.getByLabel(film.sizes.small).check();
  await dialog.getByLabel(film.formats.webm).check();

  await dialog.getByRole('button', { name: film.record }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: film.cancel }).click();
  await expect(dialog.getByRole('status')).toHaveText(film.cancelled);

  const download = page.waitForEvent('download', { timeout: 300_000 });
  await dialog.getByRole('button', { name: film.record }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^two-countries-8-en-\d{4}\.\d{2}\.\d+\.webm$/);
  const bytes = await readFile(await file.path());
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  expect(track).not.toBeNull();
  expect([track?.displayWidth, track?.displayHeight]).toEqual([854, 480]);
  expect(await input.computeDuration()).toBeCloseTo(TITLE_SECONDS + DRAWING_SECONDS, 1);
  const { packetCount } = (await track?.computePacketStats()) ?? { packetCount: 0 };
  expect(packetCount).toBe(25 * (TITLE_SECONDS + DRAWING_SECONDS));

  const player = await page.context().newPage();
  const early = await accentPixels(player, bytes, 1);
  const late = await accentPixels(player, bytes, 7);
  // Its head is there from the first frame; the band it leaves behind, some 60 pixels long and 5 wide at the least, is not.
  expect(early).toBeGreaterThan(0);
  expect(late - early).toBeGreaterThan(300);
});

test('a step that draws nothing offers no film', async ({ page }) => {
  await page.goto('#story=araz&step=1');
  await waitForMap(page);
  await openTools(page);
  await expect(page.getByRole('menuitem', { name: present.film })).toBeDisabled();
});

async function openTools(page: Page): Promise<void> {
  await page.mouse.move(400, 300);
  await page.getByRole('button', { name: present.tools }).click();
}

async function openFilm(page: Page): Promise<void> {
  await openTools(page);
  await page.getByRole('menuitem', { name: present.film }).click();
}

/** How much of the map, at a time of a film, has the colour of what is drawn along its course. */
async function accentPixels(page: Page, bytes: Buffer, seconds: number): Promise<number> {
  return page.evaluate(
    async ([base64, time]) => {
      const video = document.createElement('video');
      video.src = `data:video/webm;base64,${base64}`;
      video.currentTime = Number(time);
      await new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
      const canvas = document.createElement('canvas');
      canvas.width = video.videoWidth;
      canvas.height = 340;
      const context = canvas.getContext('2d');
      context?.drawImage(video, 0, 0);
      const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      let count = 0;
      for (let i = 0; i < data.length; i += 4) {
        const [red = 0, green = 0, blue = 0] = [data[i], data[i + 1], data[i + 2]];
        // #0b6b75 and what shines through of the map at three quarters.
        if (red < 80 && Math.abs(green - 115) < 35 && Math.abs(blue - 125) < 35) count += 1;
      }
      return count;
    },
    [bytes.toString('base64'), seconds] as const,
  );
}
