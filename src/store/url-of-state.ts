import { LAYER_GROUPS } from '#core/layer-group.ts';
import { STATUSES } from '#core/status.ts';
import { measurementCode } from '#measure/measurement-code.ts';
import type { AtlasState } from './atlas-state.ts';
import { isAsked } from './route-address.ts';
import type { TimelineFilter } from './timeline-filter.ts';
import { EMPTY_URL, type UrlState } from './url-state.ts';

/** What the address has to say about this state. The language is always written: a shared link reads the same. */
export function selectUrlState(state: AtlasState): UrlState {
  if (state.story !== null) return storyUrl(state);
  return {
    view: state.view,
    selection: state.selection,
    groups: state.groups.length === LAYER_GROUPS.length ? null : state.groups,
    statuses: state.statuses.length === STATUSES.length ? null : state.statuses,
    kinds: state.kinds.length === 0 ? null : state.kinds,
    countries: state.countries.length === 0 ? null : state.countries,
    corridors: state.corridors.length === 0 ? null : state.corridors,
    theme: state.themeChoice,
    language: state.language,
    digits: state.digits === 'language' ? null : state.digits,
    known: state.known,
    page: state.page,
    timeline: isNarrowed(state.timelineFilter) ? state.timelineFilter : null,
    claim: state.claim,
    source: state.source,
    mark: state.mark,
    at: state.at,
    ...toolParts(state),
    route: state.tool === 'routes' && isAsked(state.routes) ? state.routes : null,
    story: null,
    unknown: state.unknownUrlParts,
  };
}

/** What a step shows is its deck's to say. */
function storyUrl({ story, themeChoice, language, digits, unknownUrlParts }: AtlasState): UrlState {
  return {
    ...EMPTY_URL,
    theme: themeChoice,
    language,
    digits: digits === 'language' ? null : digits,
    story,
    unknown: unknownUrlParts,
  };
}

/** Only what the open tool shows; a measurement says that the tool is open. */
function toolParts({
  tool,
  measuring,
  lengthUnit,
  areaUnit,
}: AtlasState): Pick<UrlState, 'tool' | 'measurement'> {
  const { measurement } = measuring;
  const linked = { measurement, lengthUnit, areaUnit };
  if (tool !== 'measure' || measurementCode(linked) === null) return { tool, measurement: null };
  return { tool: null, measurement: linked };
}

function isNarrowed({ project, category }: TimelineFilter): boolean {
  return project !== null || category !== null;
}
