import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Language } from '#core/language.ts';
import { LAYER_GROUPS } from '#core/layer-group.ts';
import { PAGES } from '#core/page.ts';
import { STATUSES } from '#core/status.ts';
import type { Atlas, AtlasProject, OnMap, PartOnMap } from '#dataset/atlas.ts';
import { projectById } from '#dataset/project-by-id.ts';
import type { AtlasActions, AtlasState } from './atlas-state.ts';
import { chainageSlice, placeKept } from './chainage-slice.ts';
import { drawSlice } from './draw-slice.ts';
import { filesSlice } from './files-slice.ts';
import { filterIn, NO_FILTER, toggled } from './filter.ts';
import { measuredIn, measureSlice } from './measure-slice.ts';
import { offlineSlice } from './offline-slice.ts';
import { openSlice } from './open-slice.ts';
import { linkedDeckIn, ownDecksSlice } from './own-decks-slice.ts';
import { boxOf } from './position-box.ts';
import { presentSlice, storyIn } from './present-slice.ts';
import { routesSlice } from './routes-slice.ts';
import { isSameSelection, type Selection, selectedProjectId } from './selection.ts';
import { shownWith } from './shown-with.ts';
import { stageSlice } from './stage-slice.ts';
import type { TimelineFilter } from './timeline-filter.ts';
import { isFrameWanted, type UrlState } from './url-state.ts';
import { windowsSlice } from './windows-slice.ts';

export type { AtlasActions, AtlasState, Loadable } from './atlas-state.ts';

export type AtlasStore = ReturnType<typeof createAtlasStore>;

export interface InitialState {
  readonly atlas: Atlas;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly language: Language;
  readonly systemTheme: 'light' | 'dark';
  readonly url: UrlState;
}

/** A notice quotes what could not be read, but an address can be endless. */
const LONGEST_PART = 80;
/** More would hide the map; the oldest make room. */
export const MOST_NOTICES = 5;

/** The one store of the atlas. It knows neither React nor the map. */
export function createAtlasStore({ atlas, today, language, systemTheme, url }: InitialState) {
  return createStore<AtlasState & AtlasActions>()(
    subscribeWithSelector((set, get, store) => ({
      ...measureSlice(set, get, url),
      ...filesSlice(set, get),
      ...chainageSlice(set, get, url.at),
      ...routesSlice(set, get, url.route),
      ...drawSlice(set),
      ...presentSlice(set, get, url),
      ...offlineSlice(set, get),
      ...stageSlice(set),
      ...openSlice(get, store.subscribe),
      ...windowsSlice(set),
      ...ownDecksSlice(set, url),
      atlas,
      today,
      ...timeOf(url.known, today),
      documents: {},
      page: url.page,
      claim: url.claim,
      source: url.source,
      mark: url.mark,
      isTimeOpen: url.known !== null,
      timelineFilter: url.timeline ?? ALL_EVENTS,
      language: url.language ?? language,
      digits: url.digits ?? 'language',
      themeChoice: url.theme ?? 'system',
      systemTheme,
      ...filterIn(url),
      selection: url.selection,
      view: url.view,
      frameRequests: 0,
      wantedBounds: null,
      isAtMaxZoom: false,
      hoveredProjectId: null,
      walkedProjectIds: [],
      isFocusOwed: false,
      isHelpOpen: false,
      isSearchOpen: false,
      hoveredPartId: null,
      mapState: 'loading',
      inView: null,
      choice: null,
      notices: [],
      isListOpen: true,
      isLegendOpen: true,
      sheetStop: sheetStopOf(url),
      unknownUrlParts: url.unknown,

      setAtlas(next) {
        set({ atlas: next, ...shownWith({ ...get(), atlas: next }, get().selection) });
      },
      select(selection) {
        const state = get();
        if (isSameSelection(state.selection, selection)) return set({ choice: null });
        set({ claim: null, ...selectedWith(state, selection) });
      },
      setKnown(day) {
        const state = { ...get(), ...timeOf(day, get().today) };
        set({ ...timeOf(day, state.today), ...shownWith(state, state.selection) });
      },
      setTimeOpen: (isTimeOpen) => set({ isTimeOpen }),
      openPage(page) {
        const { page: left, claim } = get();
        // A claim that only the closed page shows is left with it.
        const isLeft = left !== null && claim?.startsWith(`${left}/`) === true;
        set({
          source: null,
          ...(page === null
            ? { page, claim: isLeft ? null : claim }
            : { page, claim: null, sheetStop: 'full' }),
        });
        // The free part of the map has changed: what is selected is brought back into it.
        get().requestFrame();
      },
      setTimelineFilter: (timelineFilter) => set({ timelineFilter }),
      showTimelineOf(project) {
        set({ timelineFilter: { project, category: null } });
        get().openPage('timeline');
      },
      showClaim(claim) {
        const [subject = ''] = claim?.split('/') ?? [];
        const page = PAGES.find((known) => known === subject);
        if (claim === null || page !== undefined) return set({ claim, page: page ?? get().page });
        const state = get();
        const selection: Selection = { type: 'project', projectId: subject, partId: null };
        const isSame = isSameSelection(state.selection, selection);
        set({
          claim,
          sheetStop: 'full',
          ...(isSame ? {} : { ...selectedWith(state, selection), sheetStop: 'full' as const }),
        });
      },
      showSource(id) {
        get().openPage('sources');
        set({ source: id });
      },
      setMark(mark) {
        set({ mark });
        if (mark !== null) get().requestBounds(boxOf(mark));
      },
      wantDocument(name) {
        const loadable = get().documents[name];
        if (loadable === undefined || loadable.type === 'failed')
          set({ documents: { ...get().documents, [name]: { type: 'loading' } } });
      },
      setDocument: (name, loadable) => set({ documents: { ...get().documents, [name]: loadable } }),
      requestFrame() {
        const { selection, mark, tool, frameRequests } = get();
        if (selection.type !== 'none' || mark !== null || tool === 'measure')
          set({ frameRequests: frameRequests + 1 });
      },
      requestBounds: (bounds) => set({ wantedBounds: [...bounds] }),
      toggleGroup: (group) => set({ groups: toggled(LAYER_GROUPS, get().groups, group) }),
      toggleStatus: (status) => set({ statuses: toggled(STATUSES, get().statuses, status) }),
      showAll: () => set({ groups: LAYER_GROUPS, statuses: STATUSES }),
      setFilter: (filter) => set({ ...filter }),
      clearFilters: () => set({ ...NO_FILTER }),
      setLanguage: (next) => set({ language: next }),
      setDigits: (digits) => set({ digits }),
      setThemeChoice: (themeChoice) => set({ themeChoice }),
      setSystemTheme: (theme) => set({ systemTheme: theme }),
      setView: (view, isAtMaxZoom) => set({ view, isAtMaxZoom }),
      setHovered: (hoveredProjectId, hoveredPartId = null) => set({ hoveredProjectId, hoveredPartId }),
      setWalked: (walkedProjectIds) =>
        set({ walkedProjectIds, hoveredProjectId: walkedProjectIds[0] ?? null, hoveredPartId: null }),
      oweFocus: (isFocusOwed) => set({ isFocusOwed }),
      setHelpOpen: (isHelpOpen) => set({ isHelpOpen }),
      setSearchOpen: (isSearchOpen) => set({ isSearchOpen }),
      setMapState: (mapState) => set({ mapState }),
      setInView: (inView) => set({ inView }),
      // Who turns away from a question does not go on reading.
      setChoice: (choice) => set(choice === null ? { choice, isFocusOwed: false } : { choice }),
      setListOpen: (isListOpen) => set({ isListOpen }),
      setLegendOpen: (isOpen) =>
        set(get().tool === null ? { isLegendOpen: isOpen } : { isLegendOpenBesideTool: isOpen }),
      setSheetStop: (sheetStop) => set({ sheetStop }),
      notify(key, whole = '') {
        const { notices } = get();
        const part = whole.length > LONGEST_PART ? `${whole.slice(0, LONGEST_PART - 1)}…` : whole;
        if (notices.some((notice) => notice.key === key && notice.part === part)) return;
        const id = Math.max(0, ...notices.map((notice) => notice.id)) + 1;
        set({ notices: [...notices, { id, key, part }].slice(-MOST_NOTICES) });
      },
      dismissNotice: (id) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
      applyUrl(next) {
        set({
          view: next.view ?? get().view,
          selection: next.selection,
          frameRequests: get().frameRequests + (isFrameWanted(next) ? 1 : 0),
          choice: null,
          sheetStop: sheetStopOf(next),
          ...shownWith(
            {
              ...get(),
              ...timeOf(next.known, get().today),
              ...filterIn(next),
            },
            next.selection,
          ),
          ...timeOf(next.known, get().today),
          isTimeOpen: get().isTimeOpen || next.known !== null,
          page: next.page,
          timelineFilter: next.timeline ?? ALL_EVENTS,
          claim: next.claim,
          source: next.source,
          mark: next.mark,
          at: next.at,
          routes: next.route ?? get().routes,
          ...measuredIn(next, get().measuring),
          origin: next.origin,
          themeChoice: next.theme ?? 'system',
          language: next.language ?? get().language,
          digits: next.digits ?? 'language',
          unknownUrlParts: next.unknown,
          ...storyIn(next, get()),
          ...linkedDeckIn(next, get()),
        });
      },
    })),
  );
}

/** On a phone, whatever an address opens gets half the screen. */
function sheetStopOf({ selection, tool, measurement, pinned }: UrlState): AtlasState['sheetStop'] {
  const isMeasured = measurement !== null || pinned.length > 0;
  return selection.type === 'none' && tool === null && !isMeasured ? 'peek' : 'half';
}

const ALL_EVENTS: TimelineFilter = { project: null, category: null };

/** A day from today on is today: nobody has stated anything later yet. */
function timeOf(day: string | null, today: string): Pick<AtlasState, 'known' | 'date'> {
  const known = day !== null && day < today ? day : null;
  return { known, date: known ?? today };
}

/** What changes with a selection: it is shown, framed, and on a phone the sheet makes room for it. */
function selectedWith(state: AtlasState, selection: Selection) {
  const isNone = selection.type === 'none';
  return {
    selection,
    choice: null,
    at: placeKept(state.at, selection),
    passing: null,
    ...shownWith(state, selection),
    sheetStop: isNone && state.tool === null ? ('peek' as const) : ('half' as const),
    isDetailInFront: !isNone,
    frameRequests: state.frameRequests + (isNone ? 0 : 1),
  };
}

/** The theme in force. */
export function selectTheme({ themeChoice, systemTheme }: AtlasState): 'light' | 'dark' {
  return themeChoice === 'system' ? systemTheme : themeChoice;
}

export function selectProject({ atlas, selection }: AtlasState) {
  return projectById(atlas.projects, selectedProjectId(selection)) ?? null;
}

/** The tool and the chosen project share a place wherever there is room for one of them. */
export function selectIsToolInFront({ tool, isDetailInFront }: AtlasState): boolean {
  return tool !== null && !isDetailInFront;
}

/** The document that the selection needs; none for a project that a link made up. */
export function selectedDocument(state: AtlasState): `subject/${string}` | null {
  const project = selectProject(state);
  return project === null ? null : `subject/${project.id}`;
}

/** What of the map is selected: a part where one is chosen that is on the map, else the whole project. */
export function selectOnMap(state: AtlasState): OnMap | null {
  const project = selectProject(state);
  const partId = state.selection.type === 'project' ? state.selection.partId : null;
  return project === null ? null : (partOnMap(project, partId) ?? project);
}

/** Ids come from links: only a part's own name counts, not what every object inherits. */
function partOnMap({ parts }: AtlasProject, partId: string | null): PartOnMap | undefined {
  return partId !== null && Object.hasOwn(parts, partId) ? parts[partId] : undefined;
}
