import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { CameraView } from '#core/camera-view.ts';
import type { Language } from '#core/language.ts';
import { LAYER_GROUPS, type LayerGroup } from '#core/layer-group.ts';
import type { MapState } from '#core/map-state.ts';
import { PAGES, type Page } from '#core/page.ts';
import type { Bounds } from '#core/position.ts';
import type { PositionClass } from '#core/position-class.ts';
import { STATUSES, type Status } from '#core/status.ts';
import type { Atlas, OnMap } from '#dataset/atlas.ts';
import type { DocumentName, LedgerDocuments } from '#dataset/documents.ts';
import { stepOn } from '#ledger/status-step.ts';
import type { Notice, NoticeKey } from './notice.ts';
import { isSameSelection, type Selection, selectedProjectId } from './selection.ts';
import type { ThemeChoice, TimelineFilter, UrlState } from './url-state.ts';

/** Several things under one click, and where on the map it was, in CSS pixels. */
export interface Choice {
  readonly options: readonly { readonly projectId: string; readonly partId: string | null }[];
  readonly x: number;
  readonly y: number;
}

/** What the map shows at the moment; null before it has shown anything. */
export interface InView {
  readonly groups: readonly LayerGroup[];
  readonly statuses: readonly Status[];
  readonly positionClasses: readonly PositionClass[];
}

/** A document of the ledger on its way, here, or not to be had. */
export type Loadable<Document> =
  | { readonly type: 'loading' }
  | { readonly type: 'ready'; readonly document: Document }
  | { readonly type: 'failed' };

export type LoadableDocuments = {
  readonly [Name in DocumentName]?: Loadable<LedgerDocuments[Name]>;
};

/** How far the sheet of a phone is pulled up. */
export type SheetStop = 'peek' | 'half' | 'full';

export interface AtlasState {
  readonly atlas: Atlas;
  readonly today: string;
  /** The day the atlas is turned back to, `YYYY-MM-DD`; null for today. */
  readonly known: string | null;
  /** The day everything on screen is as of: `known`, or today. */
  readonly date: string;
  readonly documents: LoadableDocuments;
  readonly page: Page | null;
  /** The claim a link points at, `subject/claim`. */
  readonly claim: string | null;
  readonly isTimeOpen: boolean;
  /** What the timeline is narrowed to. */
  readonly timelineFilter: TimelineFilter;
  readonly language: Language;
  readonly themeChoice: ThemeChoice;
  readonly systemTheme: 'light' | 'dark';
  readonly groups: readonly LayerGroup[];
  readonly statuses: readonly Status[];
  readonly selection: Selection;
  readonly view: CameraView | null;
  /** Counts the wishes to see the selection in the free part of the map; a link that brings its own view has none. */
  readonly frameRequests: number;
  /** A box somebody has asked to see; a new array for every wish. */
  readonly wantedBounds: Bounds | null;
  readonly isAtMaxZoom: boolean;
  readonly hoveredProjectId: string | null;
  readonly mapState: MapState;
  readonly inView: InView | null;
  readonly choice: Choice | null;
  readonly notices: readonly Notice[];
  readonly isListOpen: boolean;
  readonly isLegendOpen: boolean;
  readonly sheetStop: SheetStop;
  readonly unknownUrlParts: readonly string[];
}

export interface AtlasActions {
  /** Takes over the data once it has arrived. */
  setAtlas(atlas: Atlas): void;
  select(selection: Selection): void;
  /** Turns time back to a day, or to today. */
  setKnown(day: string | null): void;
  setTimeOpen(isOpen: boolean): void;
  openPage(page: Page | null): void;
  setTimelineFilter(filter: TimelineFilter): void;
  /** Opens the timeline with the events of one project. */
  showTimelineOf(project: string): void;
  /** Opens whatever shows a claim, `subject/claim`, and points at it. */
  showClaim(claim: string | null): void;
  /** Asks for a document of the ledger; asking again after a failure tries again. */
  wantDocument(name: DocumentName): void;
  setDocument<Name extends DocumentName>(name: Name, loadable: Loadable<LedgerDocuments[Name]>): void;
  /** Asks for the selection, if there is one, to be brought into the free part of the map. */
  requestFrame(): void;
  /** Asks for a box to be brought into the free part of the map. */
  requestBounds(bounds: Bounds): void;
  toggleGroup(group: LayerGroup): void;
  toggleStatus(status: Status): void;
  /** Switches everything on again. */
  showAll(): void;
  setLanguage(language: Language): void;
  setThemeChoice(choice: ThemeChoice): void;
  setSystemTheme(theme: 'light' | 'dark'): void;
  setView(view: CameraView, isAtMaxZoom: boolean): void;
  setHovered(projectId: string | null): void;
  setMapState(state: MapState): void;
  setInView(inView: InView): void;
  setChoice(choice: Choice | null): void;
  setListOpen(isOpen: boolean): void;
  setLegendOpen(isOpen: boolean): void;
  setSheetStop(stop: SheetStop): void;
  notify(key: NoticeKey, part?: string): void;
  dismissNotice(id: number): void;
  /** Takes over what an address says, such as after the Back button. */
  applyUrl(url: UrlState): void;
}

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

/** The one store of the atlas. It knows neither React nor the map. */
export function createAtlasStore({ atlas, today, language, systemTheme, url }: InitialState) {
  return createStore<AtlasState & AtlasActions>()(
    subscribeWithSelector((set, get) => ({
      atlas,
      today,
      ...timeOf(url.known, today),
      documents: {},
      page: url.page,
      claim: url.claim,
      isTimeOpen: url.known !== null,
      timelineFilter: url.timeline ?? ALL_EVENTS,
      language: url.language ?? language,
      themeChoice: url.theme ?? 'system',
      systemTheme,
      groups: url.groups ?? LAYER_GROUPS,
      statuses: url.statuses ?? STATUSES,
      selection: url.selection,
      view: url.view,
      frameRequests: 0,
      wantedBounds: null,
      isAtMaxZoom: false,
      hoveredProjectId: null,
      mapState: 'loading',
      inView: null,
      choice: null,
      notices: [],
      isListOpen: true,
      isLegendOpen: true,
      sheetStop: url.selection.type === 'none' ? 'peek' : 'half',
      unknownUrlParts: url.unknown,

      setAtlas(next) {
        set({ atlas: next, ...shownWith({ ...get(), atlas: next }, get().selection) });
      },
      select(selection) {
        const state = get();
        if (isSameSelection(state.selection, selection)) return set({ choice: null });
        set({
          selection,
          claim: null,
          choice: null,
          ...shownWith(state, selection),
          sheetStop: selection.type === 'none' ? 'peek' : 'half',
          frameRequests: state.frameRequests + (selection.type === 'none' ? 0 : 1),
        });
      },
      setKnown: (day) => set(timeOf(day, get().today)),
      setTimeOpen: (isTimeOpen) => set({ isTimeOpen }),
      openPage(page) {
        set(page === null ? { page } : { page, claim: null, sheetStop: 'full' });
        // The free part of the map has changed: what is selected is brought back into it.
        get().requestFrame();
      },
      setTimelineFilter: (timelineFilter) => set({ timelineFilter }),
      showTimelineOf(project) {
        set({ timelineFilter: { project, category: null } });
        get().openPage('timeline');
      },
      showClaim(claim) {
        if (claim === null) return set({ claim });
        const [subject = ''] = claim.split('/');
        const page = PAGES.find((known) => known === subject);
        if (page === undefined) get().select({ type: 'project', projectId: subject, partId: null });
        set({ claim, ...(page === undefined ? {} : { page }), sheetStop: 'full' });
      },
      wantDocument(name) {
        const loadable = get().documents[name];
        if (loadable === undefined || loadable.type === 'failed')
          set({ documents: { ...get().documents, [name]: { type: 'loading' } } });
      },
      setDocument: (name, loadable) => set({ documents: { ...get().documents, [name]: loadable } }),
      requestFrame() {
        if (get().selection.type !== 'none') set({ frameRequests: get().frameRequests + 1 });
      },
      requestBounds: (bounds) => set({ wantedBounds: [...bounds] }),
      toggleGroup: (group) => set({ groups: toggled(LAYER_GROUPS, get().groups, group) }),
      toggleStatus: (status) => set({ statuses: toggled(STATUSES, get().statuses, status) }),
      showAll: () => set({ groups: LAYER_GROUPS, statuses: STATUSES }),
      setLanguage: (next) => set({ language: next }),
      setThemeChoice: (themeChoice) => set({ themeChoice }),
      setSystemTheme: (theme) => set({ systemTheme: theme }),
      setView: (view, isAtMaxZoom) => set({ view, isAtMaxZoom }),
      setHovered: (hoveredProjectId) => set({ hoveredProjectId }),
      setMapState: (mapState) => set({ mapState }),
      setInView: (inView) => set({ inView }),
      setChoice: (choice) => set({ choice }),
      setListOpen: (isListOpen) => set({ isListOpen }),
      setLegendOpen: (isLegendOpen) => set({ isLegendOpen }),
      setSheetStop: (sheetStop) => set({ sheetStop }),
      notify(key, whole = '') {
        const { notices } = get();
        const part = whole.length > LONGEST_PART ? `${whole.slice(0, LONGEST_PART - 1)}…` : whole;
        if (notices.some((notice) => notice.key === key && notice.part === part)) return;
        const id = Math.max(0, ...notices.map((notice) => notice.id)) + 1;
        set({ notices: [...notices, { id, key, part }] });
      },
      dismissNotice: (id) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
      applyUrl(next) {
        set({
          view: next.view ?? get().view,
          selection: next.selection,
          frameRequests: get().frameRequests + (next.view === null && next.selection.type !== 'none' ? 1 : 0),
          choice: null,
          sheetStop: next.selection.type === 'none' ? 'peek' : 'half',
          ...shownWith(
            { ...get(), groups: next.groups ?? LAYER_GROUPS, statuses: next.statuses ?? STATUSES },
            next.selection,
          ),
          ...timeOf(next.known, get().today),
          isTimeOpen: get().isTimeOpen || next.known !== null,
          page: next.page,
          timelineFilter: next.timeline ?? ALL_EVENTS,
          claim: next.claim,
          themeChoice: next.theme ?? 'system',
          language: next.language ?? get().language,
          unknownUrlParts: next.unknown,
        });
      },
    })),
  );
}

const ALL_EVENTS: TimelineFilter = { project: null, category: null };

function isNarrowed({ project, category }: TimelineFilter): boolean {
  return project !== null || category !== null;
}

/** A day from today on is today: nobody has stated anything later yet. */
function timeOf(day: string | null, today: string): Pick<AtlasState, 'known' | 'date'> {
  const known = day !== null && day < today ? day : null;
  return { known, date: known ?? today };
}

/** The list with one member switched, in the usual order. */
function toggled<Member>(
  all: readonly Member[],
  shown: readonly Member[],
  member: Member,
): readonly Member[] {
  const isShown = (other: Member) => (other === member ? !shown.includes(other) : shown.includes(other));
  return all.filter(isShown);
}

/** A selected project is always on the map: its group and its status are switched on with it. */
function shownWith(
  state: Pick<AtlasState, 'atlas' | 'date' | 'groups' | 'statuses'>,
  selection: Selection,
): Pick<AtlasState, 'groups' | 'statuses'> {
  const { groups, statuses } = state;
  const project = state.atlas.projects.find(({ id }) => id === selectedProjectId(selection));
  if (project === undefined) return { groups, statuses };
  const partId = selection.type === 'project' ? selection.partId : null;
  const part = project.parts.find(({ id }) => id === partId);
  const status = stepOn((part ?? project).steps, state.date)?.status ?? 'unknown';
  // A province is drawn whatever the statuses.
  const isStatusShown = project.kind === 'region' || statuses.includes(status);
  return {
    groups: groups.includes(project.group) ? groups : toggled(LAYER_GROUPS, groups, project.group),
    statuses: isStatusShown ? statuses : toggled(STATUSES, statuses, status),
  };
}

/** The theme in force. */
export function selectTheme({ themeChoice, systemTheme }: AtlasState): 'light' | 'dark' {
  return themeChoice === 'system' ? systemTheme : themeChoice;
}

export function selectProject({ atlas, selection }: AtlasState) {
  if (selection.type === 'none') return null;
  return atlas.projects.find(({ id }) => id === selection.projectId) ?? null;
}

/** The document that the selection needs. */
export function selectedDocument({ selection }: AtlasState): `subject/${string}` | null {
  return selection.type === 'none' ? null : `subject/${selection.projectId}`;
}

/** What of the map is selected: a part where one is chosen that is on the map, else the whole project. */
export function selectOnMap(state: AtlasState): OnMap | null {
  const project = selectProject(state);
  const partId = state.selection.type === 'project' ? state.selection.partId : null;
  if (project === null || partId === null || !Object.hasOwn(project.partsOnMap, partId)) return project;
  return project.partsOnMap[partId] ?? project;
}

/** What the address has to say about this state. The language is always written: a shared link reads the same. */
export function selectUrlState(state: AtlasState): UrlState {
  return {
    view: state.view,
    selection: state.selection,
    groups: state.groups.length === LAYER_GROUPS.length ? null : state.groups,
    statuses: state.statuses.length === STATUSES.length ? null : state.statuses,
    theme: state.themeChoice,
    language: state.language,
    known: state.known,
    page: state.page,
    timeline: isNarrowed(state.timelineFilter) ? state.timelineFilter : null,
    claim: state.claim,
    unknown: state.unknownUrlParts,
  };
}
