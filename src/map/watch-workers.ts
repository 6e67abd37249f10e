import { WORKER_LIVES } from './worker-lives.ts';

/**
 * Lets MapLibre look after its workers as soon as the browser has ended one: by itself it does so only when somebody comes back to
 * the page, which is what it is told here. Workers that answer are left alone, so those of other pages do not matter.
 */
export function watchWorkers(): void {
  if (!('BroadcastChannel' in window) || navigator.locks === undefined) return;
  new BroadcastChannel(WORKER_LIVES).onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'string' || !data.startsWith(WORKER_LIVES)) return;
    const comeBack = () => document.dispatchEvent(new Event('visibilitychange'));
    navigator.locks.request(data, comeBack).catch(() => {});
  };
}
