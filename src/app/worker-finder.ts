import { documentUrl } from 'virtual:atlas-data';
import type { DocumentName } from '#dataset/documents.ts';
import { hearWorker } from '#interchange/worker-life.ts';
import type { SearchAnswer } from '#search/search-answer.ts';
import type { Finder } from '#ui/search/finder.ts';
import type { SearchQuestion, SearchReply } from './search-worker.ts';

/** Answers in a worker, which is started with the first question: neither the index nor a long list of names stops typing. */
export function createWorkerFinder(): Finder {
  const waiting = new Map<number, (answer: SearchAnswer | null) => void>();
  let worker: Worker | null = null;
  let asked = 0;

  const start = () => {
    const started = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    const hear = ({ id, answer }: SearchReply) => {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    };
    const giveUp = () => {
      for (const answer of waiting.values()) answer(null);
      waiting.clear();
      worker = null;
    };
    hearWorker(started, hear, giveUp);
    return started;
  };

  const find = (text: string) =>
    new Promise<SearchAnswer | null>((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      worker ??= start();
      const addressOf = (name: DocumentName) => new URL(documentUrl(name), document.baseURI).href;
      worker.postMessage({
        id: asked,
        address: addressOf('search'),
        linesAddress: addressOf('alignments'),
        text,
      } satisfies SearchQuestion);
    });
  return {
    find,
    prepare: () => {
      if (worker === null) find('');
    },
  };
}
