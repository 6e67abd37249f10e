import type { AtlasActions, AtlasState } from '#store/atlas-store.ts';
import type { MapStage } from '../map-stage.ts';
import type { Chord } from './chord.ts';

/** What a shortcut works on. */
export interface ShortcutPlace {
  readonly state: AtlasState & AtlasActions;
  readonly stage: MapStage;
  /** The panels lie in a sheet, of which list and panel share the place. */
  readonly isPhone: boolean;
}

export interface Shortcut {
  /** Its text in the catalogue. */
  readonly id:
    | 'search'
    | 'table'
    | 'help'
    | 'zoomIn'
    | 'zoomOut'
    | 'home'
    | 'legend'
    | 'previous'
    | 'next'
    | 'back'
    | 'measure'
    | 'present'
    | 'capture'
    | 'undo'
    | 'redo'
    | 'removeLast'
    | 'finish'
    | 'unit'
    | 'receipt';
  /** Listed by itself while its tool is open. */
  readonly isOfTool?: true;
  readonly chords: readonly Chord[];
  /** Whether it would do anything just now. */
  isUsable(place: ShortcutPlace): boolean;
  run(place: ShortcutPlace): void;
}
