import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '#core/position.ts';

/** A mark that stands on a place of the map. */
export interface StagePin {
  move(position: Position): void;
  hide(): void;
  remove(): void;
}

/** An element, moved within the frame in which the map is drawn, so that it never leaves its place. */
export function pinAt(map: MapLibreMap, className: string): StagePin {
  const element = document.createElement('div');
  element.className = className;
  element.ariaHidden = 'true';
  // Placed by pixels from the left of the map in every language.
  element.dir = 'ltr';
  let place: Position = [0, 0];
  const follow = () => {
    const { x, y } = map.project([place[0], place[1]]);
    element.style.translate = `${x}px ${y}px`;
  };
  const following = map.on('move', () => {
    if (element.isConnected) follow();
  });
  return {
    move(position) {
      place = position;
      follow();
      if (!element.isConnected) map.getCanvasContainer().append(element);
    },
    hide: () => element.remove(),
    remove() {
      following.unsubscribe();
      element.remove();
    },
  };
}
