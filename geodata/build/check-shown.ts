import { addressOfStep } from '#dataset/deck-step.ts';
import type { ParsedDataset } from '#dataset/parsed-dataset.ts';
import { type Problem, problem } from '#dataset/problem.ts';
import { parseUrl } from '#store/url-state.ts';

/** What the steps of decks show, read by the parser of addresses: parts that it could not read. */
export function shownProblems({ decks }: ParsedDataset): Problem[] {
  return decks.flatMap(({ file, value: { steps } }) =>
    steps.flatMap((step, i) =>
      parseUrl(addressOfStep(step)).broken.map((part) =>
        problem(
          file,
          `steps[${i}].shows`,
          'this part cannot be read; it is written as in the address of the page',
          part,
        ),
      ),
    ),
  );
}
