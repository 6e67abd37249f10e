import './pointer-label.css';
import type { ScreenPoint } from '../pick.ts';
import type { LiveWords } from './live-figures.ts';

/** Far enough from the pointer, or a finger, to be read. */
const ASIDE_PIXELS = 16;

/** The words beside the pointer: an element, written many times a second past React. */
export interface PointerLabel {
  show(words: LiveWords, at: ScreenPoint): void;
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
    show(words, at) {
      element.hidden = words.name === null && words.figures.length === 0;
      if (element.hidden) return;
      name.textContent = words.name ?? '';
      figures.textContent = words.figures.join('\n');
      place(element, container, at);
    },
    hide: () => {
      element.hidden = true;
    },
    remove: () => element.remove(),
  };
}

/** Below and beside the pointer, on the other side of it where the map ends. */
function place(element: HTMLElement, container: HTMLElement, { x, y }: ScreenPoint): void {
  const { offsetWidth: width, offsetHeight: height } = element;
  const left = x + ASIDE_PIXELS + width > container.clientWidth ? x - ASIDE_PIXELS - width : x + ASIDE_PIXELS;
  const top =
    y + ASIDE_PIXELS + height > container.clientHeight ? y - ASIDE_PIXELS - height : y + ASIDE_PIXELS;
  element.style.translate = `${left}px ${top}px`;
}
