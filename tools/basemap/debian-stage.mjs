import { adminFeatures, readAdminLines } from './admin1.mjs';
import { fetchDebianData } from './fetch-debian.mjs';
import { emitFeatures, emitImage } from './outputs.mjs';
import { buildProvinces } from './provinces.mjs';
import { CORRIDOR, REGION, renderRelief } from './relief.mjs';
import { buildRivers } from './rivers.mjs';

const ofIran = ({ a, b }) => a === 'IR' || b === 'IR';

/** Every relief picture and how it is drawn. */
const RELIEFS = [
  { file: 'relief-region.webp', frame: REGION, theme: 'light' },
  { file: 'relief-region-dark.webp', frame: REGION, theme: 'dark' },
  { file: 'relief-corridor.webp', frame: CORRIDOR, theme: 'light' },
  { file: 'relief-corridor-dark.webp', frame: CORRIDOR, theme: 'dark' },
];

/** What needs the Debian packages; nothing where they cannot be had. @param {ReturnType<typeof import('./npm-stage.mjs').runNpmStage>} base */
export async function runDebianStage({ borders, araz, shore, land }) {
  const root = fetchDebianData();
  if (!root) return [];
  const adminLines = await readAdminLines(root, [...borders.map(({ line }) => line), shore]);
  const iranLines = adminLines.filter(({ country }) => country === 'IR').map(({ line }) => line);
  const iranBorders = borders.filter(ofIran).map(({ line }) => line);
  const outputs = [
    emitFeatures('rivers.geojson', await buildRivers(root, araz[araz.length - 1])),
    emitFeatures('admin1.geojson', adminFeatures(adminLines)),
    emitFeatures('provinces.geojson', buildProvinces(iranBorders, shore, iranLines)),
  ];
  for (const { file, frame, theme } of RELIEFS) {
    const { image, corners } = await renderRelief(root, frame, theme, land);
    outputs.push(emitImage(file, image, corners));
  }
  return outputs;
}
