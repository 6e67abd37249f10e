import type { ImportQuestion, ImportQuestions, ImportReply } from '#interchange/import-questions.ts';
import { hearWorker } from '#interchange/worker-life.ts';

type Answer<Name extends keyof ImportQuestions> = ReturnType<ImportQuestions[Name]>;

/** A worker that holds one import. */
export interface ImportClient {
  /** @throws when the worker cannot answer, or has ended. */
  ask<Name extends keyof ImportQuestions>(
    name: Name,
    ...parameters: Parameters<ImportQuestions[Name]>
  ): Promise<Answer<Name>>;
  /** Whatever the worker is at; everything it holds is free again. */
  end(): void;
}

/** @param onEnd the worker has ended by itself, or the browser has ended it */
export function createImportClient(onProgress: (share: number) => void, onEnd: () => void): ImportClient {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  let calls = 0;
  let isOver = false;
  const giveUp = () => {
    for (const { reject } of waiting.values()) reject(new Error('the worker of an import has ended'));
    waiting.clear();
  };
  const hear = (reply: ImportReply) => {
    if (reply.type === 'progress') return onProgress(reply.share);
    const call = waiting.get(reply.call);
    waiting.delete(reply.call);
    if (reply.type === 'answer') call?.resolve(reply.answer as never);
    else call?.reject(new Error('the worker of an import could not answer'));
  };
  hearWorker(worker, hear, () => {
    giveUp();
    if (!isOver) onEnd();
  });
  return {
    ask: (name, ...parameters) =>
      new Promise((resolve, reject) => {
        calls += 1;
        waiting.set(calls, { resolve, reject });
        worker.postMessage({ call: calls, name, parameters } as ImportQuestion);
      }),
    end() {
      isOver = true;
      worker.terminate();
      giveUp();
    },
  };
}
