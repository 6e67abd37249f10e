import type { SearchEntry } from '#dataset/search-document.ts';
import type { Hit, LocatedReading, PlaceAlongLine, SearchAnswer } from '#search/search-answer.ts';

/** One line to choose. */
export type SearchOption =
  | { readonly type: 'hit'; readonly key: string; readonly hit: Hit }
  | { readonly type: 'kilometre'; readonly key: string; readonly place: PlaceAlongLine }
  | { readonly type: 'reading'; readonly key: string; readonly reading: LocatedReading };

/** Lines under one heading; of more than are shown, how many there are. */
export interface OptionGroup {
  readonly heading: SearchEntry['type'] | 'kilometre' | 'position' | 'readings' | 'nearest';
  readonly items: readonly SearchOption[];
  readonly count: number;
}

/** Kilometres and positions first, then what has the name, each under its heading. */
export function optionGroups({ places, readings, groups, nearest }: SearchAnswer): OptionGroup[] {
  return [
    group('kilometre', places.map(kilometreOption)),
    group(readings.length > 1 ? 'readings' : 'position', readings.map(readingOption)),
    ...groups.map(({ type, hits, count }) => group(type, hits.map(hitOption), count)),
    group('nearest', nearest.map(hitOption)),
  ].filter(({ items }) => items.length > 0);
}

/**
 * Whether Enter may take the first line at once. Not where a text can be read in several ways, and not where nothing has
 * the name: there the visitor says which is meant.
 */
export function isFirstMeant({ places, readings, groups }: SearchAnswer): boolean {
  if (places.length > 0) return true;
  return readings.length === 1 || (readings.length === 0 && groups.length > 0);
}

/** A position outside the map can be read, but not marked. */
export function isTakeable(option: SearchOption): boolean {
  return option.type !== 'reading' || option.reading.isOnMap;
}

/** Whether two options with the same key say the same; everything else follows from what the key names. */
export function isSameOption(a: SearchOption, b: SearchOption): boolean {
  if (a.key !== b.key) return false;
  if (a.type === 'hit' && b.type === 'hit') return a.hit.matched === b.hit.matched;
  return a.type !== 'kilometre' || b.type !== 'kilometre' || a.place.km === b.place.km;
}

function group(
  heading: OptionGroup['heading'],
  items: readonly SearchOption[],
  count = items.length,
): OptionGroup {
  return { heading, items, count };
}

function kilometreOption(place: PlaceAlongLine): SearchOption {
  return { type: 'kilometre', key: `kilometre ${place.line}`, place };
}

function readingOption(reading: LocatedReading): SearchOption {
  return { type: 'reading', key: `${reading.position.join()} ${JSON.stringify(reading.sense)}`, reading };
}

function hitOption(hit: Hit): SearchOption {
  const { entry } = hit;
  const owner = entry.type === 'part' ? `${entry.project}/` : '';
  return { type: 'hit', key: `${entry.type} ${owner}${entry.id}`, hit };
}
