import type { CalendarDate } from '#core/calendar-date.ts';
import type { Kind } from '#core/kind.ts';
import type { LocalizedText } from '#core/language.ts';
import type { Bounds, Position } from '#core/position.ts';

export const PLACE_KINDS = ['city', 'country', 'sea', 'lake', 'river'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Something of the basemap that has a name. */
export interface Place {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: LocalizedText;
  readonly position: Position;
  /** What is to be seen of the map when somebody asks for it. */
  readonly bounds: Bounds;
  /** The name of its country, which tells the two Astaras apart. */
  readonly country?: LocalizedText;
}

/** Something that can be found by a name, with every spelling of it that is known. */
export type SearchEntry =
  | {
      readonly type: 'project';
      readonly id: string;
      readonly kind: Kind;
      readonly name: LocalizedText;
      readonly aliases: readonly string[];
    }
  | {
      readonly type: 'part';
      readonly id: string;
      readonly project: string;
      readonly kind: Kind;
      readonly name: LocalizedText;
    }
  | ({ readonly type: 'place' } & Place)
  | {
      readonly type: 'source';
      readonly id: string;
      readonly publisher: string;
      readonly title: string;
      readonly date: CalendarDate | 'undated';
    };

/** Everything that can be found by a name, in all languages: a search does not ask which one it is typed in. */
export interface SearchDocument {
  readonly entries: readonly SearchEntry[];
}
