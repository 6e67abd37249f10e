import type { PartName, PartValues } from './shared-parts.ts';

/** When a part was written: a count that grows with everything heard, and the window, which decides between equal counts. */
export interface Stamp {
  readonly count: number;
  readonly by: string;
}

export interface Written<Value> {
  readonly value: Value;
  readonly stamp: Stamp;
}

/** What has been written so far; a part nobody has written yet is left out. */
export type Register = { readonly [Name in PartName]?: Written<PartValues[Name]> | undefined };
export type Stamps = { readonly [Name in PartName]?: Stamp | undefined };

export function isNewer(stamp: Stamp, than: Stamp | undefined): boolean {
  if (than === undefined) return true;
  return stamp.count === than.count ? stamp.by > than.by : stamp.count > than.count;
}

/** The newest of each part, and the names of those that `others` brought. Its order of arrival makes no difference. */
export function merge(register: Register, others: Register): { register: Register; changed: PartName[] } {
  const changed = partsIn(others).filter((name) => {
    const stamp = others[name]?.stamp;
    return stamp !== undefined && isNewer(stamp, register[name]?.stamp);
  });
  if (changed.length === 0) return { register, changed };
  return { register: { ...register, ...only(others, changed) }, changed };
}

export function stampsOf(register: Register): Stamps {
  return Object.fromEntries(partsIn(register).map((name) => [name, register[name]?.stamp]));
}

/** What whoever has only `stamps` does not know yet. */
export function newerThan(register: Register, stamps: Stamps): Register {
  const names = partsIn(register).filter((name) => {
    const stamp = register[name]?.stamp;
    return stamp !== undefined && isNewer(stamp, stamps[name]);
  });
  return only(register, names);
}

export function highestCount(register: Register): number {
  return Math.max(0, ...partsIn(register).map((name) => register[name]?.stamp.count ?? 0));
}

function partsIn(register: object): PartName[] {
  return Object.keys(register) as PartName[];
}

function only(register: Register, names: readonly PartName[]): Register {
  return Object.fromEntries(names.map((name) => [name, register[name]]));
}
