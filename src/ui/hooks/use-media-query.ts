import { useSyncExternalStore } from 'react';

/** Whether a media query holds, now and after every change. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    () => matchMedia(query).matches,
  );
}

/** Fingers, which cannot hover. */
export const COARSE_QUERY = '(pointer: coarse)';

/** Below this width panels become a bottom sheet. */
export const PHONE_QUERY = '(max-width: 767px)';

/** Below this width list and panel do not fit beside a map: one of them makes room for the other. */
export const NARROW_QUERY = '(max-width: 1199px)';
