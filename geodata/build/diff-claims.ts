import type { VersionStep } from '#dataset/version-schema.ts';
import type { Claim } from '#ledger/claim-schema.ts';

/** Claims by `subject/claim`. */
export type NamedClaims = ReadonlyMap<string, Claim>;

/** One difference between two versions of the data. */
export interface ClaimChange {
  readonly claim: string;
  readonly type: 'added' | 'removed' | 'redefined' | 'corrected';
  /** The members that differ, each with its old and its new value. */
  readonly fields: readonly { readonly name: string; readonly before: unknown; readonly after: unknown }[];
}

/** What a claim is about. A claim that keeps its id but changes one of these means something else than its links say. */
const MEANING: readonly (keyof Claim)[] = ['quantity', 'part', 'item', 'scope', 'period', 'source'];

/** Everything that differs between two versions, in the order of the ids. */
export function diffClaims(before: NamedClaims, after: NamedClaims): ClaimChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((claim): ClaimChange[] => {
    const [old, current] = [before.get(claim), after.get(claim)];
    if (old === undefined) return [{ claim, type: 'added', fields: [] }];
    if (current === undefined) return [{ claim, type: 'removed', fields: [] }];
    const fields = fieldChanges(old, current);
    if (fields.length === 0) return [];
    const isRedefined = fields.some(({ name }) => (MEANING as readonly string[]).includes(name));
    return [{ claim, type: isRedefined ? 'redefined' : 'corrected', fields }];
  });
}

/** The step from one version to the next as `geodata/versions` keeps it: every claim that differs, as it was. */
export function versionStep(from: string, to: string, before: NamedClaims, after: NamedClaims): VersionStep {
  const changed = diffClaims(before, after).map(({ claim }) => [claim, before.get(claim) ?? null] as const);
  return { from, to, before: Object.fromEntries(changed) };
}

function fieldChanges(old: Claim, current: Claim): ClaimChange['fields'] {
  const names = [...new Set([...Object.keys(old), ...Object.keys(current)])];
  return names
    .map((name) => ({ name, before: Reflect.get(old, name), after: Reflect.get(current, name) }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}

/** The rule of versions: an id that goes away or changes its meaning breaks links, so it needs a new year or month. */
export function isBreaking(changes: readonly ClaimChange[]): boolean {
  return changes.some(({ type }) => type === 'removed' || type === 'redefined');
}

const TITLES = {
  removed: 'Removed (breaking)',
  redefined: 'Changed in meaning (breaking)',
  corrected: 'Corrected',
  added: 'Added',
} as const;

/** The change list as Markdown. */
export function describeChanges(from: string, to: string, changes: readonly ClaimChange[]): string {
  const sections = (['removed', 'redefined', 'corrected', 'added'] as const).flatMap((type) => {
    const members = changes.filter((change) => change.type === type);
    if (members.length === 0) return [];
    return [`## ${TITLES[type]}: ${members.length}\n\n${members.map(describeChange).join('\n')}`];
  });
  const verdict =
    changes.length === 0
      ? 'Nothing differs.'
      : isBreaking(changes)
        ? 'Breaking: the next version needs a new year or month.'
        : 'Not breaking: the next version raises the last number.';
  return [`# Data changes, ${from} to ${to}`, verdict, ...sections].join('\n\n').concat('\n');
}

function describeChange({ claim, fields }: ClaimChange): string {
  const changes = fields.map(
    ({ name, before, after }) => `${name}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
  );
  return changes.length === 0 ? `- ${claim}` : `- ${claim}: ${changes.join('; ')}`;
}
