import { join } from 'node:path';
import { browserStarts, findBrowser } from './find-browser.mjs';
import { PlainError } from './plain-error.mjs';
import { PROJECT_ROOT } from './project-root.mjs';
import { runCommand } from './run-command.mjs';

const PLAYWRIGHT_CLI = join(PROJECT_ROOT, 'node_modules/@playwright/test/cli.js');

/** A download that has not finished by then is treated as refused. */
const DOWNLOAD_SECONDS = 300;

/**
 * A browser for the tests: one that is here, else Playwright's own download, else Debian's package.
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const found = findBrowser() ?? (await playwrightBrowser());
  if (found) return found;

  console.log('No Chrome or Chromium is installed: trying the one Playwright offers …');
  await runCommand(process.execPath, [PLAYWRIGHT_CLI, 'install', 'chromium'], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    timeoutSeconds: DOWNLOAD_SECONDS,
  });
  const downloaded = await playwrightBrowser();
  if (downloaded) return downloaded;

  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log("Playwright's browser is not to be had here: installing Debian's chromium …");
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand('apt-get', ['update', '-q'], { env });
    await runCommand('apt-get', ['install', '-y', '-q', 'chromium'], { env });
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new PlainError(
    'The browser tests need Chrome or Chromium. Install one, or name one: ATLAS_BROWSER=/path/to/chrome npm test',
  );
}

/** The browser of an earlier `playwright install`, if there is one and its libraries are there too. */
async function playwrightBrowser() {
  // Imported only now: the package may have been installed a moment ago.
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return browserStarts(path) ? path : undefined;
}
