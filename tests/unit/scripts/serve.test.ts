import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { precompress } from '../../../scripts/precompress.mjs';
import { startServer } from '../../../scripts/serve.mjs';

const SCRIPT = `console.log(${JSON.stringify('a'.repeat(2000))});`;

let root: string;
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'araz-atlas-serve-'));
  await mkdir(join(root, 'assets'));
  await mkdir(join(root, 'data'));
  await writeFile(join(root, 'index.html'), '<!doctype html><title>x</title>');
  await writeFile(join(root, 'assets/worker-1a2b.mjs'), SCRIPT);
  await writeFile(join(root, 'assets/font-1a2b.woff2'), 'font');
  await writeFile(join(root, 'assets/relief-1a2b.webp'), 'relief');
  await writeFile(join(root, 'data/projects.geojson'), '{}');
  await precompress(root);
  server = await startServer({ root });
});

afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Plain HTTP: fetch would decompress the body and tidy up the path. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('the server', () => {
  it('sends what was compressed at build time, in the best form the browser takes', async () => {
    const brotli = await ask('/assets/worker-1a2b.mjs', { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(brotliDecompressSync(brotli.body).toString()).toBe(SCRIPT);
    const gzip = await ask('/assets/worker-1a2b.mjs', { 'accept-encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(SCRIPT);
    const plain = await ask('/assets/worker-1a2b.mjs');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(SCRIPT);
  });

  it.each([
    ['/', 'text/html;charset=utf-8'],
    ['/assets/worker-1a2b.mjs', 'text/javascript'],
    ['/assets/font-1a2b.woff2', 'font/woff2'],
    ['/assets/relief-1a2b.webp', 'image/webp'],
    ['/data/projects.geojson', 'application/geo+json'],
  ])('names the type of %s', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  it('lets hashed files be kept for a year, and has everything else asked for anew', async () => {
    expect((await ask('/assets/worker-1a2b.mjs')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    const page = await ask('/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const { etag } = page.headers;
    const again = await ask('/', { 'if-none-match': String(etag) });
    expect(again.status).toBe(304);
  });

  it.each([
    '/nothing',
    '/assets/gone-1a2b.js',
    '/../package.json',
    '/%2e%2e/package.json',
    '/%E0%A4%A',
    '//',
  ])('answers %s with neither a file nor a crash', async (path) => {
    const answer = await ask(path);
    expect([200, 404]).toContain(answer.status);
    expect(answer.body.toString()).not.toContain('"name"');
    if (answer.status === 404) expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it('refuses to be written to', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(405);
    expect((await ask('/', {}, 'HEAD')).status).toBe(200);
  });

  it.each(['/', '/assets/worker-1a2b.mjs', '/nothing'])(
    'sends the security headers with %s',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['permissions-policy']).toContain('geolocation=()');
    },
  );
});
