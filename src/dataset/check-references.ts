import { checkChainages } from './check-chainages.ts';
import { checkClaims } from './check-claims.ts';
import { checkContent } from './check-content.ts';
import { checkDecks } from './check-decks.ts';
import { checkNetwork } from './check-network.ts';
import { checkProjects } from './check-projects.ts';
import { indexDataset } from './dataset-index.ts';
import type { ParsedDataset } from './parsed-dataset.ts';
import type { Problem } from './problem.ts';

/** Every id that leads nowhere, every id given twice, every number without a claim and every source nobody cites. */
export function findReferenceProblems(dataset: ParsedDataset): Problem[] {
  const index = indexDataset(dataset);
  return [
    ...checkProjects(dataset, index),
    ...checkClaims(dataset, index),
    ...checkContent(dataset, index),
    ...checkNetwork(dataset, index),
    ...checkChainages(dataset, index),
    ...checkDecks(dataset, index),
  ];
}
