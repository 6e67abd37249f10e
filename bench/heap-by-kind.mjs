/** @typedef {{ code: number, string: number, other: number }} HeapKinds megabytes */

/** What MapLibre, the page's elements and the browser hold outside the heap of JavaScript: not in its size either. */
const OUTSIDE = ['native', 'synthetic'];

/**
 * The heap by what the browser says it is: `code` is what it has compiled and what it has learnt to compile better.
 * @param {import('@playwright/test').CDPSession} session
 * @returns {Promise<HeapKinds>}
 */
export async function heapByKind(session) {
  let text = '';
  const gather = (/** @type {{ chunk: string }} */ { chunk }) => {
    text += chunk;
  };
  session.on('HeapProfiler.addHeapSnapshotChunk', gather);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', gather);
  const { snapshot, nodes } = JSON.parse(text);
  const fields = snapshot.meta.node_fields;
  const [kinds] = snapshot.meta.node_types;
  const size = fields.indexOf('self_size');
  const bytes = { code: 0, string: 0, other: 0 };
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = kinds[nodes[at]];
    if (OUTSIDE.includes(kind)) continue;
    bytes[kind === 'code' || kind === 'string' ? kind : 'other'] += nodes[at + size];
  }
  return { code: bytes.code / 1e6, string: bytes.string / 1e6, other: bytes.other / 1e6 };
}

/** What has grown from the first of some readings to the last, in a sentence. @param {readonly { kinds?: HeapKinds }[]} readings */
export function growthByKind(readings) {
  const [first, last] = [readings[0]?.kinds, readings.at(-1)?.kinds];
  if (first === undefined || last === undefined) return '';
  const words = Object.entries({ code: 'compiled code', string: 'strings', other: 'everything else' }).map(
    ([kind, name]) => {
      const before = first[/** @type {keyof HeapKinds} */ (kind)];
      const grown = last[/** @type {keyof HeapKinds} */ (kind)] - before;
      return `${name} ${grown < 0 ? '−' : '+'}${Math.abs(grown).toFixed(1)} MB (of ${before.toFixed(1)})`;
    },
  );
  return `By the browser's own account, from the first reading to the last: ${words.join(', ')}.`;
}

/** How far everything but compiled code has grown; no number where that was not read. @param {readonly { kinds?: HeapKinds }[]} readings */
export function dataRatio(readings) {
  const [first, last] = [readings[0]?.kinds, readings.at(-1)?.kinds];
  if (first === undefined || last === undefined) return Number.NaN;
  return (last.string + last.other) / (first.string + first.other);
}
