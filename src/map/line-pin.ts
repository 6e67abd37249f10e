import './line-pin.css';
import type { Map as MapLibreMap, Subscription } from 'maplibre-gl';
import type { Padding } from '#core/camera-view.ts';
import type { Position } from '#core/position.ts';

/** A mark on the map with a few words above it. */
export interface LinePin {
  show(position: Position, words: string): void;
  hide(): void;
}

/** An element, not a feature of the style: it moves with every move of a hand, and no restyling waits for it. Hidden, it hears nothing. */
export function linePinOn(
  map: MapLibreMap,
  kind: 'marked' | 'passing',
  /** What panels cover along the edges of the map. */
  covered: () => Padding,
): LinePin {
  const element = document.createElement('div');
  element.className = 'line-pin';
  element.toggleAttribute('data-passing', kind === 'passing');
  element.ariaHidden = 'true';
  // Placed by pixels from the left of the map in every language; its words run as their own language does.
  element.dir = 'ltr';
  const label = document.createElement('span');
  label.dir = 'auto';
  element.append(label);
  let place: Position = [0, 0];
  const follow = () => {
    const { x, y } = map.project([place[0], place[1]]);
    element.style.translate = `${x}px ${y}px`;
    return { x, y };
  };
  /** The words stand above the mark, or below it, and aside, where a panel would cover them. */
  const keepInView = () => {
    const { x, y } = follow();
    const { left, right, top } = covered();
    const half = label.offsetWidth / 2;
    const most = map.getContainer().clientWidth - right - half;
    const aside = Math.max(left + half, Math.min(x, most)) - x;
    label.style.translate = `calc(-50% + ${Math.max(-half, Math.min(half, aside))}px)`;
    element.toggleAttribute('data-below', y < top);
  };
  let following: readonly Subscription[] = [];
  return {
    show(position, words) {
      place = position;
      label.textContent = words;
      if (!element.isConnected) {
        map.getCanvasContainer().append(element);
        following = [map.on('move', follow), map.on('moveend', keepInView)];
      }
      keepInView();
    },
    hide() {
      element.remove();
      for (const subscription of following) subscription.unsubscribe();
      following = [];
    },
  };
}
