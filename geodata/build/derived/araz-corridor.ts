import type { Position } from '#core/position.ts';
import { bankLine } from '#geo/bank-line.ts';
import { geodesicLengthMetres } from '#geo/geodesic.ts';
import type { Line } from '#geo/line.ts';
import { inEvenSteps, positionAlong } from '#geo/position-along.ts';
import { sliceBetween } from '#geo/slice-between.ts';
import { type DerivedGeometry, lineFeature, pointFeature } from './feature.ts';

const JOLFA: Position = [45.6381, 38.943];
const KALALEH: Position = [46.5769, 38.8884];
const JULFA_CROSSING: Position = [45.6371, 38.9467];
const JULFA: Position = [45.6308, 38.9559];
const NAKHCHIVAN: Position = [45.4122, 39.2092];

/** Past both ends of the road, so that its line does not begin in the round end of the outline. */
const UPSTREAM: Position = [45.5, 39];
const DOWNSTREAM: Position = [46.7, 39.02];

/** Published is only that the road follows the right bank; this far off it stays clear of the water on the map. */
const BANK_METRES = 400;
const STEP_METRES = 1000;

/** The road along the right bank of the Araz, and the way on to Nakhchivan. */
export function deriveArazCorridor(araz: Line): DerivedGeometry {
  const bank = bankLine(sliceBetween(araz, UPSTREAM, DOWNSTREAM), 'right', BANK_METRES);
  const road = inEvenSteps(sliceBetween(bank, JOLFA, KALALEH), STEP_METRES);
  return {
    project: 'araz-corridor',
    features: [
      pointFeature('araz-corridor/label', positionAlong(road, geodesicLengthMetres(road) / 2), {
        part: 'road-iran',
        role: 'label',
        isPrimary: true,
        positionClass: 'schematic',
        errorMetres: 1000,
        origin: 'Middle of the derived line of the Jolfa–Kalaleh road',
        sources: ['osm-araz-lines-2026'],
      }),
      lineFeature('araz-corridor/road-iran', road, {
        part: 'road-iran',
        role: 'line',
        positionClass: 'schematic',
        errorMetres: 1000,
        origin:
          'No alignment is published. Derived from the OpenStreetMap line of the Araz: 400 m off it on the right bank, in steps of 1 km; tunnels and bends of the real road are not shown',
        sources: ['osm-araz-lines-2026', 'enwiki-jolfa-place'],
      }),
      pointFeature('araz-corridor/julfa-crossing', JULFA_CROSSING, {
        part: 'julfa-crossing',
        role: 'site',
        positionClass: 'approximate',
        errorMetres: 700,
        origin: 'Where the road between the two towns of Julfa and Jolfa meets the Araz',
        sources: ['enwiki-jolfa-place'],
      }),
      lineFeature('araz-corridor/nakhchivan-section', [JULFA_CROSSING, JULFA, NAKHCHIVAN], {
        part: 'nakhchivan-section',
        role: 'line',
        positionClass: 'schematic',
        errorMetres: 5000,
        origin:
          'Straight lines between the crossing and the towns of Julfa and Nakhchivan; the road itself is not traced',
        sources: ['rail-natural-earth-2024'],
      }),
    ],
  };
}
