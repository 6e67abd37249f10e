import fc from 'fast-check';
import { TestRunner } from 'vitest';

/** Every entrance is tried with so many cases at least. */
const FUZZ_CASES = 10_000;
/**
 * The same cases in every run, so that a change is judged by what it changes; `ATLAS_FUZZ_SEED` asks for others, any whole number.
 */
const SEED = Number(process.env.ATLAS_FUZZ_SEED ?? 20_261_130);

declare module 'vitest' {
  interface TaskMeta {
    /** What `npm run docs:reliability` counts. */
    fuzz?: { readonly entrance: string; readonly cases: number };
    hostile?: { readonly entrance: string; readonly strings: number };
    model?: { readonly of: string; readonly runs: number };
  }
}

/** Fails with the smallest case found; else the test says how many cases there were. */
export async function fuzz<Case>(
  entrance: string,
  property: fc.IRawProperty<Case>,
  cases = FUZZ_CASES,
): Promise<void> {
  const details = await fc.check(property, { numRuns: cases, seed: SEED });
  if (details.failed)
    throw new Error(await fc.asyncDefaultReportMessage(details), { cause: details.errorInstance });
  note({ fuzz: { entrance, cases: details.numRuns } });
}

/** Runs an account of how things should be beside the thing itself. */
export async function matchModel<Case>(
  of: string,
  property: fc.IRawProperty<Case>,
  runs: number,
): Promise<void> {
  const details = await fc.check(property, { numRuns: runs, seed: SEED });
  if (details.failed)
    throw new Error(await fc.asyncDefaultReportMessage(details), { cause: details.errorInstance });
  note({ model: { of, runs: details.numRuns } });
}

/** Says that an entrance has been tried with so many hostile texts. */
export function noteHostile(entrance: string, strings: number): void {
  note({ hostile: { entrance, strings } });
}

function note(meta: object): void {
  Object.assign(TestRunner.getCurrentTest()?.meta ?? {}, meta);
}
