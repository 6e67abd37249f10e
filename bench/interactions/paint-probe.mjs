/**
 * Runs inside the measured page, before its own scripts. Measures from the moment the browser received an input to the
 * paint that shows its effect: the frame after the effect is in the document, up to the first task behind it.
 */
export function paintProbe() {
  /** What has no effect by then has none: an emptied field has no answer, and one overtaken by the next key never gets one. */
  const PATIENCE_MS = 1000;
  /** @type {number | null} */
  let lastInput = null;
  for (const type of ['pointerdown', 'pointermove', 'pointerup', 'keydown', 'click']) {
    addEventListener(type, (event) => (lastInput = event.timeStamp), { capture: true });
  }

  /** @type {(name: string, since: number) => void} */
  const samplePaint = (name, since) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => samples.push({ name, ms: performance.now() - since });
      port2.postMessage(null);
    });

  /** From the next input of a type until something holds. @type {(name: string, type: string, holds: () => boolean) => void} */
  const untilHolds = (name, type, holds) => {
    const start = (/** @type {Event} */ event) => {
      const observer = new MutationObserver(() => {
        if (!holds()) return;
        observer.disconnect();
        samplePaint(name, event.timeStamp);
      });
      observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
    };
    addEventListener(type, start, { capture: true, once: true });
  };

  /** @type {{ name: string, ms: number }[]} */
  let samples = [];
  const probe = {
    take() {
      const taken = samples;
      samples = [];
      return taken;
    },

    /** The next click, until an element appears. @param {string} name @param {string} selector */
    untilAppears(name, selector) {
      untilHolds(name, 'click', () => document.querySelector(selector) !== null);
    },

    /** The next input of a type, until an element reads otherwise. @param {string} name @param {string} type @param {string} selector */
    untilReadsOtherwise(name, type, selector) {
      const read = () => document.querySelector(selector)?.textContent;
      const before = read();
      untilHolds(name, type, () => read() !== before);
    },

    /** Every input of an element, until the next paint. @param {string} name @param {HTMLElement} element */
    everyInput(name, element) {
      element.addEventListener('input', (event) => samplePaint(name, lastInput ?? event.timeStamp), {
        capture: true,
      });
    },

    /** Every input of a field, until results stand that answer the whole text in it. @param {string} name @param {HTMLInputElement} field */
    untilAnswered(name, field) {
      field.addEventListener(
        'input',
        (event) => {
          const since = lastInput ?? event.timeStamp;
          const text = field.value;
          const observer = new MutationObserver(() => {
            const answer = document.querySelector('[data-answers]');
            if (answer?.getAttribute('data-answers') !== text) return;
            clearTimeout(patience);
            observer.disconnect();
            samplePaint(name, since);
          });
          const patience = setTimeout(() => {
            observer.disconnect();
            samples.push({ name: `${name} without effect`, ms: Number.NaN });
          }, PATIENCE_MS);
          observer.observe(document, { attributes: true, childList: true, subtree: true });
        },
        { capture: true },
      );
    },
  };
  Object.assign(window, { paintProbe: probe });
}
