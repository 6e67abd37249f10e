/** Longer than any storage takes that works at all. */
const PATIENCE_MILLISECONDS = 5000;

/** The same, but not for ever: a browser may leave a request to its storage without any answer. @throws when it takes too long. */
export function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the storage does not answer')), PATIENCE_MILLISECONDS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
