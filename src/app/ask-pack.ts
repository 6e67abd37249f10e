import type { PackAnswers, PackQuestion } from '#core/pack.ts';

const LONGEST_ANSWER_MILLISECONDS = 60_000;

/** Asks a service worker something. @throws when it does not answer in time. */
export function askPack<Question extends PackQuestion>(
  worker: Pick<ServiceWorker, 'postMessage'>,
  question: Question,
): Promise<PackAnswers[Question]> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      port1.close();
      reject(new Error(`The service worker did not answer "${question}".`));
    }, LONGEST_ANSWER_MILLISECONDS);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      port1.close();
      resolve(data);
    };
    worker.postMessage(question, [port2]);
  });
}
