import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { isOnlineSource } from '#cartography/online-style.ts';

/** After this long without an answer the embedded map is what the visitor gets. */
const PATIENCE_MS = 4000;
/** One lost tile is no outage. */
const TOLERATED_ERRORS = 3;

export interface OnlineBasemap {
  /** Tells of a tile that arrived. */
  alive(sourceId: string): void;
  /** Tells of an error, of whatever source. */
  failed(sourceId: string | undefined): void;
  stop(): void;
}

/**
 * Tries the operator's online style. `onReady` gets it once it has answered; `onLost` is called at most once, when it
 * does not answer within four seconds, when its tiles do not, or when they keep failing.
 */
export function tryOnlineBasemap(
  url: string,
  onReady: (style: StyleSpecification) => void,
  onLost: () => void,
): OnlineBasemap {
  let state: 'trying' | 'alive' | 'over' = 'trying';
  let errorCount = 0;
  const cancel = new AbortController();
  const lose = () => {
    if (state === 'over') return;
    stop();
    onLost();
  };
  const patience = setTimeout(() => {
    if (state === 'trying') lose();
  }, PATIENCE_MS);
  const stop = () => {
    state = 'over';
    clearTimeout(patience);
    cancel.abort();
    removeEventListener('offline', lose);
  };

  addEventListener('offline', lose);
  fetchStyle(url, cancel.signal).then((style) => {
    if (state !== 'over') onReady(style);
  }, lose);
  return {
    alive(sourceId) {
      if (state === 'trying' && isOnlineSource(sourceId)) state = 'alive';
    },
    failed(sourceId) {
      if (!isOnlineSource(sourceId)) return;
      errorCount += 1;
      if (errorCount >= TOLERATED_ERRORS) lose();
    },
    stop,
  };
}

async function fetchStyle(url: string, signal: AbortSignal): Promise<StyleSpecification> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`the online style answered ${response.status}`);
  const style: unknown = await response.json();
  if (!isStyle(style)) throw new Error('the online style is not a MapLibre style of version 8');
  return style;
}

/** MapLibre validates the rest when it takes the style over. */
function isStyle(value: unknown): value is StyleSpecification {
  if (value === null || typeof value !== 'object') return false;
  const { version, sources, layers } = value as Partial<Record<keyof StyleSpecification, unknown>>;
  return version === 8 && sources !== null && typeof sources === 'object' && Array.isArray(layers);
}
