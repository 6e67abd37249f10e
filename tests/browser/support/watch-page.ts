import type { BrowserContext } from '@playwright/test';

/**
 * Collects, in words, everything no page of the atlas may ever do. The list fills while the test runs.
 * Violations reach it through the page's own event as well: the console does not name the directive for workers.
 */
export async function watchPage(context: BrowserContext, servedUrl: string): Promise<string[]> {
  const problems: string[] = [];
  const ownOrigin = new URL(servedUrl).origin;

  context.on('console', (message) => {
    if (message.type() === 'error')
      problems.push(`console error: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (webError) => {
    problems.push(`uncaught: ${webError.error().message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const isForeign = /^(https?|wss?):$/.test(url.protocol) && url.origin !== ownOrigin;
    if (isForeign) problems.push(`request to another host: ${request.url()}`);
  });
  await context.exposeBinding('reportViolation', (_source, violation: string) => {
    problems.push(`policy violation: ${violation}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'reportViolation');
      if (typeof report === 'function') report(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return problems;
}
