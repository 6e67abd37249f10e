import type { Alignment, AlignmentsDocument, Chainage } from './alignments-document.ts';

/** A line along which kilometres are counted. */
export interface ChainedAlignment extends Alignment {
  readonly chainage: Chainage;
}

export function isChained(alignment: Alignment): alignment is ChainedAlignment {
  return alignment.chainage !== null;
}

/** The lines of a project that have kilometres, the longest first. */
export function chainedLinesOf({ alignments }: AlignmentsDocument, project: string): ChainedAlignment[] {
  return alignments
    .filter(isChained)
    .filter((alignment) => alignment.project === project)
    .toSorted((a, b) => b.chainage.lengthMetres - a.chainage.lengthMetres);
}

/** The line of an id; the id of a project names the only line with kilometres it has. */
export function alignmentNamed(document: AlignmentsDocument, id: string): ChainedAlignment | undefined {
  const named = document.alignments.find((alignment) => alignment.id === id);
  if (named !== undefined) return isChained(named) ? named : undefined;
  const [only, ...others] = chainedLinesOf(document, id);
  return others.length === 0 ? only : undefined;
}

/** The line of an id, also one along which nobody counts kilometres. */
export function alignmentOfLine(document: AlignmentsDocument, id: string): Alignment | undefined {
  return alignmentNamed(document, id) ?? document.alignments.find((alignment) => alignment.id === id);
}

/** The shortest id that names a line. */
export function shortIdOf(document: AlignmentsDocument, { id, project }: Alignment): string {
  return alignmentNamed(document, project)?.id === id ? project : id;
}
