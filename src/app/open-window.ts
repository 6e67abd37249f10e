import type { Role } from '#present/message.ts';
import { formatTalkAddress } from '#present/talk-address.ts';
import type { AtlasState } from '#store/atlas-store.ts';
import { selectUrlState } from '#store/url-of-state.ts';
import { formatUrl } from '#store/url-state.ts';

/** What the Window Management API tells of a screen, in CSS pixels. */
interface OfferedScreen {
  readonly availLeft: number;
  readonly availTop: number;
  readonly availWidth: number;
  readonly availHeight: number;
}

interface ScreenDetails {
  readonly screens: readonly OfferedScreen[];
  readonly currentScreen: OfferedScreen;
}

/**
 * Opens the window of another role at the present step, on another screen where there is one and the browser may know.
 * @returns null when the browser refuses
 */
export function openWindow(state: AtlasState, role: Role, session: string): Window | null {
  const [page = ''] = location.href.split('#');
  const hash = formatUrl(selectUrlState({ ...state, unknownUrlParts: [] }));
  const address = `${page}${hash}&${formatTalkAddress({ role, session })}`;
  const { availWidth, availHeight } = screen;
  const width = Math.round(availWidth * 0.8);
  const height = Math.round(availHeight * 0.8);
  const opened = window.open(
    address,
    `araz-atlas-${role}-${session}`,
    `popup,width=${width},height=${height}`,
  );
  if (opened !== null) moveToOtherScreen(opened).catch(() => {});
  return opened;
}

async function moveToOtherScreen(opened: Window): Promise<void> {
  const ask: unknown = Reflect.get(window, 'getScreenDetails');
  if (Reflect.get(screen, 'isExtended') !== true || typeof ask !== 'function') return;
  const { screens, currentScreen }: ScreenDetails = await ask.call(window);
  const other = screens.find((one) => one !== currentScreen);
  if (other === undefined) return;
  opened.moveTo(other.availLeft, other.availTop);
  opened.resizeTo(other.availWidth, other.availHeight);
}
