/** Whether this browser lets a page take the whole screen; telephones often do not. */
export function canBeFullScreen(): boolean {
  return document.fullscreenEnabled === true;
}

export function isFullScreen(): boolean {
  return document.fullscreenElement !== null;
}

/** Browsers allow it only right after a key or a click; a refusal changes nothing. */
export function enterFullScreen(): void {
  if (!canBeFullScreen() || isFullScreen()) return;
  document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => {});
}

export function toggleFullScreen(): void {
  if (isFullScreen()) document.exitFullscreen().catch(() => {});
  else enterFullScreen();
}
