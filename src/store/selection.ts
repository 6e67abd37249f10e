/** What the visitor has chosen: nothing, a whole project, or one part of it. */
export type Selection =
  | { readonly type: 'none' }
  | { readonly type: 'project'; readonly projectId: string; readonly partId: string | null };

export const NO_SELECTION: Selection = { type: 'none' };

export function selectedProjectId(selection: Selection): string | null {
  return selection.type === 'project' ? selection.projectId : null;
}

export function isSameSelection(a: Selection, b: Selection): boolean {
  if (a.type === 'none' || b.type === 'none') return a.type === b.type;
  return a.projectId === b.projectId && a.partId === b.partId;
}
