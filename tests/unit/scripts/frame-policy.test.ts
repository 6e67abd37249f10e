import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy, framablePolicy } from '../../../scripts/content-security-policy.mjs';
import { startServer } from '../../../scripts/serve.mjs';

let root: string;
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'araz-atlas-frame-'));
  await writeFile(join(root, 'index.html'), '<!doctype html><title>x</title>');
  await writeFile(join(root, 'embed.html'), '<!doctype html><title>y</title>');
  server = await startServer({ root });
});

afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true });
});

const policyOf = async (path: string) =>
  (await fetch(new URL(path, server.url))).headers.get('content-security-policy');

describe('framing', () => {
  it('is allowed for the one page made for it, which differs in nothing else', async () => {
    expect(await policyOf('/embed.html?panel=no')).toBe(framablePolicy(contentSecurityPolicy()));
    expect(
      framablePolicy(contentSecurityPolicy()).replace('frame-ancestors *', "frame-ancestors 'none'"),
    ).toBe(contentSecurityPolicy());
  });

  it.each([
    '/',
    '/index.html',
    '/?embed',
    '/embed',
    '/EMBED.html',
    '/embed.html/',
    '//embed.html',
    '/x/embed.html',
  ])('stays forbidden for %s', async (path) => {
    expect(await policyOf(`${server.url.replace(/\/$/, '')}${path}`)).toContain("frame-ancestors 'none'");
  });
});
