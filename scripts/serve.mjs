import { createServer } from 'node:http';
import sirv from 'sirv';
import { contentSecurityPolicy } from './content-security-policy.mjs';
import { CACHING, headersOf } from './response-headers.mjs';

/** Node's own five seconds also pass while a busy server has answers waiting, and cut off whoever asks next. */
const KEEP_ALIVE_MILLISECONDS = 75_000;

/**
 * Serves a production build: precompressed files, year-long caching for hashed ones, the security headers of the atlas.
 * Port 0 takes any free port. `onAnswer` hears what went over the wire (the benchmark counts bytes with it).
 * @param {{
 *   root: string,
 *   host?: string,
 *   port?: number,
 *   policy?: string,
 *   onAnswer?: (answer: { path: string, status: number, bytes: number }) => void,
 * }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startServer({
  root,
  host = '127.0.0.1',
  port = 0,
  policy = contentSecurityPolicy(),
  onAnswer,
}) {
  const serveFile = sirv(root, { brotli: true, gzip: true, etag: true });

  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MILLISECONDS }, (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    for (const [name, value] of Object.entries(headersOf(path.slice(1), policy)))
      response.setHeader(name, value);
    if (onAnswer) {
      response.on('finish', () =>
        onAnswer({
          path,
          status: response.statusCode,
          bytes: Number(response.getHeader('content-length') ?? 0),
        }),
      );
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      answerInWords(response, 405, 'Only GET and HEAD are answered here.');
      return;
    }
    serveFile(request, response, () => {
      response.setHeader('Cache-Control', CACHING.other);
      answerInWords(response, 404, 'There is nothing at this address.');
    });
  });

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = server.address();
  const takenPort = typeof address === 'object' && address ? address.port : port;
  return {
    url: addressOf(host, takenPort),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * What to type into a browser to reach a server: one that listens everywhere is reached as localhost.
 * @param {string} host
 * @param {number} port
 */
function addressOf(host, port) {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}/`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} words
 */
function answerInWords(response, status, words) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${words}\n`);
}
