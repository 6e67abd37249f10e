import type { AtlasProject } from '#dataset/atlas.ts';
import type { AtlasActions, AtlasState } from '#store/atlas-store.ts';
import { selectProject } from '#store/atlas-store.ts';
import { filterOf, shownProjects } from '#store/filter.ts';
import { isLegendUnfolded } from '#store/legend.ts';
import { listEntries } from '../project-list/list-entries.ts';
import { isHalfDrawn, MEASURE_SHORTCUTS } from './measure-shortcuts.ts';
import type { Shortcut, ShortcutPlace } from './shortcut.ts';

/** Every shortcut of the atlas but the map's own. Ctrl+F, Ctrl+P and Ctrl+L stay with the browser. */
export const SHORTCUTS: readonly Shortcut[] = [
  {
    id: 'search',
    chords: [
      { key: '/', code: 'Slash' },
      { key: 'k', code: 'KeyK', hold: 'mod' },
    ],
    isUsable: () => true,
    run: openSearch,
  },
  {
    id: 'table',
    chords: [{ key: 't', code: 'KeyT' }],
    isUsable: () => true,
    run: ({ state }) => state.openPage(state.page === 'table' ? null : 'table'),
  },
  {
    id: 'previous',
    chords: [{ key: '[', code: 'BracketLeft' }],
    isUsable: isListInReach,
    run: ({ state }) => step(state, -1),
  },
  {
    id: 'next',
    chords: [{ key: ']', code: 'BracketRight' }],
    isUsable: isListInReach,
    run: ({ state }) => step(state, 1),
  },
  {
    id: 'zoomIn',
    chords: [
      { key: '+', code: 'NumpadAdd' },
      { key: '=', code: 'Equal' },
    ],
    isUsable: ({ state }) => state.mapState !== 'failed' && !state.isAtMaxZoom,
    run: ({ stage }) => stage.zoomBy(1),
  },
  {
    id: 'zoomOut',
    chords: [{ key: '-', code: 'Minus' }],
    isUsable: hasMap,
    run: ({ stage }) => stage.zoomBy(-1),
  },
  {
    id: 'home',
    chords: [
      { key: '0', code: 'Digit0' },
      { key: 'Home', code: 'Home' },
    ],
    isUsable: hasMap,
    run: ({ stage }) => stage.goHome(),
  },
  {
    id: 'legend',
    chords: [{ key: 'l', code: 'KeyL' }],
    isUsable: (place) => isListInReach(place) && !(place.isPhone && selectProject(place.state) !== null),
    run: toggleLegend,
  },
  {
    id: 'measure',
    chords: [{ key: 'd', code: 'KeyD' }],
    isUsable: () => true,
    run: ({ state }) => state.openTool('measure'),
  },
  {
    id: 'present',
    chords: [{ key: 'p', code: 'KeyP' }],
    isUsable: () => true,
    run: ({ state }) => state.openPresentDialog('decks'),
  },
  {
    id: 'capture',
    chords: [{ key: 'k', code: 'KeyK' }],
    isUsable: () => true,
    run: ({ state }) => state.changeOwnDecks({ captureWish: { into: null } }),
  },
  ...MEASURE_SHORTCUTS,
  {
    id: 'help',
    chords: [{ key: '?', code: 'Slash', hold: 'shift' }],
    isUsable: () => true,
    run: ({ state }) => state.setHelpOpen(true),
  },
  {
    id: 'back',
    chords: [{ key: 'Escape', code: 'Escape' }],
    isUsable: ({ state }) => state.page !== null || state.tool !== null || state.selection.type !== 'none',
    run: ({ state }) => goBack(state),
  },
];

function hasMap({ state }: ShortcutPlace): boolean {
  return state.mapState !== 'failed';
}

/** A page lies over the list. */
function isListInReach({ state }: ShortcutPlace): boolean {
  return state.page === null;
}

/**
 * One level: the page, then the half-drawn line, the tool, the part, the project, what was opened last before the rest.
 * Dialogs, menus and the chooser close themselves.
 */
function goBack(state: AtlasState & AtlasActions): void {
  const { page, tool, isDetailInFront, selection, openPage, openTool, measure, select } = state;
  if (page !== null) openPage(null);
  else if (tool !== null && !isDetailInFront) {
    if (tool === 'measure' && isHalfDrawn(state)) measure({ type: 'clear' });
    else openTool(null);
  } else if (selection.type === 'none' || selection.partId === null) select({ type: 'none' });
  else select({ ...selection, partId: null });
}

/** The project before or after the selected one, in the order of the list; round at its ends. */
function step(state: AtlasState & AtlasActions, by: 1 | -1): void {
  const { atlas, selection, select } = state;
  const projects = inListOrder(shownProjects(atlas.projects, filterOf(state), state.date));
  const selectedId = selection.type === 'none' ? null : selection.projectId;
  const at = projects.findIndex(({ id }) => id === selectedId);
  const start = at === -1 && by === -1 ? 0 : at;
  const next = projects.length === 0 ? undefined : projects.at((start + by) % projects.length);
  if (next !== undefined) select({ type: 'project', projectId: next.id, partId: null });
}

function inListOrder(projects: readonly AtlasProject[]): AtlasProject[] {
  return listEntries(projects).flatMap((entry) => (entry.type === 'project' ? [entry.project] : []));
}

function toggleLegend({ state, isPhone }: ShortcutPlace): void {
  state.setLegendOpen(!isLegendUnfolded(state));
  if (isPhone && state.sheetStop === 'peek') state.setSheetStop('half');
}

/** To the field on screen, or, where a page or panel has its place, to one that comes for it. */
function openSearch({ state }: ShortcutPlace): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('[data-search]')];
  const field = fields.find((one) => one.checkVisibility());
  if (field === undefined) state.setSearchOpen(true);
  field?.focus();
  field?.select();
}
