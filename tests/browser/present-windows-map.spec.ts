import type { BrowserContext, Page } from '@playwright/test';
import { boxOf } from './support/atlas-page.ts';
import { expect, test, waitForMap } from './support/atlas-test.ts';
import './support/live-map.ts';

/** As ballrooms have them. */
test.use({ viewport: { width: 1024, height: 768 } });

/** Between the boxes of the presenter's window there is map here. */
const ON_MAP = { x: 180, y: 260 };

test('light and pen land on the same places in a window of another size, and then nothing moves any more', async ({
  page,
  context,
  openAtlas,
}) => {
  test.slow();
  await context.addInitScript(countMessages);
  await openAtlas('?inspect#story=missing-link&step=3');
  const presenter = await openPresenter(context, page);

  await presenter.keyboard.press('c');
  await presenter.mouse.move(ON_MAP.x, ON_MAP.y);
  await expect(page.locator('.stage-laser')).toHaveCount(1);
  const pointed = await positionAt(presenter, ON_MAP);
  await expect.poll(() => distanceOfLaser(page, pointed)).toBeLessThan(2);

  await presenter.keyboard.press('e');
  await presenter.mouse.down();
  await presenter.mouse.move(ON_MAP.x + 160, ON_MAP.y + 60, { steps: 5 });
  await presenter.mouse.up();
  await expect.poll(() => inkAt(page, pointed)).toBe(true);
  const end = await positionAt(presenter, { x: ON_MAP.x + 160, y: ON_MAP.y + 60 });
  await expect.poll(() => inkAt(page, end)).toBe(true);
  await presenter.keyboard.press('e');

  // A hand that lets the map go over the notes has let it go.
  const notes = await boxOf(presenter.locator('[data-notes]'));
  await presenter.mouse.move(notes.x - 80, ON_MAP.y);
  await presenter.mouse.down();
  await presenter.mouse.move(notes.x - 40, ON_MAP.y + 20, { steps: 3 });
  await presenter.mouse.move(notes.x + 20, notes.y + 20);
  await presenter.mouse.up();
  await waitForMap(presenter);
  await waitForMap(page);
  await expect.poll(() => inkAt(page, pointed)).toBe(true);
  expect(await presenter.evaluate(() => window.atlas?.map.isMoving())).toBe(false);

  await restOfMessages(presenter);
  for (const window of [presenter, page]) await window.evaluate(() => Reflect.set(window, 'said', []));
  // Both call each other once a second; three calls, and nothing else in between.
  await expect
    .poll(() => presenter.evaluate(() => (Reflect.get(window, 'said') as string[]).length))
    .toBeGreaterThan(5);
  for (const window of [presenter, page]) {
    const said = await window.evaluate(() => Reflect.get(window, 'said') as string[]);
    expect(new Set(said)).toEqual(new Set(['hello', 'here']));
  }
});

async function openPresenter(context: BrowserContext, audience: Page): Promise<Page> {
  const opened = context.waitForEvent('page');
  await audience.keyboard.press('s');
  const presenter = await opened;
  await presenter.setViewportSize({ width: 1280, height: 720 });
  await expect(presenter.locator('[data-other="here"]')).toBeVisible();
  await waitForMap(presenter);
  await waitForMap(audience);
  return presenter;
}

/** Runs in each window: notes what kind of messages it sends. */
function countMessages(): void {
  Reflect.set(window, 'said', []);
  const post = BroadcastChannel.prototype.postMessage;
  BroadcastChannel.prototype.postMessage = function (message) {
    // Before it takes part, a window only says that it is there.
    if (message !== null) (Reflect.get(window, 'said') as string[]).push(message.body.type);
    return post.call(this, message);
  };
}

/** Until a second has passed in which only calls were sent. */
async function restOfMessages(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        Reflect.set(window, 'said', []);
        await new Promise((resolve) => setTimeout(resolve, 1100));
        return (Reflect.get(window, 'said') as string[]).filter((type) => !['hello', 'here'].includes(type));
      }),
    )
    .toEqual([]);
}

function positionAt(page: Page, { x, y }: { x: number; y: number }): Promise<[number, number]> {
  return page.evaluate(
    ([left, top]) => {
      const place = window.atlas?.map.unproject([left, top]);
      return [place?.lng ?? 0, place?.lat ?? 0] as [number, number];
    },
    [x, y] as const,
  );
}

/** How far, in pixels of this window, the light is from where a place is drawn. */
function distanceOfLaser(page: Page, place: readonly [number, number]): Promise<number> {
  return page.evaluate(([longitude, latitude]) => {
    const light = document.querySelector('.stage-laser')?.getBoundingClientRect();
    const wanted = window.atlas?.map.project([longitude, latitude]);
    if (light === undefined || wanted === undefined) return Number.POSITIVE_INFINITY;
    return Math.hypot(light.x + light.width / 2 - wanted.x, light.y + light.height / 2 - wanted.y);
  }, place);
}

/** Whether the pen has left ink on a place in this window. */
function inkAt(page: Page, place: readonly [number, number]): Promise<boolean> {
  return page.evaluate(([longitude, latitude]) => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.stage-ink');
    const at = window.atlas?.map.project([longitude, latitude]);
    if (canvas === null || at === undefined) return false;
    const [x, y] = [Math.round(at.x * devicePixelRatio), Math.round(at.y * devicePixelRatio)];
    const pixel = canvas.getContext('2d')?.getImageData(x, y, 1, 1).data;
    return (pixel?.[3] ?? 0) > 0;
  }, place);
}
