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

/** Asks whoever opens a second window whether the atlas may know of other screens; that window then finds its place by itself. */
export function askForScreens(): void {
  readScreens().catch(() => {});
}

/** Moves this window to another screen, where there is one and the browser may know, now or once somebody has allowed it. */
export async function moveToOtherScreen(): Promise<void> {
  const move = async () => {
    const details = await readScreens();
    const other = details?.screens.find((one) => one !== details.currentScreen);
    if (other === undefined) return;
    moveTo(other.availLeft, other.availTop);
    resizeTo(other.availWidth, other.availHeight);
  };
  try {
    // Browsers without it refuse the name.
    const permission = await navigator.permissions.query({ name: 'window-management' as PermissionName });
    if (permission.state === 'granted') return await move();
    permission.onchange = () => {
      permission.onchange = null;
      if (permission.state === 'granted') move().catch(() => {});
    };
  } catch {
    // It stays where the browser has put it.
  }
}

async function readScreens(): Promise<ScreenDetails | null> {
  const ask: unknown = Reflect.get(window, 'getScreenDetails');
  if (Reflect.get(screen, 'isExtended') !== true || typeof ask !== 'function') return null;
  return ask.call(window);
}
