import { contentSecurityPolicy } from '../scripts/content-security-policy.mjs';
import { startServer } from '../scripts/serve.mjs';

/** Bare pages start their worker without the rule the atlas has for that. */
const BARE_POLICY = contentSecurityPolicy()
  .split('; ')
  .filter((directive) => !directive.includes('trusted-types'))
  .join('; ');

/**
 * Serves a build as the atlas is served, and keeps an account of what it sent.
 * @param {string} root
 * @param {{ isBare?: boolean }} [options]
 */
export async function serveCounted(root, { isBare = false } = {}) {
  /** @type {import('./first-load.mjs').Answer[]} */
  const answers = [];
  const server = await startServer({
    root,
    onAnswer: (answer) => answers.push(answer),
    ...(isBare && { policy: BARE_POLICY }),
  });
  return { ...server, answers };
}
