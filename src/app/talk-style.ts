import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { type DrawnLines, withDrawnLines } from '#cartography/drawn-lines.ts';
import { withProjector } from '#cartography/projector.ts';
import type { Theme } from '#cartography/theme.ts';
import type { StatusScaleName } from '#core/status-scale-name.ts';

export interface TalkLook {
  readonly theme: Theme;
  readonly drawn: DrawnLines;
  /** The scale of status on a projector; null without one. */
  readonly scale: StatusScaleName | null;
}

/** What a talk changes of the look of the map. */
export function talkStyle(style: StyleSpecification, { theme, drawn, scale }: TalkLook): StyleSpecification {
  const dressed = withDrawnLines(style, drawn, theme);
  return scale === null ? dressed : withProjector(dressed, scale, theme);
}
