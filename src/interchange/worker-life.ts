/** What a worker says once: the name of the lock it holds for as long as it lives. */
interface Alive {
  readonly alive: string;
}

/**
 * Within a worker: shows its page that it lives. A browser that ends a worker, such as for want of memory, tells nobody; but it
 * takes back the lock.
 */
export function showLife(): void {
  const [one, other] = crypto.getRandomValues(new Uint32Array(2));
  const alive = `araz-atlas/worker/${one?.toString(36)}-${other?.toString(36)}`;
  const hold = () => {
    postMessage({ alive } satisfies Alive);
    return new Promise(() => {});
  };
  // A file on disk may hold no locks.
  navigator.locks?.request(alive, hold).catch(() => {});
}

/**
 * Hears what a worker answers, and learns when it cannot answer any more: it did not start, failed, or was ended, be it by
 * `terminate`. Told once.
 */
export function hearWorker<Reply>(worker: Worker, hear: (reply: Reply) => void, onEnd: () => void): void {
  let isOver = false;
  const end = () => {
    if (!isOver) onEnd();
    isOver = true;
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Reply | Alive>) => {
    if (isAlive(data)) navigator.locks.request(data.alive, end).catch(() => {});
    else hear(data);
  });
  worker.addEventListener('error', end);
}

function isAlive(data: unknown): data is Alive {
  return typeof data === 'object' && data !== null && 'alive' in data;
}
