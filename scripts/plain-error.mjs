/** A mistake the person at the keyboard can put right: its message is shown as it is, without a stack. */
export class PlainError extends Error {}

/**
 * Runs a script's main function; a failure becomes one readable message and exit code 1.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof PlainError ? `\n${error.message}` : error);
    process.exit(1);
  }
}
