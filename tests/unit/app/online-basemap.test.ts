import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tryOnlineBasemap } from '#app/online-basemap.ts';

const URL = 'https://tiles.test/style.json';
const STYLE = { version: 8, sources: {}, layers: [] };

let events: EventTarget;
const onReady = vi.fn();
const onLost = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  events = new EventTarget();
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
  onReady.mockReset();
  onLost.mockReset();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The server: what it answers, or never anything; the signal it was given is kept. */
function serve(answer: (() => Promise<Response>) | 'nothing') {
  const seen: { url?: string; signal?: AbortSignal } = {};
  vi.stubGlobal('fetch', (url: string, { signal }: { signal: AbortSignal }) => {
    Object.assign(seen, { url, signal });
    if (answer !== 'nothing') return answer();
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  });
  return seen;
}

const serveJson = (body: unknown, status = 200) => serve(async () => Response.json(body, { status }));
const begin = () => tryOnlineBasemap(URL, onReady, onLost);
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('the style of the online map', () => {
  it('is fetched from its address and handed over once', async () => {
    const seen = serveJson(STYLE);
    begin();
    await settle();
    expect(seen.url).toBe(URL);
    expect(onReady.mock.calls).toEqual([[STYLE]]);
    expect(onLost).not.toHaveBeenCalled();
  });

  it.each([404, 500])('is lost when the server answers %i', async (status) => {
    serveJson(STYLE, status);
    begin();
    await settle();
    expect(onLost).toHaveBeenCalledTimes(1);
    expect(onReady).not.toHaveBeenCalled();
  });

  it('is lost when it is not JSON', async () => {
    serve(async () => new Response('<html>'));
    begin();
    await settle();
    expect(onLost).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a list', []],
    ['null', null],
    ['a text', 'style'],
    ['an older version', { ...STYLE, version: 7 }],
    ['a style without layers', { version: 8, sources: {} }],
    ['a style whose layers are no list', { ...STYLE, layers: {} }],
    ['a style whose sources are null', { ...STYLE, sources: null }],
    ['a style without sources', { version: 8, layers: [] }],
  ])('is lost when it is %s', async (_name, body) => {
    serveJson(body);
    begin();
    await settle();
    expect(onLost).toHaveBeenCalledTimes(1);
    expect(onReady).not.toHaveBeenCalled();
  });

  it('is lost when the network fails', async () => {
    serve(() => Promise.reject(new TypeError('Failed to fetch')));
    begin();
    await settle();
    expect(onLost).toHaveBeenCalledTimes(1);
  });
});

describe('patience', () => {
  it('ends after exactly four seconds without an answer, and the request is given up', async () => {
    const seen = serve('nothing');
    begin();
    await vi.advanceTimersByTimeAsync(3999);
    expect(onLost).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(onLost).toHaveBeenCalledTimes(1);
    expect(seen.signal?.aborted).toBe(true);
  });

  it('ends too when the style has come but none of its tiles', async () => {
    serveJson(STYLE);
    const online = begin();
    await settle();
    online.alive('projects');
    await vi.advanceTimersByTimeAsync(4000);
    expect(onLost).toHaveBeenCalledTimes(1);
  });

  it('lasts for good once a tile of the online map has come', async () => {
    serveJson(STYLE);
    const online = begin();
    await settle();
    online.alive('online:streets');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(onLost).not.toHaveBeenCalled();
  });

  it('does not hand over a style that comes after it has ended', async () => {
    let answer: (response: Response) => void = () => {};
    serve(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    begin();
    await vi.advanceTimersByTimeAsync(4000);
    answer(Response.json(STYLE));
    await settle();
    expect(onReady).not.toHaveBeenCalled();
    expect(onLost).toHaveBeenCalledTimes(1);
  });
});

describe('errors', () => {
  it('of online tiles are borne twice, not three times', async () => {
    serveJson(STYLE);
    const online = begin();
    await settle();
    online.alive('online:streets');
    online.failed('online:streets');
    online.failed('online:relief');
    expect(onLost).not.toHaveBeenCalled();
    online.failed('online:streets');
    expect(onLost).toHaveBeenCalledTimes(1);
  });

  it('of our own sources, or of none, do not count', async () => {
    serveJson(STYLE);
    const online = begin();
    await settle();
    online.alive('online:streets');
    for (let i = 0; i < 9; i += 1) {
      online.failed('projects');
      online.failed(undefined);
    }
    expect(onLost).not.toHaveBeenCalled();
  });

  it('are told once, however many follow', async () => {
    serveJson(STYLE);
    const online = begin();
    await settle();
    for (let i = 0; i < 9; i += 1) online.failed('online:streets');
    events.dispatchEvent(new Event('offline'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(onLost).toHaveBeenCalledTimes(1);
  });
});

describe('going offline', () => {
  it('loses the online map at once', async () => {
    serveJson(STYLE);
    const online = begin();
    await settle();
    online.alive('online:streets');
    events.dispatchEvent(new Event('offline'));
    expect(onLost).toHaveBeenCalledTimes(1);
  });
});

describe('stopping', () => {
  it('gives up the request and the patience without calling the map lost', async () => {
    const seen = serve('nothing');
    const online = begin();
    online.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    events.dispatchEvent(new Event('offline'));
    for (let i = 0; i < 3; i += 1) online.failed('online:streets');
    expect(seen.signal?.aborted).toBe(true);
    expect(onLost).not.toHaveBeenCalled();
    expect(onReady).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
