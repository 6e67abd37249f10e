import type { AudienceSettings } from '#present/shared-parts.ts';
import type { StageRole } from './present-state.ts';

/** How the windows of a talk stand to each other. */
export interface TalkWindows {
  /** The window in the other role: there has been none, it is there, it is not heard any more, or the browser did not open it. */
  readonly other: 'none' | 'here' | 'lost' | 'blocked';
  /** Whether this window drives the talk; of two windows in one role only one does. */
  readonly isLeading: boolean;
  /** The picture of the audience stands still while the presenter looks elsewhere. */
  readonly isHeld: boolean;
  /** How the audience sees the talk, where that is not for this window to say: in the presenter's. */
  readonly audience: AudienceSettings | null;
  /** Whether the screen of the audience is kept from going to sleep, as far as this window has heard. */
  readonly isAudienceAwake: boolean;
}

/** What somebody asks of the windows; `app/sync-windows.ts` does it. */
export type WindowWish =
  /** The window in the other role, on another screen where there is one. */
  | { readonly type: 'open' }
  | { readonly type: 'hold' }
  | { readonly type: 'send' }
  | { readonly type: 'discard' }
  /** This window is to lead instead of the other one in its role. */
  | { readonly type: 'takeOver' }
  | { readonly type: 'dress'; readonly audience: Partial<AudienceSettings> };

export interface WindowsState {
  readonly windows: TalkWindows;
  readonly windowWish: WindowWish | null;
}

export interface WindowsActions {
  setRole(role: StageRole): void;
  setWindows(windows: TalkWindows): void;
  askWindows(wish: WindowWish): void;
}
