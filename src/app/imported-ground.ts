import type { Bounds } from '#core/position.ts';
import type { SnapPiece } from '#interchange/snap-pieces.ts';
import type { LineTarget, PointTarget } from '#map/snap.ts';
import type { AtlasState, AtlasStore } from '#store/atlas-store.ts';
import { importerOf } from './importer-of.ts';
import { boundsOf } from './snap-ground.ts';

/** What of somebody's own files vertices can be put on. */
export interface ImportedGround {
  readonly points: readonly PointTarget[];
  readonly lines: readonly LineTarget[];
}

export const NOTHING_IMPORTED: ImportedGround = { points: [], lines: [] };

interface Asked {
  readonly files: readonly { readonly id: number; readonly name: string; readonly version: number }[];
  readonly bounds: Bounds | null;
}

/** Keeps what lies in view of the shown files at hand while somebody measures; the workers that hold them look it up. */
export function followImportedGround(
  store: AtlasStore,
  onGround: (ground: ImportedGround) => void,
): () => void {
  let latest = 0;
  const look = async ({ files, bounds }: Asked) => {
    latest += 1;
    const asked = latest;
    if (bounds === null || files.length === 0) return onGround(NOTHING_IMPORTED);
    const importer = await importerOf(store);
    const grounds = await Promise.all(
      files.map(async ({ id, name }) => groundOf(name, await importer.snapPieces(id, bounds))),
    );
    if (asked !== latest) return;
    onGround({
      points: grounds.flatMap(({ points }) => points),
      lines: grounds.flatMap(({ lines }) => lines),
    });
  };
  return store.subscribe(
    askedOf,
    (asked) => {
      look(asked).catch((error: unknown) => console.warn('A file gives nothing to snap to.', error));
    },
    { fireImmediately: true, equalityFn: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
}

function askedOf({ tool, imports, inView, isSnapping }: AtlasState): Asked {
  const isWanted = tool === 'measure' && isSnapping;
  const shown = imports.filter(({ isShown, progress }) => isWanted && isShown && progress.type === 'ready');
  return {
    files: shown.map(({ id, name, version }) => ({ id, name, version })),
    bounds: shown.length === 0 ? null : (inView?.bounds ?? null),
  };
}

/** Every vertex, and lines between them; what has no name of its own is called by its file. */
function groundOf(file: string, pieces: readonly SnapPiece[] | null): ImportedGround {
  const points: PointTarget[] = [];
  const lines: LineTarget[] = [];
  for (const { name, isLine, positions } of pieces ?? []) {
    const target = { snap: null, project: null, name: name || file };
    for (const position of positions) points.push({ ...target, position });
    if (isLine && positions.length > 1) lines.push({ ...target, positions, bounds: boundsOf(positions) });
  }
  return { points, lines };
}
