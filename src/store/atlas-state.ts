import type { CameraView } from '#core/camera-view.ts';
import type { Digits } from '#core/digits.ts';
import type { InView } from '#core/in-view.ts';
import type { Language } from '#core/language.ts';
import type { LayerGroup } from '#core/layer-group.ts';
import type { MapState } from '#core/map-state.ts';
import type { Page } from '#core/page.ts';
import type { Bounds, Position } from '#core/position.ts';
import type { SheetStop } from '#core/sheet-stop.ts';
import type { Status } from '#core/status.ts';
import type { Atlas } from '#dataset/atlas.ts';
import type { DocumentName, LedgerDocuments } from '#dataset/documents.ts';
import type { ChainageActions, ChainageState } from './chainage-state.ts';
import type { DrawActions, DrawState } from './draw-slice.ts';
import type { FilesActions, FilesState } from './files-state.ts';
import type { Filter } from './filter.ts';
import type { MeasureActions, MeasureState } from './measure-state.ts';
import type { Notice, NoticeKey } from './notice.ts';
import type { OfflineActions, OfflineState } from './offline-slice.ts';
import type { OpenActions } from './open-slice.ts';
import type { OwnDecksActions, OwnDecksState } from './own-decks-state.ts';
import type { PresentActions, PresentState } from './present-state.ts';
import type { RoutesActions, RoutesState } from './routes-state.ts';
import type { Selection } from './selection.ts';
import type { StageActions, StageState } from './stage-state.ts';
import type { TimelineFilter } from './timeline-filter.ts';
import type { ThemeChoice, UrlState } from './url-state.ts';
import type { WindowsActions, WindowsState } from './windows-state.ts';

/** Several things under one click, and where on the map it was, in CSS pixels. */
export interface Choice {
  readonly options: readonly { readonly projectId: string; readonly partId: string | null }[];
  readonly x: number;
  readonly y: number;
}

/** A document of the ledger on its way, here, or not to be had. */
export type Loadable<Document> =
  | { readonly type: 'loading' }
  | { readonly type: 'ready'; readonly document: Document }
  | { readonly type: 'failed' };

export type LoadableDocuments = {
  readonly [Name in DocumentName]?: Loadable<LedgerDocuments[Name]>;
};

export interface AtlasState
  extends Filter,
    MeasureState,
    ChainageState,
    RoutesState,
    DrawState,
    FilesState,
    OfflineState,
    OwnDecksState,
    PresentState,
    StageState,
    WindowsState {
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
  /** The source the page of sources points at. */
  readonly source: string | null;
  /** A position somebody has looked up, marked on the map. */
  readonly mark: Position | null;
  readonly isTimeOpen: boolean;
  /** What the timeline is narrowed to. */
  readonly timelineFilter: TimelineFilter;
  readonly language: Language;
  /** Persian digits are its own unless ASCII ones are asked for; the other languages have no others. */
  readonly digits: Digits;
  readonly themeChoice: ThemeChoice;
  readonly systemTheme: 'light' | 'dark';
  readonly selection: Selection;
  readonly view: CameraView | null;
  /** Counts the wishes to see the selection in the free part of the map; a link that brings its own view has none. */
  readonly frameRequests: number;
  /** A box somebody has asked to see; a new array for every wish. */
  readonly wantedBounds: Bounds | null;
  readonly isAtMaxZoom: boolean;
  readonly hoveredProjectId: string | null;
  /** Where somebody stands who walks the map by keyboard: one project, or several that lie on top of each other. */
  readonly walkedProjectIds: readonly string[];
  /** Something was opened by keyboard from the map, and the focus is to follow into it. */
  readonly isFocusOwed: boolean;
  readonly isHelpOpen: boolean;
  /** The search is wanted where no field of it is on screen. */
  readonly isSearchOpen: boolean;
  /** One part alone of the hovered project; null for all of it. */
  readonly hoveredPartId: string | null;
  readonly mapState: MapState;
  readonly inView: InView | null;
  readonly choice: Choice | null;
  readonly notices: readonly Notice[];
  readonly isListOpen: boolean;
  readonly isLegendOpen: boolean;
  readonly sheetStop: SheetStop;
  readonly unknownUrlParts: readonly string[];
}

export interface AtlasActions
  extends MeasureActions,
    ChainageActions,
    RoutesActions,
    DrawActions,
    FilesActions,
    OfflineActions,
    OpenActions,
    OwnDecksActions,
    PresentActions,
    StageActions,
    WindowsActions {
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
  /** Opens the page of sources at one of them. */
  showSource(id: string): void;
  /** Marks a position and brings it into view, or takes the mark away. */
  setMark(position: Position | null): void;
  /** Asks for a document of the ledger; asking again after a failure tries again. */
  wantDocument(name: DocumentName): void;
  setDocument<Name extends DocumentName>(name: Name, loadable: Loadable<LedgerDocuments[Name]>): void;
  /** Asks for the selection, or else the mark, if there is one, to be brought into the free part of the map. */
  requestFrame(): void;
  /** Asks for a box to be brought into the free part of the map. */
  requestBounds(bounds: Bounds): void;
  toggleGroup(group: LayerGroup): void;
  toggleStatus(status: Status): void;
  /** Switches on again everything in the legend. */
  showAll(): void;
  setFilter(filter: Partial<Filter>): void;
  /** Shows everything again, the legend's switches included. */
  clearFilters(): void;
  setLanguage(language: Language): void;
  setDigits(digits: Digits): void;
  setThemeChoice(choice: ThemeChoice): void;
  setSystemTheme(theme: 'light' | 'dark'): void;
  setView(view: CameraView, isAtMaxZoom: boolean): void;
  setHovered(projectId: string | null, partId?: string | null): void;
  setWalked(projectIds: readonly string[]): void;
  oweFocus(isFocusOwed: boolean): void;
  setHelpOpen(isOpen: boolean): void;
  setSearchOpen(isOpen: boolean): void;
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
