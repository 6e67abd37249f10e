import type { Step } from '#dataset/deck-schema.ts';
import { SHOWN_PARTS, type ShownPart } from '#dataset/shown-parts.ts';
import { isMeasurable } from '#measure/measurement.ts';
import type { AtlasState } from './atlas-state.ts';
import type { StepView } from './deck-edits.ts';
import { selectUrlState } from './url-of-state.ts';
import { formatView } from './url-place.ts';
import { formatUrl } from './url-state.ts';

/** Ten metres: nearer than any line of the atlas is known. */
const FRAME_DECIMALS = 4;
/** What a step is given before its author has thought about it. */
export const PLANNED_SECONDS = 60;

/**
 * What is on screen, as a step shows it: the parts of the address, and the box that the free part of the map shows. A map that
 * is turned or tilted has no box, so its step keeps the view itself. `seen` is null where there is no map.
 */
export function viewOfScreen(state: AtlasState, seen: Step['frame'] | null): StepView {
  const { view } = state;
  const { shows, ...pinned } = shownParts(state);
  if (view !== null && (view.bearing !== 0 || view.pitch !== 0))
    return { shows: { ...shows, map: formatView(view) }, ...pinned };
  const frame = seen == null ? null : roundedBox(seen);
  return { shows, ...(frame && { frame }), ...pinned };
}

/** Everything on the map belongs to it, also what was measured and pinned before another tool was taken up. */
function shownParts(state: AtlasState): Pick<StepView, 'shows' | 'pins'> {
  const { measurement, pinned } = state.measuring;
  const isMeasured = isMeasurable(measurement) || pinned.length > 0;
  const seen: AtlasState = { ...state, story: null, tool: isMeasured ? 'measure' : state.tool };
  const route = state.tool === 'routes' ? selectUrlState(state).route : null;
  const address = formatUrl({ ...selectUrlState(seen), view: null, route });
  const parts = address
    .slice(1)
    .split('&')
    .map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at), part.slice(at + 1)] as const;
    });
  const written = new Map(parts);
  const pins = parts.flatMap(([name, value]) => (name === 'pin' ? [value] : []));
  const shown = SHOWN_PARTS.flatMap((part): [ShownPart, string][] => {
    const value = written.get(part);
    return value === undefined || value === '' ? [] : [[part, value]];
  });
  return { shows: Object.fromEntries(shown), ...(pins.length > 0 && { pins }) };
}

/** Null where the box has no extent left, as when panels cover the whole map. */
function roundedBox([west, south, east, north]: NonNullable<Step['frame']>): Step['frame'] | null {
  const limit = (degrees: number) => round(Math.min(85, Math.max(-85, degrees)));
  const box = [round(west), limit(south), round(east), limit(north)] as const;
  return box[0] < box[2] && box[1] < box[3] ? [...box] : null;
}

function round(degrees: number): number {
  return Number(degrees.toFixed(FRAME_DECIMALS));
}
