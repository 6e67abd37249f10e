import type { PresentKey } from './present-key.ts';

/** While all steps lie side by side, arrows go where they point, and step keys from tile to tile; Enter and the space bar press. */
export const OVERVIEW_KEYS: readonly PresentKey[] = [
  {
    id: 'nextTile',
    chords: [
      { key: 'PageDown', code: 'PageDown' },
      { key: 'n', code: 'KeyN' },
    ],
    isUsable,
    run: () => moveBy(1),
  },
  {
    id: 'previousTile',
    chords: [
      { key: 'PageUp', code: 'PageUp' },
      { key: 'p', code: 'KeyP' },
    ],
    isUsable,
    run: () => moveBy(-1),
  },
  {
    id: 'tileRight',
    chords: [{ key: 'ArrowRight', code: 'ArrowRight' }],
    isUsable,
    run: () => moveBy(isRightToLeft() ? -1 : 1),
  },
  {
    id: 'tileLeft',
    chords: [{ key: 'ArrowLeft', code: 'ArrowLeft' }],
    isUsable,
    run: () => moveBy(isRightToLeft() ? 1 : -1),
  },
  {
    id: 'tileBelow',
    chords: [{ key: 'ArrowDown', code: 'ArrowDown' }],
    isUsable,
    run: () => moveBy(tilesInRow()),
  },
  {
    id: 'tileAbove',
    chords: [{ key: 'ArrowUp', code: 'ArrowUp' }],
    isUsable,
    run: () => moveBy(-tilesInRow()),
  },
  {
    id: 'openTile',
    chords: [
      { key: 'Enter', code: 'Enter' },
      { key: ' ', code: 'Space' },
    ],
    isUsable: ({ state }) => state.isOverviewOpen && state.typedStep === '',
    run: () => tiles()[focused()]?.click(),
  },
];

function isUsable({ state }: { state: { isOverviewOpen: boolean } }): boolean {
  return state.isOverviewOpen;
}

function tiles(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-tile]')];
}

function focused(): number {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement ? tiles().indexOf(activeElement) : -1;
}

/** Stays within the grid: where there is no tile, nothing moves. */
function moveBy(by: number): void {
  const all = tiles();
  const next = all[Math.max(0, focused()) + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function tilesInRow(): number {
  const [first, ...others] = tiles().map((tile) => tile.getBoundingClientRect().top);
  const below = others.findIndex((top) => top !== first);
  return below === -1 ? others.length + 1 : below + 1;
}

function isRightToLeft(): boolean {
  return document.documentElement.dir === 'rtl';
}
