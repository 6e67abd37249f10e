import { LAYER_GROUPS } from '#core/layer-group.ts';
import { LINKED_DECK_ID } from '#core/own-deck.ts';
import { STATUSES } from '#core/status.ts';
import { isMeasurable } from '#measure/measurement.ts';
import { LONGEST_CODE, measurementCode } from '#measure/measurement-code.ts';
import { pinCode } from '#measure/pin-code.ts';
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
    isLooped: false,
    // Offered as long as the list of talks is open.
    linkedDeck: state.presentDialog === 'decks' ? state.linkedDeck : null,
    origin: state.origin,
    unknown: state.unknownUrlParts,
  };
}

/** What a step shows is its deck's to say. */
function storyUrl(state: AtlasState): UrlState {
  const { story, autoplay, linkedDeck, themeChoice, language, digits, unknownUrlParts } = state;
  return {
    ...EMPTY_URL,
    theme: themeChoice,
    language,
    digits: digits === 'language' ? null : digits,
    story,
    linkedDeck: story?.deckId === LINKED_DECK_ID ? linkedDeck : null,
    isLooped: autoplay !== 'off',
    unknown: unknownUrlParts,
  };
}

/** Only what the open tool shows; a measurement says that the tool is open. */
function toolParts(state: AtlasState): Pick<UrlState, 'tool' | 'measurement' | 'pinned'> {
  const { tool, measuring, lengthUnit, areaUnit } = state;
  if (tool !== 'measure') return { tool, measurement: null, pinned: [] };
  const linked = { measurement: measuring.measurement, lengthUnit, areaUnit };
  const measurement = measurementCode(linked) === null ? null : linked;
  return { tool: measurement === null ? tool : null, measurement, pinned: linkedPins(state) };
}

/** What is pinned, as far as a link has room for all of it beside what is measured; none otherwise. */
function linkedPins({ measuring, lengthUnit, areaUnit }: AtlasState): UrlState['pinned'] {
  const { measurement, pinned } = measuring;
  if (pinned.length === 0) return pinned;
  const codes = pinned.map(pinCode);
  const measured = measurementCode({ measurement, lengthUnit, areaUnit })?.length ?? 0;
  const length = codes.reduce((total, code) => total + '&pin='.length + (code?.length ?? Infinity), measured);
  return length <= LONGEST_CODE ? pinned : [];
}

/** Some of what is pinned or measured finds no room in a link. */
export function isTooLongForLink(state: AtlasState): boolean {
  const { measurement, pinned } = selectUrlState(state);
  const { measuring } = state;
  return (
    (measurement === null && isMeasurable(measuring.measurement)) || pinned.length < measuring.pinned.length
  );
}

function isNarrowed({ project, category }: TimelineFilter): boolean {
  return project !== null || category !== null;
}
