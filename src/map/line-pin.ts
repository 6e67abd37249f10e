import './line-pin.css';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '#core/position.ts';

/** A mark on the map with a few words above it. */
export interface LinePin {
  show(position: Position, words: string): void;
  hide(): void;
}

/** An element, not a feature of the style: it moves with every move of a hand, and no restyling waits for it. */
export function linePinOn(map: MapLibreMap, kind: 'marked' | 'passing'): LinePin {
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
  };
  map.on('move', () => {
    if (element.isConnected) follow();
  });
  return {
    show(position, words) {
      place = position;
      label.textContent = words;
      follow();
      if (!element.isConnected) map.getCanvasContainer().append(element);
    },
    hide: () => element.remove(),
  };
}
