import { type SlideDeck, writeSlides } from './slides.ts';
import { showLife } from './worker-life.ts';

/** The file, or why there is none. */
export type SlidesAnswer =
  | { readonly type: 'written'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'failed'; readonly reason: string };

showLife();
addEventListener('message', async ({ data }: MessageEvent<SlideDeck>) => {
  const reply = (answer: SlidesAnswer) => postMessage(answer);
  try {
    reply({ type: 'written', bytes: await writeSlides(data) });
  } catch (error) {
    reply({ type: 'failed', reason: String(error) });
  }
});
