import type { Geometry } from 'geojson';
import { parseShp } from 'shpjs';
import type { FeatureSink } from './feature-sink.ts';
import { ImportError } from './import-error.ts';
import { readDbf } from './read-dbf.ts';

/** The files of one layer, as far as they are there. */
export interface ShapefileParts {
  readonly name: string;
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array | null;
  readonly prj: string | null;
  readonly cpg: string | null;
}

const HEADER_BYTES = 100;

export interface ShapefileRead {
  readonly isCutOff: boolean;
  /** Null where there is no table. */
  readonly encoding: string | null;
}

/**
 * Reads one layer in the reference system of its file. Records behind the place where a file breaks off are left out.
 * @throws ImportError when the beginning is not that of a shapefile.
 */
export function readShapefile(parts: ShapefileParts, sink: FeatureSink): ShapefileRead {
  const whole = wholeRecords(parts.shp);
  if (whole === null) throw new ImportError('brokenShapefile', parts.name);
  const table = parts.dbf === null ? null : tableOf(parts);
  let geometries: (Geometry | null)[];
  try {
    geometries = parseShp(new DataView(whole.bytes.buffer, whole.bytes.byteOffset, whole.bytes.byteLength));
  } catch {
    throw new ImportError('brokenShapefile', parts.name);
  }
  geometries.forEach((geometry, i) => {
    sink.add(geometry, table?.row(i) ?? []);
  });
  if (whole.isCutOff) sink.leaveOut('cutOff');
  return { isCutOff: whole.isCutOff, encoding: table?.encoding ?? null };
}

function tableOf({ name, dbf, cpg }: ShapefileParts) {
  try {
    return dbf === null ? null : readDbf(dbf, cpg);
  } catch {
    throw new ImportError('brokenShapefile', `${name}.dbf`);
  }
}

/** The file up to its last whole record; null where it is no shapefile at all. */
function wholeRecords(shp: Uint8Array): { bytes: Uint8Array; isCutOff: boolean } | null {
  if (shp.length < HEADER_BYTES) return null;
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  if (view.getInt32(0, false) !== 9994) return null;
  const statedEnd = view.getInt32(24, false) * 2;
  let at = HEADER_BYTES;
  while (at + 8 <= shp.length) {
    const end = at + 8 + view.getInt32(at + 4, false) * 2;
    if (end <= at || end > shp.length) break;
    at = end;
  }
  if (at === shp.length && statedEnd === at) return { bytes: shp, isCutOff: false };
  const bytes = shp.slice(0, at);
  new DataView(bytes.buffer).setInt32(24, at / 2, false);
  return { bytes, isCutOff: at < statedEnd };
}
