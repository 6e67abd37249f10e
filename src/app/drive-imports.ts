import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { type ImportedLook, withImported } from '#cartography/layers/imported.ts';
import type { MapView } from '#map/map-view.ts';
import { type AtlasState, type AtlasStore, selectTheme } from '#store/atlas-store.ts';
import { importerOf } from './importer-of.ts';

/** Adds to a style what somebody has brought. */
export type Dress = (style: StyleSpecification) => StyleSpecification;

/** Keeps imported files on the map in step with the store, and tells the store what of them is clicked. */
export async function driveImports(
  store: AtlasStore,
  map: MapView,
  onDress: (dress: Dress) => void,
): Promise<() => void> {
  const [importer, door] = await Promise.all([importerOf(store), map.imported()]);
  door.supplyTiles(importer.tile);
  const dress = () => {
    const looks = looksOf(store.getState());
    onDress((style) => withImported(style, looks, selectTheme(store.getState())));
  };
  const stopPicking = door.onPick((picked) => {
    // With another tool a click means something else.
    if (store.getState().tool === 'files') store.getState().pickImport(picked);
  });
  const ends = [
    store.subscribe(looksOf, dress, { equalityFn: isSameLook, fireImmediately: true }),
    store.subscribe(({ pickedImport }) => pickedImport, door.setPicked),
    stopPicking,
  ];
  return () => {
    for (const end of ends) end();
  };
}

function looksOf({ imports }: AtlasState): readonly ImportedLook[] {
  return imports
    .filter(({ progress }) => progress.type === 'ready')
    .map(({ id, colour, isShown, version }) => ({ id, colour, isShown, version }));
}

function isSameLook(a: readonly ImportedLook[], b: readonly ImportedLook[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
