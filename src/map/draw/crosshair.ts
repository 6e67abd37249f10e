import type { ScreenPoint } from '../pick.ts';

/** Where the next vertex goes by keyboard or finger, drawn above the map. */
export interface CrosshairMark {
  showAt(point: ScreenPoint): void;
  hide(): void;
}

export function crosshairMarkIn(container: HTMLElement): CrosshairMark {
  const element = document.createElement('div');
  element.className = 'draw-crosshair';
  element.ariaHidden = 'true';
  return {
    showAt({ x, y }) {
      element.style.translate = `${x}px ${y}px`;
      container.append(element);
    },
    hide: () => element.remove(),
  };
}
