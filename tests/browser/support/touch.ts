import type { Page } from '@playwright/test';
import type { ScreenPoint } from './live-map.ts';

const STEPS = 8;

/**
 * One finger put down, moved in a straight line, held still and lifted, as the browser's own touch input. Each step takes
 * a frame: a finger that is lifted in full swing throws what it holds.
 */
export async function dragByTouch(page: Page, from: ScreenPoint, to: ScreenPoint): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: ScreenPoint[]) => {
    await session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await page.evaluate(() => new Promise(requestAnimationFrame));
  };
  await send('touchStart', [from]);
  for (let step = 1; step <= STEPS; step += 1) {
    const share = step / STEPS;
    await send('touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]);
  }
  for (let step = 1; step <= STEPS; step += 1) await send('touchMove', [{ x: to.x, y: to.y - (step % 2) }]);
  await send('touchEnd', []);
  await session.detach();
}
