import { contentSecurityPolicy } from '../../scripts/content-security-policy.mjs';
import { startNginx } from '../../scripts/start-nginx.mjs';
import { test as base, expect, waitForMap } from './support/atlas-test.ts';
import { BUILD_FOLDER } from './support/serve-build.ts';

const { ATLAS_NGINX: command } = process.env;

/** The atlas below a path of a host, served by nginx. */
const test = base.extend({
  baseURL: async ({ browserName: _ }, use) => {
    if (command === undefined) throw new Error('ATLAS_NGINX does not say where nginx is');
    const server = await startNginx({ command, root: BUILD_FOLDER, path: '/maps/araz/' });
    await use(server.url);
    await server.close();
  },
});

test.skip(command === undefined, 'nginx is not here: `npm test` installs it where it can');

test('nginx serves the atlas below a path, with the policies of operators', async ({
  page,
  request,
  baseURL,
}) => {
  const home = baseURL ?? '';
  const answer = await page.goto(`${home}#sel=khudaferin`);
  await waitForMap(page);
  await expect(page.getByRole('heading', { name: 'Khudaferin' }).first()).toBeVisible();
  expect(answer?.headers()).toMatchObject({
    'content-security-policy': contentSecurityPolicy(),
    'cache-control': 'no-cache',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });

  const script = await page.locator('script[src]').first().getAttribute('src');
  const hashed = await request.get(`${home}${script}`);
  expect(hashed.headers()).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'gzip',
    vary: 'Accept-Encoding',
  });
  expect(hashed.headers()['content-type']).toContain('text/javascript');

  const missing = await request.get(`${home}assets/nothing.js`);
  expect(missing.status()).toBe(404);
  expect(missing.headers()).toMatchObject({
    'cache-control': 'no-cache',
    'content-security-policy': contentSecurityPolicy(),
  });
  expect((await request.post(home)).status()).toBe(403);
});

test('only the page for other sites may be framed, in no other spelling of its name', async ({
  request,
  baseURL,
}) => {
  const policyOf = async (path: string) => {
    const answer = await request.get(`${baseURL}${path}`);
    return answer.headers()['content-security-policy'];
  };
  expect(await policyOf('embed.html')).toContain('frame-ancestors *');
  expect(await policyOf('embed.html?origin=https://example.org')).toContain('frame-ancestors *');
  for (const path of ['', 'index.html', '%65mbed.html', 'data/../embed.html/', 'p/']) {
    expect(await policyOf(path), path).toContain("frame-ancestors 'none'");
  }
});
