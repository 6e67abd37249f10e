import { errorCount } from '../load/wrk.mjs';

/**
 * @param {{
 *   processors: number,
 *   connections: number,
 *   seconds: number,
 *   made: { points: number, tiles: number, bytes: number, makingSeconds: number },
 *   walk: Awaited<ReturnType<typeof import('./read-walk.mjs').readWalk>>,
 *   load: import('../load/wrk.mjs').Load,
 * }} result
 * @returns {string} the page docs/tiles.md
 */
export function reportOf({ processors, connections, seconds, made, walk, load }) {
  const { status, ...headers } = walk.headers;
  return `<!-- Written by \`npm run bench:tiles\`; do not edit by hand. -->

# Tiles of a million features

${count(made.points)} generated points in one PMTiles archive, served by nginx with the configuration that \`deploy/nginx.conf\` is
written from, and read by ranges with the reader that MapLibre uses; \`npm run bench:tiles\`, ${processors} processors, server and reader on
one machine.

| the archive | |
| --- | ---: |
| tiles, zoom 0 to 11 | ${count(made.tiles)} |
| size | ${megabytes(made.bytes)} |
| reading the points, cutting and packing the tiles, one thread | ${made.makingSeconds.toFixed(0)} s |

| a walk along the Araz from zoom 0 to 11 | |
| --- | ---: |
| tiles looked at | ${count(walk.tiles)} |
| of them beyond the points, known from the directory without a request | ${count(walk.empty)} |
| requests, ${walk.headerRequests} for header and directory among them | ${count(walk.requests)} |
| bytes | ${megabytes(walk.bytes)} of ${megabytes(made.bytes)} |
| a request: p50, p95, p99 | ${[walk.p50Milliseconds, walk.p95Milliseconds, walk.p99Milliseconds].map((ms) => `${ms.toFixed(1)} ms`).join(', ')} |

| one part under ${count(connections)} connections for ${seconds} s | |
| --- | ---: |
| requests/s | ${count(Math.round(load.requestsPerSecond))} |
| p50, p95, p99 | ${[load.p50Milliseconds, load.p95Milliseconds, load.p99Milliseconds].map((ms) => `${ms.toFixed(0)} ms`).join(', ')} |
| errors | ${count(errorCount(load.errors))} |

The answer to a part: ${status}, ${Object.entries(headers)
    .map(([name, value]) => `\`${name}\` ${value === null ? 'not sent' : `\`${value}\``}`)
    .join(', ')}.
`;
}

/** @param {number} value */
function count(value) {
  return value.toLocaleString('en');
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
