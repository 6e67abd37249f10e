import { inBbox, roundLine, simplifyLine } from './geometry.mjs';
import { fitEnds } from './line-ends.mjs';
import { readLayer } from './natural-earth.mjs';

/** @typedef {import('./geometry.mjs').Position} Position */
/** @typedef {{country: string, id: string, line: Position[]}} AdminLine */

const LAYER = 'ne_10m_admin_1_states_provinces_lines';
const BBOX = /** @type {const} */ ([43, 34, 56, 43.5]);
const COUNTRIES = { AZE: 'AZ', IRN: 'IR', ARM: 'AM' };
const PRECISION = 4;
const TOLERANCE = 30;

/**
 * Natural Earth gives the Kaleybar and Khoda Afarin counties to Ardabil. They belong to East Azerbaijan, which reaches
 * north to 39°26' on the Araz at Aslanduz. Its wrong pieces lie in this box; our own line up the Darehrud, good to
 * some 3 km, stands in for them.
 */
const WRONG_BOX = /** @type {const} */ ([46.4, 38.64, 47.5, 39.3]);
const WRONG_LINE = 'Iran_2';
const DAREHRUD = [
  [47.462, 39.2],
  [47.418, 39.31],
  [47.388, 39.4],
];

/** @param {{properties: Record<string, any>, lines: Position[][]}} feature */
function correctedLines({ properties, lines }) {
  if (properties.note !== WRONG_LINE) return lines;
  const right = lines.filter((line) => !line.every((p) => inBbox(p, WRONG_BOX)));
  const ends = right.flatMap((line) => [line[0], line[line.length - 1]]);
  const north = ends.reduce((a, b) => (a[1] > b[1] ? a : b));
  return [...right, /** @type {Position[]} */ ([north, ...DAREHRUD])];
}

/**
 * Province and district lines whose loose ends meet the borders and the coast of the other files.
 * @param {string} root @param {Position[][]} edges @returns {Promise<AdminLine[]>}
 */
export async function readAdminLines(root, edges) {
  const layer = await readLayer(root, LAYER);
  const wanted = layer.filter(
    ({ properties, lines }) => COUNTRIES[properties.adm0_a3] && lines.flat().some((p) => inBbox(p, BBOX)),
  );
  const all = wanted.flatMap((feature) =>
    correctedLines(feature).map((line) => ({
      country: COUNTRIES[feature.properties.adm0_a3],
      id: feature.properties.note,
      line,
    })),
  );
  const fitted = fitEnds(
    all.map(({ line }) => line),
    edges,
  );
  return all.map((entry, i) => ({ ...entry, line: fitted[i] }));
}

/** One feature for all pieces of the line between the same two provinces. @param {AdminLine[]} adminLines */
export function adminFeatures(adminLines) {
  const ids = [...new Set(adminLines.map(({ id }) => id))].sort();
  return ids.map((id) => {
    const pieces = adminLines.filter((piece) => piece.id === id);
    const { country } = pieces[0];
    return {
      type: 'Feature',
      properties: { country, kind: country === 'AZ' ? 'district' : 'province' },
      geometry: {
        type: 'MultiLineString',
        coordinates: pieces.map(({ line }) => roundLine(simplifyLine(line, TOLERANCE), PRECISION)),
      },
    };
  });
}
