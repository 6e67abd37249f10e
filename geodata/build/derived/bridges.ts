import type { Position } from '#core/position.ts';
import { crossingsOf } from '#geo/crossings.ts';
import type { Line } from '#geo/line.ts';
import { nearestOnLine } from '#geo/nearest-on-line.ts';
import { squareAcross } from '#geo/square-across.ts';
import { type DerivedGeometry, lineFeature, pointFeature } from './feature.ts';

const AGHBAND_BRIDGE: Position = [46.5744, 38.8914];
const AGHBAND_BANK: Position = [46.572, 38.8945];
const KALALEH: Position = [46.5769, 38.8884];
const AGHBAND_DECK_METRES = 374;

const RAIL_BRIDGE: Position = [48.8462, 38.4489];
const RAIL_DECK_METRES = 82.5;
const ROAD_BRIDGE: Position = [48.8478, 38.4487];
const ROAD_DECK_METRES = 97.5;
const OLD_TOWN_BRIDGE: Position = [48.8739, 38.4402];
const RAIL_TERMINAL: Position = [48.846, 38.4345];

/** About where the new highway meets the Astara–Ardabil road, 1.3 km from the bridge. */
const ARDABIL_ROAD: Position = [48.847, 38.437];
const NEW_ROAD_TERMINAL: Position = [48.8474, 38.4427];

const ORDUBAD: Position = [46.02306, 38.90472];
const SIYAHRUD: Position = [46, 38.87];

/** How far up and down the river its direction is taken: a little more than a deck is long. */
const ARAZ_REACH_METRES = 300;
const ASTARACHAY_REACH_METRES = 100;

/** The bridge at Aghband, square to the Araz, with the posts at both ends. */
export function deriveAghbandKelaleBridge(araz: Line): DerivedGeometry {
  const deck = squareAcross(araz, AGHBAND_BRIDGE, AGHBAND_DECK_METRES, ARAZ_REACH_METRES);
  return {
    project: 'aghband-kelale-bridge',
    features: [
      pointFeature('aghband-kelale-bridge/centre', nearestOnLine(araz, AGHBAND_BRIDGE).position, {
        part: 'bridge',
        role: 'site',
        isPrimary: true,
        positionClass: 'approximate',
        errorMetres: 1500,
        origin:
          'No position is published. On the OpenStreetMap line of the Araz, between the places where two published positions of Aghband meet the river; 1.5 km along it, 150 m across',
        sources: ['osm-araz-lines-2026', 'marefa-aghband-place'],
      }),
      lineFeature('aghband-kelale-bridge/deck', deck, {
        part: 'bridge',
        role: 'line',
        positionClass: 'approximate',
        errorMetres: 1500,
        origin: 'Derived: 374 m square to the OpenStreetMap line of the Araz, its middle on the river',
        sources: ['osm-araz-lines-2026', 'trend-aghband-deck-2025'],
      }),
      pointFeature('aghband-kelale-bridge/checkpoint-azerbaijan', AGHBAND_BANK, {
        part: 'checkpoint-azerbaijan',
        role: 'site',
        positionClass: 'approximate',
        errorMetres: 1500,
        origin: 'Estimated on the left bank beside the bridge; the place of the checkpoint is not published',
        sources: ['marefa-aghband-place'],
      }),
      pointFeature('aghband-kelale-bridge/customs-iran', KALALEH, {
        part: 'customs-iran',
        role: 'site',
        positionClass: 'approximate',
        errorMetres: 2000,
        origin:
          'Estimated 0.4 km from the bridge on the right bank; no position of Kalaleh or of the post was found',
        sources: ['own-crossing-positions-2026'],
      }),
    ],
  };
}

/** The planned second bridge, where the straight line between the two towns crosses the Araz. */
export function deriveOrdubadSiyahrudBridge(araz: Line): DerivedGeometry {
  const [site] = crossingsOf([ORDUBAD, SIYAHRUD], araz);
  if (site === undefined) throw new Error('the line from Ordubad to Siyahrud does not cross the Araz');
  return {
    project: 'ordubad-siyahrud-bridge',
    features: [
      pointFeature('ordubad-siyahrud-bridge/site', site, {
        part: 'bridge',
        role: 'site',
        isPrimary: true,
        positionClass: 'schematic',
        errorMetres: 4000,
        origin:
          'The site is not chosen publicly. Drawn where the straight line between Ordubad and Siyahrud crosses the OpenStreetMap line of the Araz',
        sources: ['osm-araz-lines-2026', 'ckbwiki-ordubad-place'],
      }),
    ],
  };
}

/** The rail bridge at Astara, square to the Astarachay, and the track from it to the terminal. */
export function deriveAstarachayRailBridge(astarachay: Line): DerivedGeometry {
  const deck = squareAcross(astarachay, RAIL_BRIDGE, RAIL_DECK_METRES, ASTARACHAY_REACH_METRES);
  const iranianEnd = deck.slice(-1);
  return {
    project: 'astarachay-rail-bridge',
    features: [
      pointFeature('astarachay-rail-bridge/centre', nearestOnLine(astarachay, RAIL_BRIDGE).position, {
        part: 'bridge',
        role: 'site',
        isPrimary: true,
        positionClass: 'approximate',
        errorMetres: 1200,
        origin:
          'No position is published. On the OpenStreetMap line of the Astarachay west of the towns, where the published track lengths fit; 1.2 km along the river, 50 m across',
        sources: ['osm-araz-lines-2026', 'railway-gazette-astara-test-train-2017'],
      }),
      lineFeature('astarachay-rail-bridge/deck', deck, {
        part: 'bridge',
        role: 'line',
        positionClass: 'approximate',
        errorMetres: 1200,
        origin: 'Derived: 82.5 m square to the OpenStreetMap line of the Astarachay, its middle on the river',
        sources: ['osm-araz-lines-2026', 'railway-gazette-astara-test-train-2017'],
      }),
      lineFeature('astarachay-rail-bridge/track-iran', [...iranianEnd, RAIL_TERMINAL], {
        part: 'track-iran',
        role: 'line',
        positionClass: 'schematic',
        errorMetres: 1500,
        origin: 'Straight line from the bridge to the estimated place of the terminal',
        sources: ['own-crossing-positions-2026'],
      }),
    ],
  };
}

/** The new road bridge at Astara beside the rail bridge, the highway behind it, and the old bridge in the town. */
export function deriveAstarachayRoadBridge(astarachay: Line): DerivedGeometry {
  const deck = squareAcross(astarachay, ROAD_BRIDGE, ROAD_DECK_METRES, ASTARACHAY_REACH_METRES);
  const iranianEnd = deck.slice(-1);
  return {
    project: 'astarachay-road-bridge',
    features: [
      pointFeature('astarachay-road-bridge/centre', nearestOnLine(astarachay, ROAD_BRIDGE).position, {
        part: 'bridge',
        role: 'site',
        isPrimary: true,
        positionClass: 'approximate',
        errorMetres: 1200,
        origin:
          'No position is published. It stands beside the rail bridge; drawn 130 m downstream of it on the OpenStreetMap line of the Astarachay, though the side is not known',
        sources: ['osm-araz-lines-2026', 'setahban-astarachay-bridge'],
      }),
      lineFeature('astarachay-road-bridge/deck', deck, {
        part: 'bridge',
        role: 'line',
        positionClass: 'approximate',
        errorMetres: 1200,
        origin: 'Derived: 97.5 m square to the OpenStreetMap line of the Astarachay, its middle on the river',
        sources: ['osm-araz-lines-2026', 'newsaz-astarachay-bridge-2023'],
      }),
      lineFeature('astarachay-road-bridge/approach-iran', [...iranianEnd, ARDABIL_ROAD], {
        part: 'approach-iran',
        role: 'line',
        positionClass: 'schematic',
        errorMetres: 1500,
        origin: 'Straight line of the published length from the bridge towards the Astara–Ardabil road',
        sources: ['own-crossing-positions-2026'],
      }),
      pointFeature('astarachay-road-bridge/terminal-iran', NEW_ROAD_TERMINAL, {
        part: 'terminal-iran',
        role: 'site',
        positionClass: 'schematic',
        errorMetres: 1500,
        origin: 'Estimated on the approach highway; the place of the terminal is not published',
        sources: ['own-crossing-positions-2026'],
      }),
      pointFeature('astarachay-road-bridge/old-bridge', nearestOnLine(astarachay, OLD_TOWN_BRIDGE).position, {
        part: 'old-bridge',
        role: 'site',
        positionClass: 'approximate',
        errorMetres: 300,
        origin:
          'On the OpenStreetMap line of the Astarachay between the two town centres; the crossing is assumed there',
        sources: ['osm-araz-lines-2026', 'setahban-astarachay-bridge'],
      }),
    ],
  };
}
