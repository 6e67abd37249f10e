import { isCalendarDate } from '#core/calendar-date.ts';
import type { CameraView } from '#core/camera-view.ts';
import { COUNTRIES, type Country } from '#core/country.ts';
import type { Digits } from '#core/digits.ts';
import { KINDS, type Kind } from '#core/kind.ts';
import { LANGUAGES, type Language } from '#core/language.ts';
import { LAYER_GROUPS, type LayerGroup } from '#core/layer-group.ts';
import { PAGES, type Page } from '#core/page.ts';
import type { Position } from '#core/position.ts';
import { STATUSES, type Status } from '#core/status.ts';
import { TOOLS, type Tool } from '#core/tool.ts';
import { type LinkedMeasurement, measurementCode, parseMeasurementCode } from '#measure/measurement-code.ts';
import type { PinnedMeasurement } from '#measure/measuring.ts';
import { parsePin, pinCode, withPin } from '#measure/pin-code.ts';
import type { RouteChoice } from '#network/route-choice.ts';
import type { PlaceOnLine } from './chainage-state.ts';
import { isLinkOrigin } from './link-origin.ts';
import { formatPlace, parsePlace } from './place-address.ts';
import type { Story } from './present-state.ts';
import { formatRoute, parseRoute } from './route-address.ts';
import { NO_SELECTION, type Selection } from './selection.ts';
import { formatTimelineFilter, parseTimelineFilter, type TimelineFilter } from './timeline-filter.ts';
import { formatChosen, formatList, parseChosen, parseIds, parseList } from './url-lists.ts';
import { formatMark, formatView, parseMark, parseView } from './url-place.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';

/** What the address says; a null stands for a part the address leaves out. */
export interface UrlState {
  readonly view: CameraView | null;
  readonly selection: Selection;
  readonly groups: readonly LayerGroup[] | null;
  readonly statuses: readonly Status[] | null;
  readonly kinds: readonly Kind[] | null;
  readonly countries: readonly Country[] | null;
  /** Ids of corridors. */
  readonly corridors: readonly string[] | null;
  readonly theme: ThemeChoice | null;
  readonly language: Language | null;
  readonly digits: Digits | null;
  /** The day the atlas is turned back to, `YYYY-MM-DD`. */
  readonly known: string | null;
  readonly page: Page | null;
  /** What the timeline is narrowed to, where it is. */
  readonly timeline: TimelineFilter | null;
  /** A claim to point at, `subject/claim`. */
  readonly claim: string | null;
  /** A source the page of sources points at. */
  readonly source: string | null;
  /** A marked position. */
  readonly mark: Position | null;
  /** A marked place on a line. */
  readonly at: PlaceOnLine | null;
  /** Left out where a measurement says it. */
  readonly tool: Tool | null;
  /** What is measured, with its units. */
  readonly measurement: LinkedMeasurement | null;
  /** What is pinned beside it. */
  readonly pinned: readonly PinnedMeasurement[];
  /** What is asked of the network of routes. */
  readonly route: RouteChoice | null;
  /** The talk that is given, which says what is shown. */
  readonly story: Story | null;
  /** The talk plays by itself, round and round. */
  readonly isLooped: boolean;
  /** A deck that the address carries in itself, packed; unread. */
  readonly linkedDeck: string | null;
  /** The version of the data a link was made with, and what it measured then (`LinkOrigin`), unread. */
  readonly origin: string | null;
  /** Parts this version does not know, kept as they are: `key=value`, still encoded. */
  readonly unknown: readonly string[];
}

export interface ParsedUrl {
  readonly state: UrlState;
  /** Parts that could not be read, decoded, for a message. */
  readonly broken: readonly string[];
}

/** An address that says nothing. */
export const EMPTY_URL: UrlState = {
  view: null,
  selection: NO_SELECTION,
  groups: null,
  statuses: null,
  kinds: null,
  countries: null,
  corridors: null,
  theme: null,
  language: null,
  digits: null,
  known: null,
  page: null,
  timeline: null,
  claim: null,
  source: null,
  mark: null,
  at: null,
  tool: null,
  measurement: null,
  pinned: [],
  route: null,
  story: null,
  isLooped: false,
  linkedDeck: null,
  origin: null,
  unknown: [],
};

/** An address without a view wants to see what it selects, marks or measures. */
export function isFrameWanted({ view, selection, mark, at, measurement, pinned }: UrlState): boolean {
  const isMeasured = measurement !== null || pinned.length > 0;
  const isNothing = selection.type === 'none' && mark === null && at === null && !isMeasured;
  return view === null && !isNothing;
}

/** A reader gives the state with its part read, or null when the part cannot be read. */
type PartReader = (state: UrlState, value: string) => UrlState | null;

const READERS: Readonly<Record<string, PartReader>> = {
  map: (state, value) => {
    const view = parseView(value);
    return view && { ...state, view };
  },
  sel: (state, value) => {
    const selection = parseSelection(value);
    return selection && { ...state, selection };
  },
  layers: (state, value) => {
    const groups = parseList(value, LAYER_GROUPS);
    return groups && { ...state, groups };
  },
  status: (state, value) => {
    const statuses = parseList(value, STATUSES);
    return statuses && { ...state, statuses };
  },
  kind: (state, value) => {
    const kinds = parseChosen(value, KINDS);
    return kinds && { ...state, kinds };
  },
  country: (state, value) => {
    const countries = parseChosen(value, COUNTRIES);
    return countries && { ...state, countries };
  },
  corridor: (state, value) => {
    const corridors = parseIds(value);
    return corridors && { ...state, corridors };
  },
  theme: (state, value) => {
    const theme = (['light', 'dark'] as const).find((known) => known === value);
    return theme ? { ...state, theme } : null;
  },
  lang: (state, value) => {
    const language = LANGUAGES.find((known) => known === value);
    return language ? { ...state, language } : null;
  },
  digits: (state, value) => (value === 'latn' ? { ...state, digits: 'ascii' } : null),
  known: (state, value) => (value.length === 10 && isCalendarDate(value) ? { ...state, known: value } : null),
  page: (state, value) => {
    const page = PAGES.find((known) => known === value);
    return page ? { ...state, page } : null;
  },
  events: (state, value) => {
    const timeline = parseTimelineFilter(value);
    return timeline && { ...state, timeline };
  },
  claim: (state, value) => (CLAIM_NAME.test(value) ? { ...state, claim: value } : null),
  source: (state, value) => (/^[a-z0-9-]{1,120}$/.test(value) ? { ...state, source: value } : null),
  mark: (state, value) => {
    const mark = parseMark(value);
    return mark && { ...state, mark };
  },
  at: (state, value) => {
    const at = parsePlace(value);
    return at && { ...state, at };
  },
  tool: (state, value) => {
    const tool = TOOLS.find((known) => known === value);
    return tool ? { ...state, tool } : null;
  },
  m: (state, value) => {
    const measurement = parseMeasurementCode(value);
    return measurement && { ...state, measurement };
  },
  pin: (state, value) => {
    const pinned = withPin(state.pinned, parsePin(value));
    return pinned && { ...state, pinned };
  },
  route: (state, value) => {
    const route = parseRoute(value);
    return route && { ...state, route };
  },
  story: (state, value) =>
    /^[a-z0-9-]{1,80}$/.test(value)
      ? { ...state, story: { stepIndex: 0, ...state.story, deckId: value } }
      : null,
  step: (state, value) =>
    /^[1-9]\d{0,2}$/.test(value)
      ? { ...state, story: { deckId: '', ...state.story, stepIndex: Number(value) - 1 } }
      : null,
  play: (state, value) => (value === 'loop' ? { ...state, isLooped: true } : null),
  deck: (state, value) => (/^[\w-]{1,2000}$/.test(value) ? { ...state, linkedDeck: value } : null),
  v: (state, value) => (isLinkOrigin(value) ? { ...state, origin: value } : null),
};

/** `subject/claim`, both ids. */
const CLAIM_NAME = /^[a-z0-9-]{1,80}\/[a-z0-9-]{1,120}$/;

/**
 * Reads a URL hash, with or without its `#`. Never throws: a part that cannot be read is listed as broken and left out, a
 * part that is not ours is kept.
 */
export function parseUrl(hash: string): ParsedUrl {
  const parts = hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part !== '');
  const broken: string[] = [];
  const unknown: string[] = [];
  let state = EMPTY_URL;
  for (const part of parts) {
    const [key = '', ...rest] = part.split('=');
    const reader = Object.hasOwn(READERS, key) ? READERS[key] : undefined;
    if (reader === undefined) {
      unknown.push(part);
      continue;
    }
    const value = decode(rest.join('='));
    const next = value === null ? null : reader(state, value);
    if (next === null) broken.push(value === null ? part : `${key}=${value}`);
    else state = next;
  }
  if (unknown.length > 0) state = { ...state, unknown };
  // A step of no deck is a step of nothing.
  return state.story?.deckId === ''
    ? { state: { ...state, story: null }, broken: [...broken, `step=${state.story.stepIndex + 1}`] }
    : { state, broken };
}

/** Writes the hash, `#` included; what has its default value is left out. */
export function formatUrl(state: UrlState): string {
  const parts = [
    ...(state.view === null ? [] : [`map=${formatView(state.view)}`]),
    ...(state.selection.type === 'none' ? [] : [`sel=${formatSelection(state.selection)}`]),
    ...formatList('layers', state.groups),
    ...formatList('status', state.statuses),
    ...formatChosen('kind', state.kinds),
    ...formatChosen('country', state.countries),
    ...formatChosen('corridor', state.corridors),
    ...(state.theme === null || state.theme === 'system' ? [] : [`theme=${state.theme}`]),
    ...(state.language === null ? [] : [`lang=${state.language}`]),
    ...(state.digits === 'ascii' ? ['digits=latn'] : []),
    ...(state.known === null ? [] : [`known=${state.known}`]),
    ...(state.page === null ? [] : [`page=${state.page}`]),
    ...(state.timeline === null ? [] : [`events=${formatTimelineFilter(state.timeline)}`]),
    ...(state.claim === null ? [] : [`claim=${state.claim}`]),
    ...(state.source === null ? [] : [`source=${state.source}`]),
    ...(state.mark === null ? [] : [`mark=${formatMark(state.mark)}`]),
    ...(state.at === null ? [] : [`at=${formatPlace(state.at)}`]),
    ...(state.tool === null ? [] : [`tool=${state.tool}`]),
    ...formatMeasurement(state.measurement),
    ...formatPins(state.pinned),
    ...(state.route === null ? [] : [`route=${formatRoute(state.route)}`]),
    ...(state.story === null ? [] : [`story=${state.story.deckId}`, `step=${state.story.stepIndex + 1}`]),
    ...(state.isLooped ? ['play=loop'] : []),
    ...(state.linkedDeck === null ? [] : [`deck=${state.linkedDeck}`]),
    ...(state.origin === null ? [] : [`v=${state.origin}`]),
    ...state.unknown,
  ];
  return `#${parts.join('&')}`;
}

/** Left out where it is too long for a link. Ids in it may be percent-encoded; the address encodes them once more. */
function formatMeasurement(measurement: LinkedMeasurement | null): string[] {
  const code = measurement && measurementCode(measurement);
  return code === null ? [] : [`m=${code.replaceAll('%', '%25')}`];
}

/** Left out together where one of them is too long for a link: a comparison without one of its lines would be another. */
function formatPins(pinned: readonly PinnedMeasurement[]): string[] {
  const codes = pinned.flatMap((pin) => pinCode(pin) ?? []);
  return codes.length < pinned.length ? [] : codes.map((code) => `pin=${code.replaceAll('%', '%25')}`);
}

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

function parseSelection(value: string): Selection | null {
  const match = /^([a-z0-9-]{1,80})(?:\/([a-z0-9-]{1,80}))?$/.exec(value);
  return match?.[1] ? { type: 'project', projectId: match[1], partId: match[2] ?? null } : null;
}

function formatSelection(selection: Extract<Selection, { type: 'project' }>): string {
  return selection.partId === null ? selection.projectId : `${selection.projectId}/${selection.partId}`;
}
