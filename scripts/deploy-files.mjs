import { contentSecurityPolicy, framablePolicy } from './content-security-policy.mjs';
import {
  CACHING,
  FRAMABLE_PAGE,
  HASHED_FOLDER,
  RESOURCE_POLICIES,
  SECURITY_HEADERS,
  STRICT_TRANSPORT,
} from './response-headers.mjs';

const MADE_BY = '# Written by `npm run deploy:files`; do not edit by hand.';

/**
 * @typedef {{
 *   listen: string,
 *   root: string,
 *   path: string,
 *   policy: string,
 *   accessLog?: string,
 * }} Host where to listen, the absolute folder of the build, the path it is reached under ("/" or "/atlas/"), the policy, and
 *   which file nginx writes its visits to if not its own
 */

/** What an operator changes: port, folder, path. @type {Host} */
const EXAMPLE = { listen: '8080', root: '/srv/araz-atlas', path: '/', policy: contentSecurityPolicy() };

/**
 * The files in `deploy/`, by name: the same headers for three kinds of host.
 * @param {Host} [host]
 * @returns {Record<string, string>}
 */
export function deployFiles(host = EXAMPLE) {
  return { 'nginx.conf': nginxConf(host), Caddyfile: caddyfile(host), _headers: headerFile(host) };
}

/**
 * A whole configuration, since headers of one level are dropped by those of another: everything is said once, by the address.
 * @param {Host} host
 */
export function nginxConf({ listen, root, path, policy, accessLog }) {
  const at = escapeForPattern(path);
  return `${MADE_BY}
# Behind a proxy that speaks HTTPS, or with ssl_certificate and "listen 443 ssl" here.
worker_processes auto;
# Each connection may hold a file open as well; services are often started with a limit of 1,024.
worker_rlimit_nofile 8192;
events {
  worker_connections 4096;
}
http {
  types {
    text/html html;
    text/css css;
    text/javascript js mjs;
    text/plain txt;
    text/csv csv;
    application/json json geojson map;
    application/manifest+json webmanifest;
    application/yaml cff;
    application/zip zip;
    font/woff2 woff2;
    image/svg+xml svg;
    image/png png;
    image/jpeg jpg;
    image/webp webp;
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types text/css text/javascript text/plain text/csv application/json application/manifest+json;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 10000;
  server_tokens off;${accessLog === undefined ? '' : `\n  access_log ${accessLog};`}

  # The one page that may be framed is compared as it was asked for: any other spelling of it stays forbidden.
  map $request_uri $atlas_policy {
    default "${policy}";
    "~^${at}${escapeForPattern(FRAMABLE_PAGE)}(\\?|$)" "${framablePolicy(policy)}";
  }
  map $request_uri $atlas_resource_policy {
    default "${RESOURCE_POLICIES.other}";
    "~^${at}${escapeForPattern(FRAMABLE_PAGE)}(\\?|$)" "${RESOURCE_POLICIES.framable}";
  }
  map $status:$uri $atlas_caching {
    default "${CACHING.other}";
    "~^[23]..:${at}${HASHED_FOLDER}/" "${CACHING.hashed}";
  }

  server {
    listen ${listen};
    absolute_redirect off;
    # The build brings its files compressed. With Debian's libnginx-mod-http-brotli-static, "brotli_static on;" saves a tenth.
    gzip_static on;
    gzip_vary on;
${Object.entries(SECURITY_HEADERS)
  .map(([name, value]) => `    add_header ${name} "${value}" always;`)
  .join('\n')}
    add_header Content-Security-Policy $atlas_policy always;
    add_header Cross-Origin-Resource-Policy $atlas_resource_policy always;
    add_header Cache-Control $atlas_caching always;
    add_header Strict-Transport-Security "${STRICT_TRANSPORT}" always;
    location ${path} {
      ${path === '/' ? `root ${root};` : `alias ${root}/;`}
      index index.html;
      limit_except GET {
        deny all;
      }
    }
  }
}
`;
}

/**
 * Of two headers of one name Caddy sends the less particular one, so that no two rules meet.
 * @param {Host} host
 */
function caddyfile({ listen, root, path, policy }) {
  const pattern = `${escapeForPattern(path)}${escapeForPattern(FRAMABLE_PAGE)}([?].*)?`;
  const asAsked = `\`{http.request.orig_uri}.matches("^${pattern.replaceAll('\\', '\\\\')}$")\``;
  return `${MADE_BY}
# With a domain in place of the port, Caddy fetches the certificate by itself.
(always) {
\theader {
${Object.entries(SECURITY_HEADERS)
  .map(([name, value]) => `\t\t${name} "${value}"`)
  .join('\n')}
\t\tStrict-Transport-Security "${STRICT_TRANSPORT}"
\t\t-Server
\t}
}

:${listen} {
\troot * ${root}

\timport always
\t# The one page that may be framed is compared as it was asked for: any other spelling of it stays forbidden.
\t@framable expression ${asAsked}
\t@guarded not expression ${asAsked}
\theader @framable Cross-Origin-Resource-Policy "${RESOURCE_POLICIES.framable}"
\theader @framable Content-Security-Policy "${framablePolicy(policy)}"
\theader @guarded Cross-Origin-Resource-Policy "${RESOURCE_POLICIES.other}"
\theader @guarded Content-Security-Policy "${policy}"

\t@hashed path ${path}${HASHED_FOLDER}/*
\t@changing not path ${path}${HASHED_FOLDER}/*
\theader @hashed Cache-Control "${CACHING.hashed}"
\theader @changing Cache-Control "${CACHING.other}"

\t@writing not method GET HEAD
\trespond @writing "Only GET and HEAD are answered here." 405
\tfile_server {
\t\tprecompressed br gzip
\t}

\thandle_errors {
\t\timport always
\t\theader Cross-Origin-Resource-Policy "${RESOURCE_POLICIES.other}"
\t\theader Content-Security-Policy "${policy}"
\t\theader Cache-Control "${CACHING.other}"
\t\trespond "There is nothing at this address."
\t}
}
`;
}

/** As Netlify, Cloudflare Pages and others read it; of several rules for one header, the last one there is without its first. */
function headerFile(/** @type {Host} */ { path, policy }) {
  const common = [
    ...Object.entries(SECURITY_HEADERS),
    ['Strict-Transport-Security', STRICT_TRANSPORT],
    ['Cross-Origin-Resource-Policy', RESOURCE_POLICIES.other],
    ['Content-Security-Policy', policy],
    ['Cache-Control', CACHING.other],
  ];
  const framable = [
    ['Cross-Origin-Resource-Policy', RESOURCE_POLICIES.framable],
    ['Content-Security-Policy', framablePolicy(policy)],
  ];
  return `${MADE_BY}
${path}*
${common.map(([name, value]) => `  ${name}: ${value}`).join('\n')}

${path}${FRAMABLE_PAGE}
${framable.flatMap(([name, value]) => [`  ! ${name}`, `  ${name}: ${value}`]).join('\n')}

${path}${HASHED_FOLDER}/*
  ! Cache-Control
  Cache-Control: ${CACHING.hashed}
`;
}

/** @param {string} path */
function escapeForPattern(path) {
  return path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
