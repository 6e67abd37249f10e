import { type Zippable, zipSync } from 'fflate';
import type { Exported, ExportedFeature } from './exported-features.ts';
import { type RenamedField, writeDbf } from './write-dbf.ts';
import { SHAPE_TYPES, type ShapeKind, shapeKindOf, writeShp } from './write-shp.ts';

const PRJ =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** Archives keep a time; always the same one, so that the same features give the same file. */
const ARCHIVE_TIME = new Date('2000-01-01T00:00:00');

/** What a shapefile could not hold as it was. */
export interface ShapefileLosses {
  readonly renamed: readonly RenamedField[];
  readonly cutTexts: number;
  readonly leftOutProperties: number;
}

export interface WrittenShapefile {
  readonly bytes: Uint8Array;
  readonly losses: ShapefileLosses;
}

/**
 * A zipped shapefile, one layer for each kind of shape it holds, as the format wants it. Where columns are not called as the
 * properties they hold, a list in the archive says which is which.
 */
export function writeShapefile({ name, features }: Exported): WrittenShapefile {
  const byKind = new Map<ShapeKind, ExportedFeature[]>();
  for (const feature of features) {
    const kind = shapeKindOf(feature.geometry);
    const layer = byKind.get(kind) ?? [];
    layer.push(feature);
    byKind.set(kind, layer);
  }
  const files: Zippable = {};
  const losses: ShapefileLosses[] = [];
  for (const kind of Object.keys(SHAPE_TYPES) as ShapeKind[]) {
    const layer = byKind.get(kind);
    if (layer === undefined) continue;
    losses.push(addLayer(files, byKind.size === 1 ? name : `${name}-${kind}`, kind, layer));
  }
  return { bytes: zipSync(files, { mtime: ARCHIVE_TIME }), losses: together(losses) };
}

/** Layers share most of their columns. */
function together(losses: readonly ShapefileLosses[]): ShapefileLosses {
  const renamed = losses.flatMap((one) => one.renamed);
  return {
    renamed: [...new Map(renamed.map((one) => [`${one.field}\t${one.property}`, one])).values()],
    cutTexts: losses.reduce((sum, { cutTexts }) => sum + cutTexts, 0),
    leftOutProperties: Math.max(0, ...losses.map(({ leftOutProperties }) => leftOutProperties)),
  };
}

function addLayer(
  files: Zippable,
  name: string,
  kind: ShapeKind,
  layer: readonly ExportedFeature[],
): ShapefileLosses {
  const encoder = new TextEncoder();
  const { shp, shx } = writeShp(
    kind,
    layer.map(({ geometry }) => geometry),
  );
  files[`${name}.shp`] = shp;
  files[`${name}.shx`] = shx;
  const { bytes, ...losses } = writeDbf(layer.map(({ properties }) => properties));
  files[`${name}.dbf`] = bytes;
  if (losses.renamed.length > 0) files[`${name}-fields.tsv`] = encoder.encode(fieldList(losses.renamed));
  files[`${name}.cpg`] = encoder.encode('UTF-8');
  files[`${name}.prj`] = encoder.encode(PRJ);
  return losses;
}

function fieldList(renamed: readonly RenamedField[]): string {
  const plain = (text: string) => text.replace(/[\t\r\n]+/g, ' ');
  const rows = renamed.map(({ field, property }) => `${plain(field)}\t${plain(property)}`);
  return ['field\tname', ...rows, ''].join('\n');
}
