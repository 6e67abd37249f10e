import { addProtocol, type Map as MapLibreMap } from 'maplibre-gl';
import { IMPORTED_PROTOCOL, importedSourceId } from '#cartography/layers/imported.ts';

/** A feature of an imported file, by its place in it, from 1. */
export interface PickedImport {
  readonly importId: number;
  readonly feature: number;
}

export type ImportedTile = (
  importId: number,
  zoom: number,
  column: number,
  row: number,
) => Promise<ArrayBuffer>;

const TILE_ADDRESS = new RegExp(`^${IMPORTED_PROTOCOL}://(\\d+)/\\d+/(\\d+)/(\\d+)/(\\d+)$`);

/** Answers what the map asks for under the protocol of imported files. */
function supplyTiles(tile: ImportedTile): void {
  addProtocol(IMPORTED_PROTOCOL, async ({ url }) => {
    const [importId = 0, zoom = 0, column = 0, row = 0] = (TILE_ADDRESS.exec(url) ?? []).slice(1).map(Number);
    return { data: await tile(importId, zoom, column, row) };
  });
}

const REACH_PIXELS = 6;

/** Tells which feature of an imported file lies under a click; null where there is none. */
function reportPick(map: MapLibreMap, onPick: (picked: PickedImport | null) => void): () => void {
  const report = ({ point }: { point: { x: number; y: number } }) => onPick(importedAt(map, point));
  map.on('click', report);
  return () => {
    map.off('click', report);
  };
}

function importedAt(map: MapLibreMap, { x, y }: { x: number; y: number }): PickedImport | null {
  const layers = map.getLayersOrder().filter((id) => id.startsWith('imported-'));
  if (layers.length === 0) return null;
  const [first] = map.queryRenderedFeatures(
    [
      [x - REACH_PIXELS, y - REACH_PIXELS],
      [x + REACH_PIXELS, y + REACH_PIXELS],
    ],
    { layers },
  );
  if (first === undefined || typeof first.id !== 'number') return null;
  return { importId: Number(first.source.replace('imported-', '')), feature: first.id };
}

/** Shows which feature has been picked. */
function pickMarker(map: MapLibreMap): (picked: PickedImport | null) => void {
  let marked: PickedImport | null = null;
  const mark = (picked: PickedImport | null, isPicked: boolean) => {
    if (picked === null) return;
    const source = importedSourceId(picked.importId);
    if (map.getSource(source) === undefined) return;
    map.setFeatureState({ source, sourceLayer: 'imported', id: picked.feature }, { isPicked });
  };
  return (picked) => {
    mark(marked, false);
    marked = picked;
    mark(picked, true);
  };
}

/** What imported files need of the map besides its style. */
export interface ImportedDoor {
  supplyTiles(tile: ImportedTile): void;
  onPick(tell: (picked: PickedImport | null) => void): () => void;
  setPicked(picked: PickedImport | null): void;
}

export function importedDoor(map: MapLibreMap): ImportedDoor {
  return { supplyTiles, onPick: (tell) => reportPick(map, tell), setPicked: pickMarker(map) };
}
