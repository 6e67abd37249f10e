import type { FileFormat, ImportRemark, ImportReport } from '#core/import-report.ts';
import { isArchive, unpack } from './archive.ts';
import { FeatureSink } from './feature-sink.ts';
import type { FeatureTable } from './feature-table.ts';
import { ImportError } from './import-error.ts';
import { reportOf } from './import-summary.ts';
import { MOST_FILE_BYTES } from './limits.ts';
import { checkPositions, dropOutOfRange } from './position-check.ts';
import type { ShapefileParts } from './read-shapefile.ts';
import { decodeText } from './text-encoding.ts';

export interface NamedBlob {
  readonly name: string;
  readonly blob: Blob;
}

/** What somebody has answered about a file. */
export interface ReadChoices {
  /** The EPSG number of a file in metres that does not state its system itself. */
  readonly crs: string | null;
  /** What text that is not UTF-8 is read as; null to go by the file. */
  readonly encoding: string | null;
}

export interface ReadFeatures {
  readonly table: FeatureTable;
  readonly report: ImportReport;
}

/** Positions in metres of a system the file does not state: somebody has to say which. */
export interface UnknownSystem {
  readonly isSystemUnknown: true;
  /** What the file calls its system; empty where it says nothing. */
  readonly statedName: string;
}

/** One reading, while it goes on. */
class Reading {
  readonly sink = new FeatureSink();
  readonly remarks: ImportRemark[] = [];
  readonly choices: ReadChoices;
  readonly onProgress: (share: number) => void;
  /** A system that was stated and is not known. */
  unknownCrs: string | null = null;

  constructor(choices: ReadChoices, onProgress: (share: number) => void) {
    this.choices = choices;
    this.onProgress = onProgress;
  }

  remark(code: ImportRemark['code'], detail = ''): void {
    if (!this.remarks.some((known) => known.code === code && known.detail === detail))
      this.remarks.push({ code, detail });
  }

  remarkEncoding(encoding: string | null): void {
    if (encoding !== null && encoding !== 'utf-8') this.remark('encoding', encoding);
  }
}

/**
 * Reads one file, or the files of one shapefile, into columns. Good features are kept, bad ones counted in the report.
 * @throws ImportError when nothing can be taken from it.
 */
export async function readFiles(
  files: readonly NamedBlob[],
  choices: ReadChoices,
  onProgress: (share: number) => void,
): Promise<ReadFeatures | UnknownSystem> {
  const size = files.reduce((total, { blob }) => total + blob.size, 0);
  if (size === 0) throw new ImportError('empty');
  if (size > MOST_FILE_BYTES) throw new ImportError('tooLarge', String(MOST_FILE_BYTES / 1024 / 1024));
  const reading = new Reading(choices, onProgress);
  const format = await readAny(files, reading);
  if (reading.unknownCrs !== null && choices.crs === null && checkPositions(reading.sink.table).isProjected)
    return { isSystemUnknown: true, statedName: reading.unknownCrs };
  return finished(format, reading);
}

async function readAny(files: readonly NamedBlob[], reading: Reading): Promise<FileFormat> {
  const shp = files.find(({ name }) => /\.shp$/i.test(name));
  if (shp !== undefined) {
    const entries = await Promise.all(
      files.map(async ({ name, blob }) => [name, new Uint8Array(await blob.arrayBuffer())] as const),
    );
    return readLayers(new Map(entries), reading);
  }
  const [file] = files;
  if (file === undefined) throw new ImportError('empty');
  const head = new Uint8Array(await file.blob.slice(0, 4096).arrayBuffer());
  if (isArchive(head)) return readArchive(new Uint8Array(await file.blob.arrayBuffer()), reading);
  return readOne(file, head, reading);
}

async function readArchive(bytes: Uint8Array, reading: Reading): Promise<FileFormat> {
  const files = unpack(bytes);
  if ([...files.keys()].some((name) => /\.shp$/i.test(name))) return readLayers(files, reading);
  const readable = [...files].filter(([name]) => !/\.(dbf|prj|cpg)$/i.test(name));
  const [first = readable[0]] = readable.filter(([name]) => /(^|\/)doc\.kml$/i.test(name));
  if (first === undefined) throw new ImportError('emptyArchive');
  const [name, content] = first;
  if (readable.length > 1) reading.remark('partOfArchive', name);
  const blob = new Blob([content as Uint8Array<ArrayBuffer>]);
  return readOne({ name, blob }, content.subarray(0, 4096), reading);
}

async function readOne({ name, blob }: NamedBlob, head: Uint8Array, reading: Reading): Promise<FileFormat> {
  const { text: beginning, encoding } = decodeText(head);
  const format = formatOf(beginning, name);
  if (format === 'geojson') {
    const { readGeoJson } = await import('./read-geojson.ts');
    // JSON is UTF-8 by its standard; only what begins otherwise is turned into it first.
    const isUtf16 = encoding.startsWith('utf-16');
    const file = isUtf16 ? new Blob([await wholeText(blob, null, reading)]) : blob;
    const { crsName, isCutOff } = await readGeoJson(file, reading.sink, reading.onProgress);
    if (isCutOff) reading.remark('endsEarly');
    await placeBy(crsName, 0, reading);
    return format;
  }
  if (format === 'csv') {
    const text = await wholeText(blob, null, reading);
    if (text.trim() === '') throw new ImportError('empty');
    const { readCsv } = await import('./read-csv.ts');
    await placeBy(readCsv(text, reading.sink, reading.onProgress), 0, reading);
    return format;
  }
  const declared = /<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)/i.exec(beginning)?.[1] ?? null;
  const text = await wholeText(blob, declared, reading);
  const isCutOff =
    format === 'kml'
      ? (await import('./read-kml.ts')).readKml(text, reading.sink, reading.onProgress)
      : (await import('./read-gpx.ts')).readGpx(text, reading.sink, reading.onProgress);
  if (isCutOff) reading.remark('endsEarly');
  return format;
}

async function wholeText(blob: Blob, declared: string | null, reading: Reading): Promise<string> {
  const { text, encoding } = decodeText(
    new Uint8Array(await blob.arrayBuffer()),
    reading.choices.encoding ?? declared,
  );
  reading.remarkEncoding(encoding);
  return text;
}

/** What a file is by its beginning; its name decides only between texts. */
function formatOf(beginning: string, name: string): 'geojson' | 'kml' | 'gpx' | 'csv' {
  const start = beginning.trimStart();
  if (start === '' && !/\.(csv|txt|tsv|json|geojson|kml|gpx)$/i.test(name)) throw new ImportError('empty');
  if (start.startsWith('<')) {
    if (/<(?:[\w.-]+:)?kml[\s>]/.test(start)) return 'kml';
    if (/<(?:[\w.-]+:)?gpx[\s>]/.test(start)) return 'gpx';
    if (/\.kml$/i.test(name) || start.includes('Placemark')) return 'kml';
    if (/\.gpx$/i.test(name)) return 'gpx';
    throw new ImportError('unknownFormat', extensionOf(name));
  }
  if (start.startsWith('{') || start.startsWith('[') || /\.(geo)?json$/i.test(name)) return 'geojson';
  if (/\.(kml|gpx)$/i.test(name)) throw new ImportError(start === '' ? 'empty' : 'brokenXml');
  // Bytes of programs and pictures, not of text; in a table a stray one costs nothing but its cell.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const hasControls = /[\x00-\x08\x0e-\x1a]/.test(beginning);
  if (hasControls && !/\.(csv|txt|tsv)$/i.test(name))
    throw new ImportError('unknownFormat', extensionOf(name));
  return 'csv';
}

function extensionOf(name: string): string {
  return /\.[^.]{1,12}$/.exec(name)?.[0] ?? '';
}

/** Every layer in the reference system of its own `.prj`. */
async function readLayers(files: ReadonlyMap<string, Uint8Array>, reading: Reading): Promise<FileFormat> {
  const { readShapefile } = await import('./read-shapefile.ts');
  const layers = layersOf(files, reading.choices.encoding);
  for (const [i, layer] of layers.entries()) {
    reading.onProgress(i / layers.length);
    const first = reading.sink.table.vertexCount;
    const { isCutOff, encoding } = readShapefile(layer, reading.sink);
    if (isCutOff) reading.remark('endsEarly');
    reading.remarkEncoding(encoding);
    await placeByPrj(layer.prj, first, reading);
  }
  return 'shapefile';
}

function layersOf(files: ReadonlyMap<string, Uint8Array>, encoding: string | null): ShapefileParts[] {
  const byName = new Map([...files].map(([name, content]) => [name.toLowerCase(), content]));
  return [...files]
    .filter(([name]) => /\.shp$/i.test(name))
    .map(([name, shp]) => {
      const part = (extension: string) =>
        byName.get(`${name.slice(0, -4).toLowerCase()}.${extension}`) ?? null;
      const text = (extension: string) => {
        const content = part(extension);
        return content === null ? null : decodeText(content).text.trim();
      };
      return {
        name: name.split('/').at(-1) ?? name,
        shp,
        dbf: part('dbf'),
        prj: text('prj'),
        cpg: encoding ?? text('cpg'),
      };
    });
}

async function placeByPrj(prj: string | null, first: number, reading: Reading): Promise<void> {
  if (prj === null) return placeBy(null, first, reading);
  const { definitionOfPrj, reproject } = await import('./reference-system.ts');
  const definition = definitionOfPrj(prj);
  const name = /^\w+\[\s*"([^"]{1,80})"/.exec(prj)?.[1] ?? '';
  if (definition === null) return placeBy(name, first, reading);
  reproject(reading.sink.table.coordinates, definition, first);
  if (definition !== '') reading.remark('reprojected', name);
}

/** Turns what was read from the vertex `first` on into longitude and latitude, by the stated system or the chosen one. */
async function placeBy(stated: string | null, first: number, reading: Reading): Promise<void> {
  const { choices, sink } = reading;
  if (stated === null && !checkPositions(sink.table).isProjected) return;
  const { definitionOf, reproject } = await import('./reference-system.ts');
  const known = stated === null ? null : definitionOf(stated);
  const chosen = known === null && choices.crs !== null ? choices.crs : null;
  const definition = known ?? (chosen === null ? null : definitionOf(chosen));
  if (definition === null) {
    reading.unknownCrs = stated ?? '';
    return;
  }
  reproject(sink.table.coordinates, definition, first);
  if (definition !== '') reading.remark('reprojected', chosen ?? stated ?? '');
}

function finished(format: FileFormat, { sink, remarks }: Reading): ReadFeatures {
  const { table } = sink;
  const check = checkPositions(table);
  // Degrees that only make sense the other way round are not thrown away but offered the other way round.
  if (!check.looksSwapped) {
    const { count, firstAt } = dropOutOfRange(table);
    sink.countRemoved('outOfRange', count, firstAt);
  }
  if (table.keptCount === 0) throw new ImportError('nothingLeft', sink.leftOut().at(0)?.reason ?? '');
  return { table, report: reportOf(format, table, sink.leftOut(), remarks) };
}
