import type { SelectedThing } from '#cartography/style-input.ts';
import type { AtlasState } from '#store/atlas-store.ts';
import { selectLocalName } from '#store/selected-name.ts';

/** What the map names in two languages; null until the local name has come with the document. */
export function selectedThing(now: AtlasState): SelectedThing | null {
  const localName = selectLocalName(now);
  return now.selection.type === 'none' || localName === null ? null : { ...now.selection, localName };
}
