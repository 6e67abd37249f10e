import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureDebianProgram } from '../../scripts/ensure-debian-program.mjs';
import { PlainError } from '../../scripts/plain-error.mjs';

const REPORT = fileURLToPath(new URL('report.lua', import.meta.url));
/** A request that takes longer counts as an error. */
export const PATIENCE_SECONDS = 10;

/**
 * What came of one run.
 * @typedef {{
 *   requestsPerSecond: number,
 *   megabytesPerSecond: number,
 *   p50Milliseconds: number,
 *   p95Milliseconds: number,
 *   p99Milliseconds: number,
 *   maxMilliseconds: number,
 *   requests: number,
 *   errors: { connect: number, read: number, write: number, status: number, timeout: number },
 * }} Load
 */

/** @returns {Promise<string>} the command of wrk, which makes the load */
export async function ensureWrk() {
  const command = await ensureDebianProgram({ name: 'wrk', commands: ['wrk'], packageName: 'wrk' });
  if (command !== undefined) return command;
  throw new PlainError('wrk makes the load and is not to be had here. Debian has it as the package "wrk".');
}

/**
 * Keeps so many connections open for so long, each asking again as soon as it is answered, as a browser would ask.
 * @param {{
 *   command: string,
 *   url: string,
 *   connections: number,
 *   threads: number,
 *   seconds: number,
 *   range?: string,
 * }} options a range, as its header says it, asks for a part of the file
 * @returns {Promise<Load>}
 */
export async function loadWith({ command, url, connections, threads, seconds, range }) {
  const output = await outputOf(command, [
    `-t${threads}`,
    `-c${connections}`,
    `-d${seconds}s`,
    '--timeout',
    `${PATIENCE_SECONDS}s`,
    '-s',
    REPORT,
    '-H',
    'Accept-Encoding: gzip, deflate, br',
    ...(range ? ['-H', `Range: ${range}`] : []),
    url,
  ]);
  const found = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '');
  const durationSeconds = found.durationMicroseconds / 1e6;
  return {
    requestsPerSecond: found.requests / durationSeconds,
    megabytesPerSecond: found.bytes / durationSeconds / 1e6,
    p50Milliseconds: found.p50 / 1000,
    p95Milliseconds: found.p95 / 1000,
    p99Milliseconds: found.p99 / 1000,
    maxMilliseconds: found.max / 1000,
    requests: found.requests,
    errors: found.errors,
  };
}

/** @param {Load['errors']} errors */
export function errorCount({ connect, read, write, status, timeout }) {
  return connect + read + write + status + timeout;
}

/** @param {string} command @param {string[]} args @returns {Promise<string>} */
function outputOf(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new PlainError(`wrk ended with ${code}:\n${output}`)),
    );
  });
}
