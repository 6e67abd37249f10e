import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { type DrawnLines, withDrawnLines } from '#cartography/drawn-lines.ts';
import type { Theme } from '#cartography/theme.ts';
import type { StatusScaleName } from '#store/stage-state.ts';

export interface TalkLook {
  readonly theme: Theme;
  readonly drawn: DrawnLines;
  /** The scale of status on a projector; null without one. */
  readonly scale: StatusScaleName | null;
}

/** What a talk changes of the look of the map. */
export function talkStyle(style: StyleSpecification, { theme, drawn }: TalkLook): StyleSpecification {
  return withDrawnLines(style, drawn, theme);
}
