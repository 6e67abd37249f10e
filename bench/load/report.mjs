import { errorCount, PATIENCE_SECONDS } from './wrk.mjs';

/** @typedef {import('./targets.mjs').Target & import('./wrk.mjs').Load & { server: string }} Row */

/**
 * @param {{ connections: number, seconds: number, processors: number, loadBefore: number, rows: Row[] }} result
 * @returns {string} the page docs/load.md
 */
export function reportOf({ connections, seconds, processors, loadBefore, rows }) {
  const lines = rows.map((row) =>
    [
      '',
      row.server,
      row.name,
      Math.round(row.requestsPerSecond).toLocaleString('en'),
      `${row.megabytesPerSecond.toFixed(0)} MB/s`,
      ...[row.p50Milliseconds, row.p95Milliseconds, row.p99Milliseconds].map((ms) => `${ms.toFixed(0)} ms`),
      errorCount(row.errors).toLocaleString('en'),
      '',
    ].join(' | '),
  );
  return `<!-- Written by \`npm run bench:load\`; do not edit by hand. -->

# Load

The built atlas under ${connections.toLocaleString('en')} connections that stay open, each asking again as soon as it has been answered, ${seconds} s for each
file, measured by \`npm run bench:load\`. Server and load (\`wrk\`) share ${processors} processors on one machine: every latency holds the
load's own work and a queue of ${connections.toLocaleString('en')}, and is the worst there can be rather than what a visitor waits.
Before it began, the machine had a load of ${loadBefore.toFixed(1)} from other work.

- **nginx**: Debian's, with the configuration that \`deploy/nginx.conf\` is written from.
- **npm start**: the server in \`scripts/serve.mjs\`, one process.
- The map draws its glyphs from fonts, so a range of glyphs is a font file for one range of characters.

| server | file | requests/s | sent | p50 | p95 | p99 | errors |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
${lines.map((line) => line.trim()).join('\n')}

An error is a connection refused or broken, an answer that is not 2xx or 3xx, or one that took more than ${PATIENCE_SECONDS} seconds. One from nginx
fails the run.
`;
}
