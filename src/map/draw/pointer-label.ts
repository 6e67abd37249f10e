import './pointer-label.css';
import type { ScreenPoint } from '../pick.ts';
import type { ScreenBox } from './leg-label.ts';
import type { LiveWords } from './live-figures.ts';

/** Far enough from the pointer, or a finger, to be read. */
const ASIDE_PIXELS = 16;

/** The words beside the pointer: an element, written many times a second past React. */
export interface PointerLabel {
  /** Within the part of the map that no panel covers. */
  show(words: LiveWords, at: ScreenPoint, free: ScreenBox): void;
  hide(): void;
  remove(): void;
}

/** Screen readers hear of a measurement in the panel and when a vertex is put down, not with every move. */
export function pointerLabelIn(container: HTMLElement): PointerLabel {
  const element = document.createElement('div');
  element.className = 'pointer-label';
  element.ariaHidden = 'true';
  element.hidden = true;
  const name = document.createElement('strong');
  const figures = document.createElement('span');
  for (const part of [name, figures]) part.dir = 'auto';
  element.append(name, figures);
  container.append(element);
  return {
    show(words, at, free) {
      element.hidden = words.name === null && words.figures.length === 0;
      if (element.hidden) return;
      name.textContent = words.name ?? '';
      figures.textContent = words.figures.join('\n');
      place(element, free, at);
    },
    hide: () => {
      element.hidden = true;
    },
    remove: () => element.remove(),
  };
}

/** Below and beside the pointer, on the other side of it where a panel begins or the map ends. */
function place(element: HTMLElement, free: ScreenBox, { x, y }: ScreenPoint): void {
  const left = besideWithin(x, element.offsetWidth, free.right);
  const top = besideWithin(y, element.offsetHeight, free.bottom);
  element.style.translate = `${left}px ${top}px`;
}

/** Where something as long as `length` begins: behind the pointer, or before it if it would end beyond `end`. */
function besideWithin(pointer: number, length: number, end: number): number {
  const before = pointer - ASIDE_PIXELS - length;
  return pointer + ASIDE_PIXELS + length > end && before > 0 ? before : pointer + ASIDE_PIXELS;
}
