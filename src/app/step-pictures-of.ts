import type { AtlasStore } from '#store/atlas-store.ts';
import type { StepPictures } from '#ui/present/step-pictures.ts';

const pictures = new WeakMap<AtlasStore, Promise<StepPictures>>();

/** The pictures of steps that belong to a store; their code arrives when the first one is asked for. */
export function stepPicturesOf(store: AtlasStore): Promise<StepPictures> {
  const known = pictures.get(store);
  if (known !== undefined) return known;
  const made = import('./step-pictures.ts').then(({ createStepPictures }) => createStepPictures(store));
  // What did not arrive is asked for again the next time.
  made.catch(() => pictures.delete(store));
  pictures.set(store, made);
  return made;
}
