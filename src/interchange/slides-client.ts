import type { SlideDeck } from './slides.ts';
import type { SlidesAnswer } from './slides-worker.ts';
import { hearWorker } from './worker-life.ts';

/**
 * Writes slides as a PPTX file in a worker, which packing a dozen pictures keeps busy for half a second.
 * @throws Error when they cannot be written, and when the signal stops it.
 */
export function slidesFile(deck: SlideDeck, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./slides-worker.ts', import.meta.url), { type: 'module' });
  const written = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    const hear = (answer: SlidesAnswer) => {
      if (answer.type === 'written') resolve(answer.bytes);
      else reject(new Error(answer.reason));
    };
    hearWorker(worker, hear, () => reject(new Error('the worker that writes slides has ended')));
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.postMessage(deck);
  });
  return written.finally(() => worker.terminate());
}
