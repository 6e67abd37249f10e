import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Ends a drag wherever the button is let go. MapLibre hears of it over the map alone, else with the next move of the mouse: let go
 * over a panel, the map would count as moving for as long as the hand rests, and would coast on from there in the middle of a flight
 * that somebody has begun meanwhile. @returns what stops it
 */
export function endDragAnywhere(map: MapLibreMap): () => void {
  const surface = map.getCanvasContainer();
  const release = (event: MouseEvent) => {
    const isDragged = map.dragPan.isActive() || map.dragRotate.isActive();
    if (!isDragged || (event.target instanceof Node && surface.contains(event.target))) return;
    const { button, buttons, clientX, clientY } = event;
    surface.dispatchEvent(new MouseEvent('mouseup', { button, buttons, clientX, clientY }));
  };
  document.addEventListener('mouseup', release);
  return () => document.removeEventListener('mouseup', release);
}
