import { PlainError } from './plain-error.mjs';

/** Everything comes from the atlas's own server; MapLibre draws its pictures through data: and blob: addresses. */
const OWN = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'worker-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  // Only `src/app/trusted-addresses.ts` may say which scripts a worker is started from; HTML is never made of text.
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
};

/** What an online base map fetches: its style and tiles, its sprites, its fonts. */
const OPENED_BY_ONLINE_STYLE = new Set(['connect-src', 'img-src', 'font-src']);

/** A host with an optional scheme, wildcard and port. Anything else could smuggle in a directive of its own. */
const HOST = /^(https?:\/\/)?(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/i;

/**
 * The same policy for the one page that any site may frame: there is nothing on it that a visitor could be tricked into.
 * @param {string} policy
 */
export function framablePolicy(policy) {
  return policy.replace("frame-ancestors 'none'", 'frame-ancestors *');
}

/**
 * The content security policy the atlas is served with. An optional online base style opens its own host, and the
 * further hosts its tiles, sprites and fonts come from.
 * @param {string} [onlineStyleUrl]
 * @param {string} [furtherHosts] separated by spaces
 */
export function contentSecurityPolicy(onlineStyleUrl = '', furtherHosts = '') {
  const hosts = [...styleOrigin(onlineStyleUrl), ...hostList(furtherHosts)];
  return Object.entries(OWN)
    .map(([name, sources]) =>
      [name, ...sources, ...(OPENED_BY_ONLINE_STYLE.has(name) ? hosts : [])].join(' '),
    )
    .join('; ');
}

/** @param {string} url */
function styleOrigin(url) {
  if (url.trim() === '') return [];
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new PlainError(`ATLAS_STYLE_URL has to be a complete http(s) address, not "${url}".`);
  }
  return [new URL(url).origin];
}

/** @param {string} text */
function hostList(text) {
  const hosts = text.split(/\s+/).filter(Boolean);
  const wrong = hosts.find((host) => !HOST.test(host));
  if (wrong) {
    throw new PlainError(
      `ATLAS_STYLE_HOSTS has to hold hosts such as tiles.example.org, separated by spaces, not "${wrong}".`,
    );
  }
  return hosts;
}
