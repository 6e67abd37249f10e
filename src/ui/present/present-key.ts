import type { AtlasActions, AtlasState } from '#store/atlas-store.ts';
import type { MapStage } from '../map-stage.ts';
import type { Chord } from '../shortcuts/chord.ts';

/** What a key of the stage works on. */
export interface PresentPlace {
  readonly state: AtlasState & AtlasActions;
  readonly stage: MapStage;
}

export interface PresentKey {
  /** Its text in the catalogue, under `present.key`. */
  readonly id:
    | 'next'
    | 'previous'
    | 'first'
    | 'last'
    | 'go'
    | 'overview'
    | 'black'
    | 'white'
    | 'explore'
    | 'capture'
    | 'timer'
    | 'autoplay'
    | 'presenter'
    | 'hold'
    | 'audienceLanguage'
    | 'fullScreen'
    | 'fromHere'
    | 'fromFirst'
    | 'laser'
    | 'pen'
    | 'clearInk'
    | 'projector'
    | 'help'
    | 'back'
    | 'nextTile'
    | 'previousTile'
    | 'tileRight'
    | 'tileLeft'
    | 'tileAbove'
    | 'tileBelow'
    | 'openTile';
  readonly chords: readonly Chord[];
  /** Whether it would do anything just now; the deck takes it from the browser all the same. */
  isUsable(place: PresentPlace): boolean;
  run(place: PresentPlace): void;
}
