import type { Role } from '#present/message.ts';
import { formatTalkAddress } from '#present/talk-address.ts';
import type { AtlasState } from '#store/atlas-store.ts';
import { selectUrlState } from '#store/url-of-state.ts';
import { formatUrl } from '#store/url-state.ts';
import { askForScreens } from './other-screen.ts';

export interface OpenedWindow {
  /** To speak to it by hand; null where it stands on its own. */
  readonly partner: Window | null;
  /** The browser refused. Of a window that stands on its own it does not say. */
  readonly isRefused: boolean;
}

/**
 * Opens the window of another role at the present step. One that stands on its own has a process of its own: neither window waits
 * while the other draws.
 */
export function openWindow(
  state: AtlasState,
  role: Role,
  session: string,
  standsAlone: boolean,
): OpenedWindow {
  const [page = ''] = location.href.split('#');
  const hash = formatUrl(selectUrlState({ ...state, unknownUrlParts: [] }));
  const address = `${page}${hash}&${formatTalkAddress({ role, session })}`;
  const width = Math.round(screen.availWidth * 0.8);
  const height = Math.round(screen.availHeight * 0.8);
  const partner = window.open(
    address,
    `araz-atlas-${role}-${session}`,
    `popup,width=${width},height=${height}${standsAlone ? ',noopener' : ''}`,
  );
  askForScreens();
  return { partner, isRefused: partner === null && !standsAlone };
}
