import { wktToGeoJSON } from 'betterknown';
import Papa from 'papaparse';
import { numberIn, type PositionColumns, positionColumns } from './csv-columns.ts';
import type { FeatureSink } from './feature-sink.ts';
import { ImportError } from './import-error.ts';
import type { Properties } from './properties.ts';

const CHUNK_CHARACTERS = 1024 * 1024;
const SEPARATORS = [',', ';', '\t', '|'];

/**
 * Reads rows with a position in two columns, or with a geometry as WKT in one. Without headings two or three columns of
 * numbers are latitude, longitude and elevation, as people write positions.
 * @returns the reference system that the WKT states (`SRID=…`), or null.
 * @throws ImportError where no column says where anything is.
 */
export function readCsv(text: string, sink: FeatureSink, onProgress: (share: number) => void): string | null {
  const { body, separator } = separated(text);
  let headings: readonly string[] = [];
  let columns: PositionColumns | null = null;
  let crsName: string | null = null;
  Papa.parse<string[]>(body, {
    delimiter: separator,
    skipEmptyLines: 'greedy',
    chunkSize: CHUNK_CHARACTERS,
    complete: () => {},
    chunk: ({ data, meta }: Papa.ParseResult<string[]>) => {
      const rows = columns === null ? data.slice(1) : data;
      if (columns === null) {
        headings = (data[0] ?? []).map((cell) => cell.trim());
        columns = positionColumns(headings);
        if (columns === null) {
          columns = unnamedColumns(headings);
          rows.unshift(data[0] ?? []);
          headings = [];
        }
      }
      for (const row of rows) crsName = addRow(sink, row, headings, columns) ?? crsName;
      onProgress(Math.min(1, meta.cursor / body.length));
    },
  });
  return crsName;
}

/** Without the line `sep=;` that spreadsheets put first, and the sign that parts the cells. */
function separated(text: string): { body: string; separator: string } {
  const stated = /^sep=(.)\r?\n/i.exec(text);
  const body = stated === null ? text : text.slice(stated[0].length);
  if (stated?.[1] !== undefined) return { body, separator: stated[1] };
  const sample = body.split(/\r?\n/, 20).join('\n');
  const { meta } = Papa.parse(sample, { delimitersToGuess: SEPARATORS });
  return { body, separator: meta.delimiter };
}

function unnamedColumns(cells: readonly string[]): PositionColumns {
  const isPosition =
    (cells.length === 2 || cells.length === 3) && cells.every((cell) => !Number.isNaN(numberIn(cell)));
  if (!isPosition) throw new ImportError('noPositionColumns', cells.slice(0, 8).join(', ').slice(0, 120));
  return { latitude: 0, longitude: 1, elevation: cells.length === 3 ? 2 : null, wkt: null };
}

function addRow(
  sink: FeatureSink,
  row: readonly string[],
  headings: readonly string[],
  columns: PositionColumns,
): string | null {
  const properties = propertiesIn(row, headings, columns);
  // 46,5 in a file parted by commas takes two cells.
  if (headings.length > 0 && row.length > headings.length) {
    sink.leaveOut('decimalComma');
    return null;
  }
  if (columns.wkt !== null) return addWkt(sink, row[columns.wkt] ?? '', properties);
  const [longitudeCell = '', latitudeCell = ''] = [row[columns.longitude ?? 0], row[columns.latitude ?? 0]];
  if (longitudeCell.trim() === '' && latitudeCell.trim() === '') {
    sink.leaveOut('noGeometry');
    return null;
  }
  const position = [numberIn(longitudeCell), numberIn(latitudeCell)];
  const elevation = columns.elevation === null ? Number.NaN : numberIn(row[columns.elevation] ?? '');
  if (!Number.isNaN(elevation)) position.push(elevation);
  sink.add({ type: 'Point', coordinates: position }, properties);
  return null;
}

function addWkt(sink: FeatureSink, cell: string, properties: Properties): string | null {
  const [, srid, wkt = ''] = /^\s*(?:SRID=(\d+);)?([\s\S]*)$/i.exec(cell) ?? [];
  if (wkt.trim() === '') sink.leaveOut('noGeometry');
  else {
    const geometry = geometryOf(wkt);
    if (geometry === null) sink.leaveOut('unreadableWkt');
    else sink.add(geometry, properties);
  }
  return srid === undefined ? null : `EPSG:${srid}`;
}

function geometryOf(wkt: string): unknown {
  try {
    return wktToGeoJSON(wkt);
  } catch {
    return null;
  }
}

/** Everything but the position itself. */
function propertiesIn(
  row: readonly string[],
  headings: readonly string[],
  columns: PositionColumns,
): Properties {
  const own = new Set<number | null>(
    columns.wkt === null ? [columns.longitude, columns.latitude, columns.elevation] : [columns.wkt],
  );
  return headings.flatMap((heading, i) =>
    own.has(i) ? [] : [[heading === '' ? `column ${i + 1}` : heading, row[i] ?? ''] as const],
  );
}
