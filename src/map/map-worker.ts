import MapLibreWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs';
import { WORKER_LIVES } from './worker-lives.ts';

/**
 * MapLibre's worker, which also holds a lock for as long as it lives. It says so on a channel: what a worker posts to its page
 * MapLibre takes for an answer.
 */
function showLife(): void {
  const [one, other] = crypto.getRandomValues(new Uint32Array(2));
  const life = `${WORKER_LIVES}/${one?.toString(36)}-${other?.toString(36)}`;
  const tell = () => {
    new BroadcastChannel(WORKER_LIVES).postMessage(life);
    return new Promise(() => {});
  };
  // A file on disk may hold no locks.
  navigator.locks?.request(life, tell).catch(() => {});
}

// Its module is run by being asked for something: the package says that it does nothing by itself.
if (Reflect.get(self, 'worker') instanceof MapLibreWorker) showLife();
