import { isOnMap } from '#core/map-extent.ts';
import type { Position } from '#core/position.ts';
import type { AlignmentsDocument } from '#dataset/alignments-document.ts';
import type { SearchDocument } from '#dataset/search-document.ts';
import { readCoordinates } from './coordinate-input.ts';
import { createLineFinder } from './line-finder.ts';
import type { LocatedReading, SearchAnswer } from './search-answer.ts';
import { createSearchIndex } from './search-index.ts';

/** Answers whatever is typed: names, positions, and kilometres of the lines where those are given. */
export function createSearch(
  document: SearchDocument,
  alignments: AlignmentsDocument = NO_LINES,
): (text: string) => SearchAnswer {
  const lines = createLineFinder(alignments, document);
  const index = createSearchIndex(document);
  const towns = document.entries.flatMap((entry) =>
    entry.type === 'place' && entry.kind === 'city' ? [entry] : [],
  );
  return (text) => {
    const readings = readCoordinates(text).map(
      (reading): LocatedReading => ({
        ...reading,
        isOnMap: isOnMap(reading.position),
        near: nearestTown(reading.position, towns),
        beside: lines.near(reading.position),
      }),
    );
    const { places, words } = lines.find(text);
    const groups = index.find(words);
    const isNothing = readings.length === 0 && groups.length === 0 && places.length === 0;
    return { places, readings, groups, nearest: isNothing ? index.nearest(text) : [] };
  };
}

const NO_LINES: AlignmentsDocument = { alignments: [] };

type Town = NonNullable<LocatedReading['near']>;

/** Farther away, in degrees of latitude, a town is no help to recognise a position. */
const NEARBY_DEGREES = 1;

function nearestTown(position: Position, towns: readonly Town[]): Town | null {
  const distance = (town: Town) => {
    const [eastward, northward] = [town.position[0] - position[0], town.position[1] - position[1]];
    return Math.hypot(eastward * Math.cos((position[1] * Math.PI) / 180), northward);
  };
  const nearest = towns
    .map((town) => ({ town, degrees: distance(town) }))
    .reduce<{ town: Town; degrees: number } | null>(
      (best, one) => (best === null || one.degrees < best.degrees ? one : best),
      null,
    );
  return nearest !== null && nearest.degrees <= NEARBY_DEGREES ? nearest.town : null;
}
