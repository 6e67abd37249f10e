import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sphericalMeasures } from './geodesy-rules.ts';
import { PROJECT_ROOT, projectFiles } from './project-files.ts';

const FOLDERS = ['src', 'geodata/build', 'scripts', 'tests/unit', 'tests/data', 'tests/browser'];

/** Files that measure on a sphere, each with its reason. */
const ON_PURPOSE: Readonly<Record<string, string>> = {
  'src/measure/as-others-measure.ts': 'says beside the true figure what other tools would show',
};

describe('measuring', () => {
  it('is done on the ellipsoid, through src/geo, in every source file', () => {
    const offenders = projectFiles(FOLDERS, ['.ts', '.tsx', '.mjs'])
      .filter((path) => !path.includes('node_modules/') && !(path in ON_PURPOSE))
      .map((path) => ({
        path,
        found: sphericalMeasures(path, readFileSync(join(PROJECT_ROOT, path), 'utf8')),
      }))
      .filter(({ found }) => found.length > 0);
    expect(offenders).toEqual([]);
  });

  it.each([
    ['src/geo/a.ts', "import { length } from '@turf/turf';", "turf's length"],
    ['src/geo/a.ts', "import {\n  bbox,\n  distance as far,\n} from '@turf/turf';", "turf's distance"],
    ['src/geo/a.ts', "import { rhumbBearing } from '@turf/turf';", "turf's rhumbBearing"],
    ['src/geo/a.ts', "export { nearestPointOnLine } from '@turf/turf';", "turf's nearestPointOnLine"],
    ['src/geo/a.ts', "import area from '@turf/area';", '@turf/area taken as a whole'],
    ['src/geo/a.ts', "import * as turf from '@turf/turf';", '@turf/turf taken as a whole'],
    ['src/geo/a.ts', "const turf = await import('@turf/turf');", '@turf/turf taken as a whole'],
    ['src/map/a.ts', "import { bbox } from '@turf/turf';", '@turf/turf outside src/geo'],
    ['geodata/build/a.ts', "import jsts from '@turf/jsts';", '@turf/jsts outside src/geo'],
    ['src/map/a.ts', 'const metres = left.distanceTo(right);', '.distanceTo('],
    ['src/map/a.ts', "import { geoDistance } from 'd3-geo';", 'geoDistance'],
  ])('elsewhere is reported: %s, %s', (path, source, found) => {
    expect(sphericalMeasures(path, source)).toEqual([found]);
  });

  it('may use what of turf is true on any surface', () => {
    const source =
      "import { bbox, type booleanPointInPolygon } from '@turf/turf';\nimport jsts from '@turf/jsts';";
    expect(sphericalMeasures('src/geo/a.ts', source)).toEqual([]);
    expect(sphericalMeasures('src/map/pick.ts', 'distanceToLine(a); distanceTo(b);')).toEqual([]);
  });
});
