import type { Claim } from '#ledger/claim-schema.ts';
import type { DatasetIndex } from './dataset-index.ts';
import { type Located, type ParsedDataset, subjectOf } from './parsed-dataset.ts';
import { duplicates, type Problem, problem } from './problem.ts';

/** Claims that are about nothing, cite nothing, or say what their quantity cannot say. */
export function checkClaims(dataset: ParsedDataset, index: DatasetIndex): Problem[] {
  return dataset.claims.flatMap((located) => [
    ...subjectProblems(located, index),
    ...duplicates(
      located.value.map(({ id }) => ({ file: located.file, id })),
      'is also the id of another claim of this file',
    ),
    ...located.value.flatMap((claim, i) => claimProblems(located, `[${i}]`, claim, index)),
  ]);
}

function subjectProblems({ file }: Located<unknown>, index: DatasetIndex): Problem[] {
  const subject = subjectOf(file);
  const isKnown = index.projects.has(subject) || index.topicIds.has(subject);
  return isKnown ? [] : [problem(file, '', 'there is no project or topic of this name', subject)];
}

function claimProblems(
  { file, value: all }: Located<readonly Claim[]>,
  path: string,
  claim: Claim,
  index: DatasetIndex,
): Problem[] {
  const found = (name: keyof Claim, message: string) =>
    problem(file, `${path}.${name}`, `${message} (claim "${claim.id}")`, claim[name]);
  const problems: Problem[] = [];
  const { quantities, items } = index.vocabulary;
  const quantity = Object.hasOwn(quantities, claim.quantity) ? quantities[claim.quantity] : undefined;
  if (quantity === undefined) {
    problems.push(found('quantity', 'geodata/vocabulary has no such quantity'));
  } else if (!quantity.units.includes(claim.unit)) {
    problems.push(found('unit', `${claim.quantity} is stated in ${quantity.units.join(', ')}`));
  }
  if (!isValueOfUnit(claim)) problems.push(found('value', 'the value does not fit the unit'));
  if (claim.item !== undefined && !Object.hasOwn(items, claim.item))
    problems.push(found('item', 'geodata/vocabulary has no such item'));
  const parts = index.projects.get(subjectOf(file))?.parts ?? [];
  if (claim.part !== undefined && !parts.some(({ id }) => id === claim.part))
    problems.push(found('part', 'the subject has no such part'));
  if (!index.sourceIds.has(claim.source)) problems.push(found('source', 'there is no such source'));
  if (claim.speaker !== undefined && !index.personIds.has(claim.speaker))
    problems.push(found('speaker', 'geodata/people has nobody of this id'));
  if (!isStandingSound(claim, all))
    problems.push(found('standing', 'must name another claim of this file, one that itself stands'));
  if (claim.basis === 'own-inference' && claim.note === undefined)
    problems.push(found('note', 'what we worked out ourselves needs a note that says how'));
  return problems;
}

/** The kinds of value that the special units stand for; all other units take numbers. */
function isValueOfUnit({ value, unit }: Claim): boolean {
  if (value === 'unknown') return true;
  const kind = typeof value === 'number' || 'min' in value ? 'number' : Object.keys(value)[0];
  const wanted = unit === 'date' || unit === 'status' || unit === 'text' ? unit : 'number';
  return kind === wanted;
}

/** A claim is replaced by one that stands: a chain of replacements would hide which. */
function isStandingSound(claim: Claim, all: readonly Claim[]): boolean {
  if (claim.standing === 'stands' || 'rejectedBecause' in claim.standing) return true;
  const { supersededBy } = claim.standing;
  const successor = all.find(({ id }) => id === supersededBy);
  return successor !== undefined && successor.id !== claim.id && successor.standing === 'stands';
}
