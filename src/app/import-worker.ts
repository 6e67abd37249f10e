import type { ImportReport } from '#core/import-report.ts';
import type { Position } from '#core/position.ts';
import { featuresOf } from '#interchange/exported-features.ts';
import type { FeatureTable } from '#interchange/feature-table.ts';
import { ImportError } from '#interchange/import-error.ts';
import type {
  FeatureDetail,
  ImportQuestion,
  ImportQuestions,
  ImportReply,
} from '#interchange/import-questions.ts';
import { reportOf } from '#interchange/import-summary.ts';
import { isInRange, swapAxes } from '#interchange/position-check.ts';
import { nameIn } from '#interchange/properties.ts';
import { readFiles } from '#interchange/read-files.ts';
import { snapPieces } from '#interchange/snap-pieces.ts';
import { TileMaker } from '#interchange/tile-maker.ts';
import { showLife } from '#interchange/worker-life.ts';
import { writeFile } from '#interchange/write-file.ts';

/** Longer lines are looked at, not measured vertex by vertex. */
const MOST_MEASURED_VERTICES = 500;
/** The bar is not moved for less. */
const LEAST_PROGRESS = 0.01;

interface Held {
  readonly table: FeatureTable;
  readonly tiles: TileMaker;
  readonly report: ImportReport;
}

/** One worker holds one import: to give it up is to end the worker, whatever it is at. */
let held: Held | null = null;

const answers: {
  readonly [Name in keyof ImportQuestions]: (...parameters: Parameters<ImportQuestions[Name]>) => unknown;
} = {
  async read(files, choices) {
    let told = 0;
    try {
      const read = await readFiles(files, choices, (share) => {
        if (share - told < LEAST_PROGRESS) return;
        told = share;
        post({ type: 'progress', share });
      });
      if ('isSystemUnknown' in read) return { type: 'asking', statedName: read.statedName };
      held = { ...read, tiles: new TileMaker(read.table) };
      return { type: 'ready', report: read.report };
    } catch (error) {
      if (error instanceof ImportError) return { type: 'failed', failure: error.failure };
      // Arrays that cannot grow any more.
      if (error instanceof RangeError)
        return { type: 'failed', failure: { code: 'outOfMemory', detail: '' } };
      throw error;
    }
  },
  swap() {
    const { table, report } = standing();
    swapAxes(table);
    const lasting = report.remarks.filter(
      ({ code }) => !['looksSwapped', 'outsideMap', 'selfCrossing'].includes(code),
    );
    const swapped = reportOf(report.format, table, report.leftOut, lasting);
    held = { table, tiles: new TileMaker(table), report: swapped };
    return swapped;
  },
  tile: (zoom, column, row) => {
    const bytes = standing().tiles.tile(zoom, column, row);
    return bytes.buffer.byteLength === bytes.length ? bytes.buffer : bytes.slice().buffer;
  },
  feature: (feature) => detailOf(standing().table, feature - 1),
  snapPieces: (bounds) => snapPieces(standing().table, bounds),
  write: (format, name) => writeFile(format, { name, features: featuresOf(standing().table) }),
};

function standing(): Held {
  if (held === null) throw new Error('nothing has been read');
  return held;
}

function detailOf(table: FeatureTable, feature: number): FeatureDetail {
  const properties = table.propertiesOf(feature);
  return {
    name: nameIn(properties),
    properties,
    type: table.typeOf(feature),
    vertices: verticesOf(table, feature),
  };
}

/** A ring ends where it begins; a measured area closes by itself. */
function verticesOf(table: FeatureTable, feature: number): Position[] | null {
  const [firstPart, endPart] = table.partsOf(feature);
  const [first, end] = table.verticesOf(firstPart);
  const type = table.typeOf(feature);
  if (type === 'Point' || endPart - firstPart > 1 || end - first > MOST_MEASURED_VERTICES) return null;
  const last = type === 'Polygon' ? end - 1 : end;
  const { coordinates } = table;
  // A file whose axes look swapped keeps what is off the Earth until somebody has decided.
  if (!isInRange(coordinates, first, end)) return null;
  return Array.from({ length: last - first }, (_, i) => [
    coordinates[2 * (first + i)] ?? 0,
    coordinates[2 * (first + i) + 1] ?? 0,
  ]);
}

function post(reply: ImportReply, transfer: Transferable[] = []): void {
  postMessage(reply, { transfer });
}

showLife();
addEventListener('message', async ({ data }: MessageEvent<ImportQuestion>) => {
  try {
    const answer: unknown = await (answers[data.name] as (...parameters: unknown[]) => unknown)(
      ...data.parameters,
    );
    post({ type: 'answer', call: data.call, answer }, answer instanceof ArrayBuffer ? [answer] : []);
  } catch (error) {
    console.warn('The imported file could not answer.', error);
    post({ type: 'error', call: data.call });
  }
});
