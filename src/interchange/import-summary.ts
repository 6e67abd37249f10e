import type { FileFormat, ImportCounts, ImportRemark, ImportReport } from '#core/import-report.ts';
import type { Bounds } from '#core/position.ts';
import type { FeatureTable } from './feature-table.ts';
import { checkPositions, countSelfCrossing } from './position-check.ts';

/** What the table holds now, in numbers; after swapping its axes it is another report. */
export function reportOf(
  format: FileFormat,
  table: FeatureTable,
  leftOut: ImportReport['leftOut'],
  remarks: readonly ImportRemark[],
): ImportReport {
  const check = checkPositions(table);
  const crossing = countSelfCrossing(table);
  const found: ImportRemark[] = [];
  if (check.looksSwapped) found.push({ code: 'looksSwapped', detail: '' });
  else if (check.isOutsideMap) found.push({ code: 'outsideMap', detail: '' });
  if (crossing > 0) found.push({ code: 'selfCrossing', detail: String(crossing) });
  return { format, ...numbersOf(table), leftOut, remarks: [...remarks, ...found] };
}

function numbersOf(table: FeatureTable): { counts: ImportCounts; bounds: Bounds } {
  const counts = { points: 0, lines: 0, areas: 0, vertices: 0 };
  let [west, south, east, north] = [180, 90, -180, -90];
  const { coordinates } = table;
  for (let feature = 0; feature < table.featureCount; feature += 1) {
    if (table.isDropped(feature)) continue;
    const type = table.typeOf(feature);
    counts[type === 'Point' ? 'points' : type === 'LineString' ? 'lines' : 'areas'] += 1;
    const [firstPart, endPart] = table.partsOf(feature);
    const [first] = table.verticesOf(firstPart);
    const end = table.verticesOf(endPart - 1)[1];
    counts.vertices += end - first;
    for (let i = 2 * first; i < 2 * end; i += 2) {
      const x = coordinates[i] ?? 0;
      const y = coordinates[i + 1] ?? 0;
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
  }
  return { counts, bounds: [west, south, east, north] };
}
