import { createServer } from 'node:net';
import { PlainError } from './plain-error.mjs';

const DEFAULT = { host: '127.0.0.1', port: 4173 };

/** Names and addresses of either family; spaces, slashes and schemes are typing mistakes. */
const HOST = /^[a-z0-9:.-]+$/i;

/**
 * Where to serve: `HOST` and `PORT` if given, with a sentence about what is wrong with them.
 * @param {Record<string, string | undefined>} env
 */
export function readListenAddress(env) {
  const host = env.HOST?.trim() || DEFAULT.host;
  const portText = env.PORT?.trim() || String(DEFAULT.port);
  if (!HOST.test(host)) {
    throw new PlainError(`HOST has to be a host name or an IP address such as 127.0.0.1, not "${host}".`);
  }
  const port = Number(portText);
  if (!/^\d+$/.test(portText) || port < 1 || port > 65535) {
    throw new PlainError(`PORT has to be a whole number from 1 to 65535, not "${portText}".`);
  }
  return { host, port };
}

/**
 * Fails at once when nobody could listen there, before minutes go into installing and building.
 * @param {{ host: string, port: number }} address
 */
export async function ensureAvailable({ host, port }) {
  const probe = createServer();
  try {
    await new Promise((resolve, reject) => {
      probe.once('error', reject);
      probe.listen(port, host, () => resolve(undefined));
    });
  } catch (error) {
    throw explainListenError(error, { host, port });
  }
  await new Promise((resolve) => probe.close(resolve));
}

/**
 * Turns a failed listen into a sentence that says what to do.
 * @param {unknown} error
 * @param {{ host: string, port: number }} address
 * @returns {unknown}
 */
export function explainListenError(error, { host, port }) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const otherPort = port < 65535 ? port + 1 : DEFAULT.port;
  switch (code) {
    case 'EADDRINUSE':
      return new PlainError(
        `Port ${port} is already in use on ${host}. Stop the program that uses it, or choose another port: PORT=${otherPort} npm start`,
      );
    case 'EACCES':
      return new PlainError(
        `Port ${port} may not be used by this account. Choose one above 1023: PORT=${DEFAULT.port} npm start`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new PlainError(
        `HOST=${host} is not an address of this machine. Leave HOST out, or use 127.0.0.1 or 0.0.0.0.`,
      );
    default:
      return error;
  }
}
