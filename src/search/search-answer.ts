import type { Kind } from '#core/kind.ts';
import type { LocalizedText } from '#core/language.ts';
import type { Position } from '#core/position.ts';
import type { SearchEntry } from '#dataset/search-document.ts';

/** Something that was found, with the spelling by which it was. */
export interface Hit<Entry extends SearchEntry = SearchEntry> {
  readonly entry: Entry;
  readonly matched: string;
}

/** The hits of one type that are shown, and how many there are. */
export interface HitGroup {
  readonly type: SearchEntry['type'];
  readonly hits: readonly Hit[];
  readonly count: number;
}

/** What decides between readings of the same text; null where nothing else can be meant. */
export type Sense =
  | { readonly type: 'order'; readonly first: 'latitude' | 'longitude' }
  | { readonly type: 'zone'; readonly zone: number; readonly half: 'north' | 'south' };

/** One way of reading a text as a position. */
export interface CoordinateReading {
  readonly notation: 'degrees' | 'geo' | 'utm' | 'mgrs';
  readonly position: Position;
  readonly sense: Sense | null;
}

/** A reading with what helps to choose it. */
export interface LocatedReading extends CoordinateReading {
  readonly isOnMap: boolean;
  /** The nearest town, where there is one nearby. */
  readonly near: Extract<SearchEntry, { type: 'place' }> | null;
  /** The place on a line it lies beside, where there is a line nearby. */
  readonly beside: PlaceAlongLine | null;
}

/** A place on a line that has kilometres. */
export interface PlaceAlongLine {
  /** As the address names the line. */
  readonly line: string;
  /** The id of the alignment. */
  readonly alignment: string;
  readonly project: string;
  readonly name: LocalizedText;
  readonly kind: Kind;
  readonly origin: LocalizedText;
  readonly end: LocalizedText;
  readonly km: number;
  readonly lengthKm: number;
  readonly position: Position;
  /** From the position asked for to the line; 0 of a place asked for by its kilometre. */
  readonly offsetMetres: number;
}

export interface SearchAnswer {
  /** The places a text names by line and kilometre. */
  readonly places: readonly PlaceAlongLine[];
  readonly readings: readonly LocatedReading[];
  /** What fits best comes first. */
  readonly groups: readonly HitGroup[];
  /** Where nothing fits: what is spelt most like it. */
  readonly nearest: readonly Hit[];
}
