import type { Position } from '#core/position.ts';
import { bankLine } from '#geo/bank-line.ts';
import { geodesicLengthMetres } from '#geo/geodesic.ts';
import type { Line } from '#geo/line.ts';
import { inEvenSteps, positionAlong } from '#geo/position-along.ts';
import { sliceBetween } from '#geo/slice-between.ts';
import { type DerivedGeometry, lineFeature, pointFeature } from './feature.ts';

const HORADIZ: Position = [47.3353, 39.4467];
const YUKHARI_MARJANLI: Position = [47.235, 39.375];
const SHUKURBAYLI: Position = [47.1431, 39.3169];
const SOLTANLI: Position = [47.0467, 39.2583];
const MINJIVAN: Position = [46.7197, 39.03];
const AGHBAND: Position = [46.572, 38.8945];

/** Past both ends of the stretch along the river, so that its line does not begin in the round end of an outline. */
const UPSTREAM: Position = [46.45, 38.892];
const DOWNSTREAM: Position = [47.2, 39.32];

/** The stations from Soltanli to Minjivan lie 0.6 to 2 km from the river; only this far off is all of the line dry. */
const ABOVE_RESERVOIRS_METRES = 2200;
const GORGE_METRES = 400;
const STEP_METRES = 1000;
const STAGE_1_METRES = 30_000;

/** The three building stages: over the plain by the stations, round the reservoirs, then up the gorge of the Araz. */
export function deriveHoradizAghbandRailway(araz: Line): DerivedGeometry {
  const river = sliceBetween(araz, UPSTREAM, DOWNSTREAM);
  const roundReservoirs = bankStretch(river, ABOVE_RESERVOIRS_METRES, SOLTANLI, MINJIVAN);
  const plainAndReservoirs = [
    HORADIZ,
    YUKHARI_MARJANLI,
    SHUKURBAYLI,
    SOLTANLI,
    ...roundReservoirs.slice(1, -1),
    MINJIVAN,
  ];
  const stage1End = positionAlong(plainAndReservoirs, STAGE_1_METRES);
  const stage1 = sliceBetween(plainAndReservoirs, HORADIZ, stage1End);
  const stage2 = sliceBetween(plainAndReservoirs, stage1End, MINJIVAN);
  const gorge = bankStretch(river, GORGE_METRES, MINJIVAN, AGHBAND);
  const stage3 = [MINJIVAN, ...gorge.slice(1)];
  return {
    project: 'horadiz-aghband-railway',
    features: [
      pointFeature('horadiz-aghband-railway/label', positionAlong(stage2, geodesicLengthMetres(stage2) / 2), {
        part: 'stage-2',
        role: 'label',
        isPrimary: true,
        positionClass: 'schematic',
        errorMetres: 4000,
        origin: 'Middle of the derived line of the second stage',
        sources: ['osm-araz-lines-2026'],
      }),
      lineFeature('horadiz-aghband-railway/stage-1', stage1, {
        part: 'stage-1',
        role: 'line',
        positionClass: 'schematic',
        errorMetres: 2500,
        origin:
          'No alignment is published. Straight lines between the places of the stations Horadiz, Yukhari Marjanli, Shukurbayli and Soltanli, cut 30 km from Horadiz',
        sources: ['ruwiki-araz-valley-places', 'trend-horadiz-stages-2022'],
      }),
      lineFeature('horadiz-aghband-railway/stage-2', stage2, {
        part: 'stage-2',
        role: 'line',
        positionClass: 'schematic',
        errorMetres: 4000,
        origin:
          'No alignment is published. Derived from the OpenStreetMap line of the Araz: 2.2 km off it on the left bank from Soltanli to Minjivan, within 2 km of the stations and clear of the reservoirs',
        sources: ['osm-araz-lines-2026', 'ruwiki-araz-valley-places'],
      }),
      lineFeature('horadiz-aghband-railway/stage-3', stage3, {
        part: 'stage-3',
        role: 'line',
        positionClass: 'schematic',
        errorMetres: 1000,
        origin:
          'No alignment is published. Derived from the OpenStreetMap line of the Araz: 400 m off it on the left bank from Minjivan to Aghband; tunnels are not shown',
        sources: ['osm-araz-lines-2026', 'ruwiki-araz-valley-places'],
      }),
    ],
  };
}

/** The left bank of the river, which flows the other way, from one station up to the next. */
function bankStretch(river: Line, metres: number, from: Position, to: Position): Line {
  return inEvenSteps(sliceBetween(bankLine(river, 'left', metres), from, to), STEP_METRES);
}
