import { spawn } from 'node:child_process';
import { PROJECT_ROOT } from './project-root.mjs';

/**
 * Runs a program with its output shown and nothing to read, so that no tool can wait for an answer.
 * Returns its exit code; a program that cannot be started counts as 127, one that ran too long as 124.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, shell?: boolean, timeoutSeconds?: number }} [options]
 * @returns {Promise<number>}
 */
export function runCommand(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? PROJECT_ROOT,
      env: { ...process.env, ...options.env },
      shell: options.shell ?? false,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    let timedOut = false;
    const timer =
      options.timeoutSeconds &&
      setTimeout(() => {
        timedOut = true;
        child.kill();
      }, options.timeoutSeconds * 1000);
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer || undefined);
      resolve(timedOut ? 124 : code);
    };
    child.on('error', () => finish(127));
    child.on('close', (code) => finish(code ?? 1));
  });
}
