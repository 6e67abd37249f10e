import type { Language } from '#core/language.ts';
import type { Atlas } from '#dataset/atlas.ts';
import type { Step } from '#dataset/deck-schema.ts';
import { type AtlasState, type AtlasStore, createAtlasStore } from '#store/atlas-store.ts';
import { urlOfStep } from '#store/step-of-deck.ts';
import { documentsOf, whenDocument } from './step-documents.ts';

interface OwnChoices {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
}

/** The state in which a page would show a step, with everything the map needs for it; the page itself stays as it is. */
export async function stateOfStep(store: AtlasStore, step: Step, own: OwnChoices): Promise<AtlasState> {
  return (await storeOfStep(store, step, own, store.getState().atlas)).getState();
}

/** The same as a store of its own, over `atlas`, which may be named in another language than the page. */
export async function storeOfStep(
  store: AtlasStore,
  step: Step,
  { language, theme }: OwnChoices,
  atlas: Atlas,
): Promise<AtlasStore> {
  const { today } = store.getState();
  const url = { ...urlOfStep(step, store.getState()), language, theme, story: null };
  const apart = createAtlasStore({ atlas, today, language, systemTheme: theme, url });
  // A selection opens the filter for what it selects.
  apart.getState().setAtlas(atlas);
  const names = documentsOf(apart.getState(), step.draws !== undefined);
  await Promise.all(names.map((name) => whenDocument(store, name)));
  apart.setState({ documents: store.getState().documents });
  return apart;
}
