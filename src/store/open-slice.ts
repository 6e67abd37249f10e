import type { DocumentName } from '#dataset/documents.ts';
import type { Selection } from './selection.ts';

/** A panel whose document takes longer opens without it: a hand does not yet notice the delay. */
export const PATIENCE_MILLISECONDS = 80;

export interface OpenActions {
  /** Selects a project or a part of it: once its document has arrived, so that the panel comes whole, or soon without. */
  open(projectId: string, partId?: string | null): void;
}

interface Rest {
  readonly selection: Selection;
  readonly documents: Readonly<Partial<Record<DocumentName, { readonly type: string }>>>;
  select(selection: Selection): void;
  wantDocument(name: DocumentName): void;
}

/** Choosing a project by hand. Of several choices the last one counts, and whatever else selects meanwhile. */
export function openSlice(get: () => Rest, subscribe: (listener: () => void) => () => void): OpenActions {
  let abandon = () => {};
  return {
    open(projectId, partId = null) {
      abandon();
      const { selection, wantDocument } = get();
      const name = `subject/${projectId}` as const;
      const isComing = () => get().documents[name]?.type === 'loading';
      const finish = () => {
        abandon();
        if (get().selection === selection) get().select({ type: 'project', projectId, partId });
      };
      wantDocument(name);
      if (!isComing()) return finish();
      const timer = setTimeout(finish, PATIENCE_MILLISECONDS);
      const unsubscribe = subscribe(() => {
        if (!isComing()) finish();
      });
      abandon = () => {
        clearTimeout(timer);
        unsubscribe();
      };
    },
  };
}
