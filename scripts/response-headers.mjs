import { contentSecurityPolicy, framablePolicy } from './content-security-policy.mjs';

/** The one page other sites may frame. Its name is compared as it was asked for: any other spelling stays forbidden. */
export const FRAMABLE_PAGE = 'embed.html';

/** Vite puts a hash of the content into the names in this folder: under one address they never change. */
export const HASHED_FOLDER = 'assets';

export const CACHING = {
  hashed: 'public, max-age=31536000, immutable',
  other: 'no-cache',
};

/** Everything the browser offers that the atlas has no use for. */
const REFUSED_FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/**
 * The headers of every answer, errors included, besides the policy: the same for the server of `npm start` and for the
 * files in `deploy/`, which are written from here.
 */
export const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** What other sites may load: nothing, but for the page they may frame. */
export const RESOURCE_POLICIES = { framable: 'cross-origin', other: 'same-origin' };

/** Browsers heed it over HTTPS alone: for two years only that is used. */
export const STRICT_TRANSPORT = 'max-age=63072000; includeSubDomains';

/**
 * @param {string} path below the folder of the atlas, without a slash at its start
 * @param {string} [policy] the content security policy
 * @returns {Record<string, string>}
 */
export function headersOf(path, policy = contentSecurityPolicy()) {
  const isFramable = path === FRAMABLE_PAGE;
  return {
    ...SECURITY_HEADERS,
    'Content-Security-Policy': isFramable ? framablePolicy(policy) : policy,
    'Cross-Origin-Resource-Policy': isFramable ? RESOURCE_POLICIES.framable : RESOURCE_POLICIES.other,
    'Cache-Control': path.startsWith(`${HASHED_FOLDER}/`) ? CACHING.hashed : CACHING.other,
  };
}
