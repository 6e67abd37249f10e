import type { Language } from '#core/language.ts';
import type { Position } from '#core/position.ts';
import type { Extent } from './extent.ts';
import type { RouteLines } from './layers/route.ts';
import type { Shown } from './layers/shown.ts';
import type { Theme } from './theme.ts';

/** What is selected: a whole project, or one part of it, and what it is called where it lies. */
export interface SelectedThing {
  readonly projectId: string;
  readonly partId: string | null;
  readonly localName: string;
}

/** What decides the look of the map: its own colours and language, what is shown, and on which day (`YYYY-MM-DD`). */
export interface StyleInput extends Shown {
  readonly theme: Theme;
  readonly language: Language;
  /** It carries its local name beneath its own; null where nothing is selected or no such name is known yet. */
  readonly selected: SelectedThing | null;
  readonly extent: Extent;
  /** Error areas weigh more than all they surround, and are too small to be seen from afar. */
  readonly hasErrorAreas: boolean;
  /** The position a visitor has marked. */
  readonly mark?: Position | null;
  /** The route a visitor has asked for. */
  readonly route?: RouteLines | null;
  /** Something is measured, or about to be. */
  readonly hasMeasurement?: boolean;
}
