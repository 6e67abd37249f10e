import type { ImportQuestion, ImportQuestions, ImportReply } from '#interchange/import-questions.ts';

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

export function createImportClient(onProgress: (share: number) => void): ImportClient {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  let calls = 0;
  const giveUp = () => {
    for (const { reject } of waiting.values()) reject(new Error('the worker of an import has ended'));
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<ImportReply>) => {
    if (data.type === 'progress') return onProgress(data.share);
    const call = waiting.get(data.call);
    waiting.delete(data.call);
    if (data.type === 'answer') call?.resolve(data.answer as never);
    else call?.reject(new Error('the worker of an import could not answer'));
  });
  worker.addEventListener('error', giveUp);
  return {
    ask: (name, ...parameters) =>
      new Promise((resolve, reject) => {
        calls += 1;
        waiting.set(calls, { resolve, reject });
        worker.postMessage({ call: calls, name, parameters } as ImportQuestion);
      }),
    end() {
      worker.terminate();
      giveUp();
    },
  };
}
