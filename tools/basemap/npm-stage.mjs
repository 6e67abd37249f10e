import { buildAraz } from './araz.mjs';
import { borderFeatures, buildBorders } from './borders.mjs';
import { readCoast } from './coast.mjs';
import { buildLakes } from './lakes.mjs';
import { emitFeatures } from './outputs.mjs';
import { buildPlaces } from './places.mjs';
import { readZoneParts } from './read-geo-tz.mjs';
import { withoutOverlaps } from './recognised-borders.mjs';
import { buildSea } from './sea.mjs';
import { buildWorldBorders, buildWorldLand, buildWorldOcean } from './world.mjs';

// All of Iran and the Caucasus: a border is drawn whole or not at all.
const ZONE_BBOX = /** @type {const} */ ([39, 24, 78, 48]);

/** Everything that npm packages alone give, and the lines that the Debian stage fits its own to. */
export function runNpmStage() {
  const { caspian, onLand } = readCoast();
  const borders = buildBorders(withoutOverlaps(readZoneParts(ZONE_BBOX)), onLand);
  const rivers = buildAraz(borders);
  const sea = buildSea(caspian);
  const land = buildWorldLand();
  const araz = rivers[0].geometry.coordinates;
  const outputs = [
    emitFeatures('borders.geojson', borderFeatures(borders)),
    emitFeatures('araz.geojson', rivers),
    emitFeatures('sea.geojson', sea),
    emitFeatures('lakes.geojson', buildLakes(caspian, araz)),
    emitFeatures('world-ocean.geojson', buildWorldOcean(land)),
    emitFeatures('world-borders.geojson', buildWorldBorders()),
    emitFeatures('places.geojson', buildPlaces()),
  ];
  return { outputs, borders, araz, land, shore: sea[0].geometry.coordinates[0] };
}
