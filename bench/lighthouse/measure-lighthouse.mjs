import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { ensureInstalled } from '../../scripts/install.mjs';
import { launchOptions } from '../../scripts/launch-options.mjs';
import { PlainError } from '../../scripts/plain-error.mjs';
import { findToolNode } from '../../scripts/tool-node.mjs';
import { serveCounted } from '../serve-counted.mjs';

const FOLDER = import.meta.dirname;
const AUDIT_LIMIT_MS = 120_000;
export const DEVICES = /** @type {const} */ (['mobile', 'desktop']);
export const HUNDREDS = /** @type {const} */ (['accessibility', 'best-practices', 'seo']);
/** A page in plain HTML, for search engines and readers without scripts. */
const STATIC_PAGE = 'p/rasht-astara-railway/en.html';

/**
 * @typedef {{ scores: Record<string, number>, shortfalls: { category: string, audit: string, value: string }[] }} Audit scores from 0 to 100
 * @typedef {{ quality: Record<string, Audit>, performance: Record<(typeof DEVICES)[number], Record<'atlas' | 'minimal' | 'minimalAgain', Audit[]>> }} Lighthouse
 */

/**
 * Audits the page of the atlas and a static page once for what does not depend on the machine, and the speed of the atlas by turns
 * with the minimal page.
 * @param {{ folders: { atlas: string, minimal: string }, browserPath: string | undefined, rounds: number }} options
 * @returns {Promise<Lighthouse>}
 */
export async function measureLighthouse({ folders, browserPath, rounds }) {
  await ensureInstalled(FOLDER, 'Lighthouse');
  const node = await findToolNode();
  const atlas = await serveCounted(folders.atlas);
  const minimal = await serveCounted(folders.minimal, { isBare: true });
  const run = (
    /** @type {string} */ address,
    /** @type {string} */ device,
    /** @type {readonly string[]} */ categories,
  ) => audit({ node, browserPath, address, device, categories });
  try {
    const quality = {
      'the atlas, mobile': await run(atlas.url, 'mobile', HUNDREDS),
      'the atlas, desktop': await run(atlas.url, 'desktop', HUNDREDS),
      'a static page, mobile': await run(atlas.url + STATIC_PAGE, 'mobile', HUNDREDS),
    };
    /** @type {Lighthouse['performance']} */
    const performance = {
      mobile: { atlas: [], minimal: [], minimalAgain: [] },
      desktop: { atlas: [], minimal: [], minimalAgain: [] },
    };
    for (let round = 0; round < rounds; round += 1) {
      for (const device of DEVICES) {
        for (const [name, address] of /** @type {const} */ ([
          ['minimal', minimal.url],
          ['atlas', atlas.url],
          ['minimalAgain', minimal.url],
        ])) {
          const result = await run(address, device, ['performance']);
          performance[device][name].push(result);
          console.log(`lighthouse ${round + 1}/${rounds}  ${device}  ${name}  ${result.scores.performance}`);
        }
      }
    }
    return { quality, performance };
  } finally {
    await Promise.all([atlas.close(), minimal.close()]);
  }
}

/**
 * @param {{ node: string, browserPath: string | undefined, address: string, device: string, categories: readonly string[] }} options
 * @returns {Promise<Audit>}
 */
async function audit({ node, browserPath, address, device, categories }) {
  const options = launchOptions(browserPath);
  const port = await freePort();
  const browser = await chromium.launch({
    ...options,
    args: [...options.args, `--remote-debugging-port=${port}`],
  });
  try {
    const { stdout } = await promisify(execFile)(
      node,
      [join(FOLDER, 'audit.mjs'), address, String(port), device, ...categories],
      { timeout: AUDIT_LIMIT_MS },
    );
    return JSON.parse(stdout);
  } catch (error) {
    throw new PlainError(
      `Lighthouse could not audit ${address}: ${error instanceof Error ? error.message : error}`,
    );
  } finally {
    await browser.close();
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
