import type { Page } from '@playwright/test';
import type { ScreenPoint } from './live-map.ts';

const STEPS = 8;

/** One finger put down, moved in a straight line and lifted, as the browser's own touch input. */
export async function dragByTouch(page: Page, from: ScreenPoint, to: ScreenPoint): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: ScreenPoint[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', [from]);
  for (let step = 1; step <= STEPS; step += 1) {
    const share = step / STEPS;
    await send('touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]);
  }
  await send('touchEnd', []);
  await session.detach();
}
