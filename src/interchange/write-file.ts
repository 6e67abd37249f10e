import type { FileFormat } from '#core/import-report.ts';
import type { Exported } from './exported-features.ts';
import type { ShapefileLosses } from './write-shapefile.ts';

export interface WrittenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the format could not hold as it was; left out where that is nothing. */
  readonly losses?: ShapefileLosses;
}

const KINDS: Readonly<Record<FileFormat, { extension: string; mediaType: string }>> = {
  geojson: { extension: 'geojson', mediaType: 'application/geo+json' },
  kml: { extension: 'kml', mediaType: 'application/vnd.google-earth.kml+xml' },
  gpx: { extension: 'gpx', mediaType: 'application/gpx+xml' },
  csv: { extension: 'csv', mediaType: 'text/csv' },
  shapefile: { extension: 'zip', mediaType: 'application/zip' },
};

/** A file of one format. The writer of each format is fetched when it is first needed. */
export async function writeFile(format: FileFormat, exported: Exported): Promise<WrittenFile> {
  const name = fileName(exported.name);
  const { extension, mediaType } = KINDS[format];
  const file = { name: `${name}.${extension}`, mediaType };
  if (format !== 'shapefile') return { ...file, bytes: await bytesOf(format, { ...exported, name }) };
  const { writeShapefile } = await import('./write-shapefile.ts');
  const { bytes, losses } = writeShapefile({ ...exported, name });
  const { renamed, cutTexts, leftOutProperties } = losses;
  const isWhole = renamed.length === 0 && cutTexts === 0 && leftOutProperties === 0;
  return { ...file, bytes: new Uint8Array(bytes), ...(isWhole ? {} : { losses }) };
}

async function bytesOf(
  format: Exclude<FileFormat, 'shapefile'>,
  exported: Exported,
): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  switch (format) {
    case 'geojson':
      return encoder.encode((await import('./write-geojson.ts')).writeGeoJson(exported));
    case 'kml':
      return encoder.encode((await import('./write-kml.ts')).writeKml(exported));
    case 'gpx':
      return encoder.encode((await import('./write-gpx.ts')).writeGpx(exported));
    case 'csv':
      return encoder.encode((await import('./write-csv.ts')).writeCsv(exported));
  }
}

/** Without what no system takes in a name, and without the extension of the file it came from. */
function fileName(name: string): string {
  const plain = name
    .replace(/\.(geojson|json|kml|kmz|gpx|csv|tsv|txt|zip|shp)$/i, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\x00-\x1f\x7f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/g, ' ')
    .trim()
    .replace(/^\.+/, '')
    .slice(0, 80);
  return plain === '' ? 'araz-atlas' : plain;
}
