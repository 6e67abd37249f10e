import { type Zippable, zipSync } from 'fflate';
import type { Exported, ExportedFeature } from './exported-features.ts';
import { writeDbf } from './write-dbf.ts';
import { SHAPE_TYPES, type ShapeKind, shapeKindOf, writeShp } from './write-shp.ts';

const PRJ =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** Archives keep a time; always the same one, so that the same features give the same file. */
const ARCHIVE_TIME = new Date('2000-01-01T00:00:00');

/** A zipped shapefile, one layer for each kind of shape it holds, as the format wants it. */
export function writeShapefile({ name, features }: Exported): Uint8Array {
  const byKind = new Map<ShapeKind, ExportedFeature[]>();
  for (const feature of features) {
    const kind = shapeKindOf(feature.geometry);
    const layer = byKind.get(kind) ?? [];
    layer.push(feature);
    byKind.set(kind, layer);
  }
  const files: Zippable = {};
  for (const kind of Object.keys(SHAPE_TYPES) as ShapeKind[]) {
    const layer = byKind.get(kind);
    if (layer !== undefined) addLayer(files, byKind.size === 1 ? name : `${name}-${kind}`, kind, layer);
  }
  return zipSync(files, { mtime: ARCHIVE_TIME });
}

function addLayer(files: Zippable, name: string, kind: ShapeKind, layer: readonly ExportedFeature[]): void {
  const encoder = new TextEncoder();
  const { shp, shx } = writeShp(
    kind,
    layer.map(({ geometry }) => geometry),
  );
  files[`${name}.shp`] = shp;
  files[`${name}.shx`] = shx;
  files[`${name}.dbf`] = writeDbf(layer.map(({ properties }) => properties));
  files[`${name}.cpg`] = encoder.encode('UTF-8');
  files[`${name}.prj`] = encoder.encode(PRJ);
}
