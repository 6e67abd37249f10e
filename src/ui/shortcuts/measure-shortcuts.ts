import { LENGTH_UNITS } from '#core/length-unit.ts';
import type { AtlasActions, AtlasState } from '#store/atlas-store.ts';
import type { Shortcut, ShortcutPlace } from './shortcut.ts';

/** Whether a line has been begun and neither finished nor cancelled. */
export function isHalfDrawn({ measuring }: AtlasState): boolean {
  return measuring.measurement.vertices.length > 0 && !measuring.isFinished;
}

/** The keys of the measuring tool; they do nothing while it is closed. */
export const MEASURE_SHORTCUTS: readonly Shortcut[] = [
  {
    id: 'undo',
    isOfTool: true,
    chords: [{ key: 'z', code: 'KeyZ', hold: 'mod' }],
    isUsable: (place) => isMeasuring(place) && place.state.measuring.past.length > 0,
    run: ({ state }) => state.measure({ type: 'undo' }),
  },
  {
    id: 'redo',
    isOfTool: true,
    chords: [{ key: 'z', code: 'KeyZ', hold: 'shift+mod' }],
    isUsable: (place) => isMeasuring(place) && place.state.measuring.future.length > 0,
    run: ({ state }) => state.measure({ type: 'redo' }),
  },
  {
    id: 'removeLast',
    isOfTool: true,
    chords: [{ key: 'Backspace', code: 'Backspace' }],
    isUsable: hasVertices,
    run: ({ state }) => state.measure({ type: 'removeLast' }),
  },
  {
    id: 'finish',
    isOfTool: true,
    chords: [{ key: 'Enter', code: 'Enter' }],
    isUsable: (place) => isMeasuring(place) && isHalfDrawn(place.state),
    run: ({ state }) => state.measure({ type: 'finish' }),
  },
  {
    id: 'unit',
    isOfTool: true,
    chords: [{ key: 'u', code: 'KeyU' }],
    isUsable: isMeasuring,
    run: ({ state }) => nextUnit(state),
  },
  {
    id: 'receipt',
    isOfTool: true,
    chords: [{ key: 'c', code: 'KeyC', hold: 'mod' }],
    // What is selected on the page is copied as ever.
    isUsable: (place) => isMeasuring(place) && receiptButton() !== null && isNothingSelected(),
    run: () => receiptButton()?.click(),
  },
];

function isMeasuring({ state }: ShortcutPlace): boolean {
  return state.tool === 'measure' && state.page === null;
}

function hasVertices(place: ShortcutPlace): boolean {
  return isMeasuring(place) && place.state.measuring.measurement.vertices.length > 0;
}

function nextUnit({
  measuring,
  lengthUnit,
  areaUnit,
  setLengthUnit,
  setAreaUnit,
}: AtlasState & AtlasActions) {
  if (measuring.measurement.kind === 'area') return setAreaUnit(areaUnit === 'km2' ? 'ha' : 'km2');
  setLengthUnit(LENGTH_UNITS[(LENGTH_UNITS.indexOf(lengthUnit) + 1) % LENGTH_UNITS.length] ?? 'km');
}

function receiptButton(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-copy-receipt]');
}

function isNothingSelected(): boolean {
  return getSelection()?.isCollapsed !== false;
}
