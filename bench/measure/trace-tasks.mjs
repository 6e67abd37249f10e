/** @typedef {{ name: string, ph: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number, args?: Record<string, unknown> }} TraceEvent */
/** @typedef {{ ts: number, wallMs: number, cpuMs: number }} Task */

const CATEGORIES = ['toplevel', 'disabled-by-default-devtools.timeline', 'blink.user_timing', '__metadata'];

/**
 * Records what the threads of a browser do until `stop` is called.
 * @param {import('@playwright/test').Browser} browser
 */
export async function startTrace(browser) {
  const session = await browser.newBrowserCDPSession();
  /** @type {TraceEvent[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(/** @type {TraceEvent} */ (/** @type {unknown} */ (event)));
  });
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
    transferMode: 'ReportEvents',
  });
  return async () => {
    const complete = new Promise((resolve) =>
      session.once('Tracing.tracingComplete', () => resolve(undefined)),
    );
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    return events;
  };
}

/** What the driver asks of the page arrives in messages of this kind; a visitor has no driver. */
const OF_DRIVER = 'DevToolsSession';

/**
 * The tasks of the page's main thread between pairs of marks `<name>-start` and `<name>-end` in the order of time.
 * @param {TraceEvent[]} events
 * @param {string} name
 * @param {{ withoutDriver?: boolean }} [options] leaves out tasks in which the page answers the driver, for use by mouse and keys alone: what
 *   a driver starts by itself, such as choosing a file, runs in such a task
 * @returns {Task[][]}
 */
export function tasksBetween(events, name, { withoutDriver = false } = {}) {
  const marks = events.filter(({ name: mark }) => mark === `${name}-start` || mark === `${name}-end`);
  const [first] = marks;
  if (first === undefined) return [];
  const isMain = (/** @type {TraceEvent} */ { pid, tid }) => pid === first.pid && tid === first.tid;
  const questions = events
    .filter((event) => withoutDriver && isMain(event) && isOfDriver(event))
    .map(({ ts }) => ts);
  const isAnswer = (/** @type {TraceEvent} */ { ts, dur = 0 }) =>
    questions.some((question) => question >= ts && question <= ts + dur);
  const tasks = events
    .filter((event) => event.name === 'RunTask' && isMain(event) && !isAnswer(event))
    .map(({ ts, dur = 0, tdur = 0 }) => ({ ts, wallMs: dur / 1000, cpuMs: tdur / 1000 }));
  const times = marks.map(({ ts }) => ts).sort((a, b) => a - b);
  return Array.from({ length: Math.floor(times.length / 2) }, (_, i) => {
    const [from = 0, to = 0] = [times[2 * i], times[2 * i + 1]];
    return tasks.filter(({ ts }) => ts >= from && ts <= to);
  });
}

/** @param {TraceEvent} event */
function isOfDriver({ name, args }) {
  return name === 'Receive mojo message' && JSON.stringify(args ?? {}).includes(OF_DRIVER);
}
