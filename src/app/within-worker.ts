import { geodesicBuffer } from '#geo/geodesic-buffer.ts';
import { showLife } from '#interchange/worker-life.ts';

/** A point or a line, and how far around it the area reaches. */
export interface WithinQuestion {
  readonly geometry: Parameters<typeof geodesicBuffer>[0];
  readonly metres: number;
}

/** Null where there is no such area. */
export type WithinAnswer = ReturnType<typeof geodesicBuffer> | null;

showLife();
addEventListener('message', ({ data }: MessageEvent<WithinQuestion>) => {
  const reply = (answer: WithinAnswer) => postMessage(answer);
  try {
    reply(geodesicBuffer(data.geometry, data.metres));
  } catch (error) {
    console.warn('The area around what is measured could not be worked out.', error);
    reply(null);
  }
});
